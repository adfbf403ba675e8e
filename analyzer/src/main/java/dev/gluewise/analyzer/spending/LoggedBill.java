package dev.gluewise.analyzer.spending;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.LogId;
import dev.gluewise.pricing.billing.Bill;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.rates.Price;
import dev.gluewise.pricing.rates.PriceBook;
import dev.gluewise.pricing.rates.RateKey;
import dev.gluewise.simulator.profile.JobProfile;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a run with an event log cost, as well as that is known, and what it rests on. */
public sealed interface LoggedBill {
    /** Who says at what size it ran. */
    enum SizeFrom {
        /** Glue's record of the run, which tells the execution class as well. */
        GLUE,
        /** The user; the class is taken to be standard, since neither they nor the log say. */
        USER,
        /** Executors like those of the log; likewise. */
        EXECUTORS
    }

    /** Who says how long it took. */
    enum TimeFrom {
        /** Glue's record of the run: its DPU-seconds, or its execution time. */
        GLUE,
        /** The log: from the application's start to its end, which leaves out what Glue does before and after. */
        LOG
    }

    /** It is known. */
    record Known(Configuration size, SizeFrom sizeFrom, TimeFrom timeFrom, Bill bill) implements LoggedBill {}

    /** No Glue worker has executors like the log's, and nobody says otherwise. */
    record NoSize() implements LoggedBill {}

    /** Glue's record does not tell how long it took, and the log lacks its start or its end. */
    record NoTime(Configuration size) implements LoggedBill {}

    /** There is no price in US dollars of that size in the job's region. */
    record NoPrice(Configuration size, RateKey key, Price price) implements LoggedBill {}

    /**
     * Of a logged run.
     *
     * @param evidence of its job
     * @param logged one of its profiles
     */
    static LoggedBill of(Evidence evidence, JobProfile logged, PriceBook prices) {
        Optional<GlueRun> run = logged.application().glueJobRunId().flatMap(id -> evidence.runs().stream()
                .filter(known -> known.id().equals(id))
                .findFirst());
        Optional<Configuration> told = run.flatMap(GlueRun::configuration);
        Optional<Configuration> size = told.or(() -> ofLog(evidence, logged));
        if (size.isEmpty()) {
            return new NoSize();
        }
        OptionalDouble dpuSeconds = run.map(GlueRun::dpuSeconds).orElse(OptionalDouble.empty());
        OptionalDouble executionSeconds = run.map(GlueRun::executionSeconds).orElse(OptionalDouble.empty());
        boolean byGlue = dpuSeconds.isPresent() || executionSeconds.isPresent();
        if (!byGlue && !logged.completeness().durationMeasured()) {
            return new NoTime(size.get());
        }
        RateKey key = RateKey.of(evidence.job().region(), size.get());
        Price price = prices.price(key);
        SizeFrom sizeFrom = told.isPresent()
                ? SizeFrom.GLUE
                : evidence.statedSizes().containsKey(LogId.of(logged)) ? SizeFrom.USER : SizeFrom.EXECUTORS;
        return price.rate()
                .<LoggedBill>map(rate -> new Known(
                        size.get(),
                        sizeFrom,
                        byGlue ? TimeFrom.GLUE : TimeFrom.LOG,
                        Bill.ofRun(
                                        size.get(),
                                        dpuSeconds,
                                        byGlue
                                                ? executionSeconds
                                                : OptionalDouble.of(
                                                        logged.application().durationSeconds()),
                                        rate)
                                .orElseThrow()))
                .orElseGet(() -> new NoPrice(size.get(), key, price));
    }

    /** The size by the log alone; where executors came and went it is the most that it had. */
    private static Optional<Configuration> ofLog(Evidence evidence, JobProfile logged) {
        return evidence.loggedSize(logged)
                .map(size -> size.withAutoScaling(logged.application().dynamicAllocation()));
    }
}
