package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.pricing.billing.DpuSeconds;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.rates.PriceBook;
import dev.gluewise.pricing.rates.RateKey;
import java.util.Optional;

/**
 * What a past run cost, at its own size.
 *
 * @param cost the money
 * @param measured whether Glue reported the DPU-seconds and their price is not a derived one; else it is an estimate
 */
record RunCost(Money cost, boolean measured) {
    /** Empty where the run's size, its time or its price is not known. */
    static Optional<RunCost> of(GlueRun run, PriceBook prices, String region) {
        if (run.configuration().isEmpty()) {
            return Optional.empty();
        }
        Configuration size = run.configuration().get();
        Optional<DpuSeconds> billed = run.dpuSeconds().isPresent()
                ? Optional.of(DpuSeconds.measured(run.dpuSeconds().getAsDouble()))
                : run.executionSeconds().isPresent()
                        ? Optional.of(
                                DpuSeconds.ofFixed(size, run.executionSeconds().getAsDouble()))
                        : Optional.empty();
        boolean measured = run.dpuSeconds().isPresent();
        return billed.flatMap(capacity -> prices.rate(RateKey.of(region, size))
                .map(rate -> new RunCost(capacity.at(rate), measured && !rate.derived())));
    }
}
