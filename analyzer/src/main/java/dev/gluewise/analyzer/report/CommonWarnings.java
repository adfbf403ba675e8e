package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The warnings that hold for all of several jobs alike, which a report says once. */
final class CommonWarnings {
    private CommonWarnings() {}

    /** Those that every advice carries word for word; none where there is only one advice to carry them. */
    static Set<Statement> of(List<Advice> advices) {
        if (advices.size() < 2) {
            return Set.of();
        }
        Set<Statement> common = new LinkedHashSet<>(advices.getFirst().warnings());
        advices.forEach(advice -> common.retainAll(advice.warnings()));
        return common;
    }
}
