package dev.gluewise.app.desktop.whatif;

import dev.gluewise.app.desktop.chart.Hue;
import dev.gluewise.app.desktop.chart.MarkShape;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.WorkerType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a hue or a form of the chart stands for.
 *
 * @param mark its form; empty for the frontier's line
 * @param hue whose colour it has; empty for the colour of no worker type
 * @param text what it stands for
 */
record Meaning(Optional<MarkShape> mark, Optional<Hue> hue, String text) {
    private static final MarkShape PLAIN = new MarkShape(false, false);

    /** The hues of some candidates. */
    static List<Meaning> hues(List<CandidateRow> rows) {
        Map<Hue, Set<WorkerType>> types = new EnumMap<>(Hue.class);
        for (CandidateRow row : rows) {
            WorkerType type = row.configuration().workerType();
            types.computeIfAbsent(Hue.of(type), hue -> new TreeSet<>()).add(type);
        }
        return types.entrySet().stream()
                .map(entry -> new Meaning(Optional.of(PLAIN), Optional.of(entry.getKey()), names(entry.getValue())))
                .toList();
    }

    private static String names(Set<WorkerType> types) {
        List<WorkerType> ordered = List.copyOf(types);
        WorkerType first = ordered.getFirst();
        WorkerType last = ordered.getLast();
        boolean gapless = last.ordinal() - first.ordinal() == ordered.size() - 1;
        return gapless && ordered.size() > 2
                ? Words.say("whatif.chart.types.many", first.label(), last.label())
                : ordered.stream()
                        .map(WorkerType::label)
                        .reduce((some, more) -> Words.say("whatif.chart.types.two", some, more))
                        .orElseThrow();
    }

    /** The forms of some candidates, and the line that joins the best of them. */
    static List<Meaning> forms(List<CandidateRow> rows) {
        boolean flex = rows.stream().anyMatch(row -> row.configuration().executionClass() == ExecutionClass.FLEX);
        boolean standard =
                rows.stream().anyMatch(row -> row.configuration().executionClass() == ExecutionClass.STANDARD);
        boolean scaling = rows.stream().anyMatch(row -> row.configuration().autoScaling());
        List<Meaning> forms = new ArrayList<>();
        if (standard && flex) {
            forms.add(form(PLAIN, "whatif.chart.standard"));
        }
        if (flex) {
            forms.add(form(new MarkShape(true, false), "whatif.chart.flex"));
        }
        if (scaling) {
            forms.add(form(new MarkShape(false, true), "whatif.chart.auto-scaling"));
        }
        forms.add(new Meaning(Optional.empty(), Optional.empty(), Words.say("whatif.chart.frontier")));
        return forms;
    }

    private static Meaning form(MarkShape mark, String code) {
        return new Meaning(Optional.of(mark), Optional.empty(), Words.say(code));
    }
}
