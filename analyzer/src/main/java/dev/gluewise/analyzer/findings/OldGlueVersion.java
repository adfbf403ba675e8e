package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.findings.Finding.Per;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.rates.Rate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A Glue version whose DPU-hours cost more than those of the newest. */
final class OldGlueVersion implements JobRule {
    @Override
    public List<Finding> check(ObservedJob job) {
        return job.current().flatMap(size -> found(job, size)).stream().toList();
    }

    private static Optional<Finding> found(ObservedJob job, Configuration size) {
        GlueVersion newest = GlueVersion.NEWEST;
        Optional<Rate> now = job.rate(size);
        Optional<Rate> then = job.rate(new Configuration(
                newest, size.workerType(), size.workers(), size.executionClass(), size.autoScaling()));
        if (now.isEmpty() || then.isEmpty()) {
            return Optional.empty();
        }
        double share = 1
                - then.get().usdPerDpuHour().doubleValue()
                        / now.get().usdPerDpuHour().doubleValue();
        if (share < Thresholds.LEAST_SAVING) {
            return Optional.empty();
        }
        Optional<Money> month = job.spending().month().flatMap(runs -> runs.cost());
        Optional<Money> cost = month.or(() -> job.logged().flatMap(run -> run.cost(run.seconds())));
        Optional<Money> saved = cost.map(all -> new Money(all.usd().multiply(BigDecimal.valueOf(share))));
        return Optional.of(Found.inSettings(FindingCode.OLD_GLUE_VERSION, Finding.Severity.WARNING)
                .costing(0, saved, month.isPresent() ? Per.MONTH : Per.RUN)
                .say(
                        newest,
                        Figures.percent(share),
                        size.glueVersion(),
                        newest.sparkVersion(),
                        size.glueVersion().sparkVersion()));
    }
}
