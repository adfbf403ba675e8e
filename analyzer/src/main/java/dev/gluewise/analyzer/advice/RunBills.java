package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.pricing.billing.Bill;
import dev.gluewise.pricing.rates.PriceBook;
import dev.gluewise.pricing.rates.RateKey;
import java.util.Optional;

/** What past runs cost, each at its own size. */
final class RunBills {
    private RunBills() {}

    /** The bill of a run, however it ended; empty where its size, its time or its price is not known. */
    static Optional<Bill> of(GlueRun run, PriceBook prices, String region) {
        return run.configuration().flatMap(size -> prices.rate(RateKey.of(region, size))
                .flatMap(rate -> Bill.ofRun(size, run.dpuSeconds(), run.executionSeconds(), rate)));
    }
}
