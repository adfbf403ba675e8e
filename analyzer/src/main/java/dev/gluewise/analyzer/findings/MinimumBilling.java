package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.spending.PeriodOfRuns;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.pricing.catalog.Configuration;
import java.util.List;
import java.util.Optional;

/** Runs so short that the billing minimum makes up part of their bill: a month's, else the logged one. */
final class MinimumBilling implements JobRule {
    private enum Kind {
        MONTH
    }

    @Override
    public List<Finding> check(ObservedJob job) {
        Optional<PeriodOfRuns> month =
                job.spending().month().filter(known -> known.cost().isPresent());
        return (month.isPresent()
                        ? month.flatMap(MinimumBilling::ofMonth)
                        : job.logged().flatMap(MinimumBilling::ofRun))
                .stream().toList();
    }

    private static Optional<Finding> ofMonth(PeriodOfRuns month) {
        double share = month.share(month.minimumCost());
        return share < Thresholds.NOTABLE_SHARE
                ? Optional.empty()
                : Optional.of(Found.inMonth(
                                FindingCode.MINIMUM_BILLING,
                                Thresholds.severity(share),
                                0,
                                Optional.of(month.minimumCost()))
                        .as(Kind.MONTH)
                        .say(month.shortRuns(), month.runs(), Figures.percent(share)));
    }

    private static Optional<Finding> ofRun(ObservedRun run) {
        return run.configuration()
                .filter(size -> run.seconds() < size.glueVersion().minimumBilledSeconds())
                .map(size -> said(run, size));
    }

    private static Finding said(ObservedRun run, Configuration size) {
        int billed = size.glueVersion().minimumBilledSeconds();
        double missing = billed - run.seconds();
        return Found.inRun(FindingCode.MINIMUM_BILLING, run, missing)
                .say(Figures.duration(run.seconds()), Figures.duration(billed));
    }
}
