package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.findings.Finding.Per;
import dev.gluewise.analyzer.findings.Finding.Severity;
import dev.gluewise.analyzer.spending.ResizeCost;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.pricing.billing.Money;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The latest resize, which Glue itself keeps no record of: from when, from what to what, and what it cost so far. */
final class Resized implements JobRule {
    private enum Kind {
        SAVES
    }

    @Override
    public List<Finding> check(ObservedJob job) {
        return job.spending().resizes().stream().limit(1).map(Resized::found).toList();
    }

    private static Finding found(ResizeCost resize) {
        boolean dearer = resize.more().isPositive();
        double share = resize.perRunBefore().isPositive()
                ? resize.perRunSince().toDouble() / resize.perRunBefore().toDouble() - 1
                : 0;
        Found found = Found.inSettings(
                        FindingCode.RESIZED, share >= Thresholds.NOTABLE_SHARE ? Severity.WARNING : Severity.INFO)
                .costing(0, Optional.of(dearer ? resize.more() : Money.ZERO), Per.SO_FAR);
        return (dearer ? found : found.as(Kind.SAVES))
                .say(
                        resize.resize().at().atZone(ZoneOffset.UTC).toLocalDate(),
                        resize.resize().from().label(),
                        resize.resize().to().label(),
                        resize.runsSince(),
                        Figures.money(dearer ? resize.more() : Money.ZERO.minus(resize.more())));
    }
}
