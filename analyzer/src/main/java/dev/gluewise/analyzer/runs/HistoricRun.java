package dev.gluewise.analyzer.runs;

import dev.gluewise.analyzer.advice.ExpectedEnd;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.spending.BilledRun;
import dev.gluewise.pricing.billing.Bill;
import dev.gluewise.pricing.billing.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A past run among the others of its job.
 *
 * @param billed the run with its bill
 * @param retryOf the try that it repeats; empty for a first try, and where that one is not known
 * @param logged whether its event log is known
 * @param expectedEnd when it is expected to end; empty where it has ended, and where nobody asked
 */
public record HistoricRun(
        BilledRun billed, Optional<GlueRun> retryOf, boolean logged, Optional<ExpectedEnd> expectedEnd) {
    public GlueRun run() {
        return billed.run();
    }

    public String id() {
        return run().id();
    }

    public Optional<Instant> startedOn() {
        return run().startedOn();
    }

    /** Whether it ended without its result. */
    public boolean failed() {
        return run().state().failed();
    }

    /** What it cost; empty where that is not known. */
    public Optional<Money> cost() {
        return billed.cost();
    }

    /** Whether {@link #cost} is reckoned, from its run time or by a derived price, instead of measured. */
    public boolean costEstimated() {
        return billed.bill().filter(Bill::estimated).isPresent();
    }

    /** What it is billed for, in DPU-hours; empty where that is not known. */
    public OptionalDouble dpuHours() {
        return billed.bill().stream()
                .mapToDouble(bill -> bill.capacity().hours())
                .findFirst();
    }
}
