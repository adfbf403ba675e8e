package dev.gluewise.analyzer.spending;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobIdentity;
import dev.gluewise.pricing.billing.Bill;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.rates.PriceBook;
import java.util.Optional;

/**
 * A past run with its bill, at its own size.
 *
 * @param run the run
 * @param bill what it cost; empty where its size, its time or its price is not known
 * @param minimumPart the part of it that is the billing minimum beyond the time that the run took
 */
public record BilledRun(GlueRun run, Optional<Bill> bill, Money minimumPart) {
    /** A run of a job. */
    static BilledRun of(GlueRun run, JobIdentity job, PriceBook prices) {
        return new BilledRun(run, RunBills.of(run, job, prices), RunBills.minimumPart(run, job, prices));
    }

    /** What it cost; empty where that is not known. */
    public Optional<Money> cost() {
        return bill.map(Bill::cost);
    }
}
