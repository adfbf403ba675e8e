package dev.gluewise.pricing.billing;

import dev.gluewise.pricing.catalog.Capacity;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.JobKind;
import dev.gluewise.pricing.rates.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one run costs. Failed, stopped and timed-out runs are billed as any other, and a retry is a run of its own.
 *
 * @param capacity the capacity × time that is billed
 * @param rate what a DPU-hour of it costs, with where that figure comes from
 * @param basis whether {@code capacity} is measured or estimated
 */
public record Bill(DpuSeconds capacity, Rate rate, Basis basis) {
    /** The money, exact to sixteen digits. */
    public Money cost() {
        return capacity.at(rate);
    }

    /** Whether the money is an estimate, be it for its capacity or for a price that is derived. */
    public boolean estimated() {
        return !basis.measured() || rate.derived();
    }

    /** A run of which Glue reports the DPU-seconds, 0 or more. */
    public static Bill measured(double dpuSeconds, Rate rate) {
        return new Bill(DpuSeconds.measured(dpuSeconds), rate, new Basis.Measured());
    }

    /**
     * A run of which Glue reports only the execution time. Where it was scaled automatically, this is the most it can
     * have cost.
     *
     * @param capacity the run's own
     * @param executionSeconds Glue's ExecutionTime in seconds, start-up left out; 0 or more
     */
    public static Bill ofExecutionTime(Capacity capacity, double executionSeconds, Rate rate) {
        List<Basis.Assumption> assumptions = new ArrayList<>();
        assumptions.add(Basis.Assumption.EXECUTION_TIME);
        if (capacity.autoScaling()) {
            assumptions.add(Basis.Assumption.MAXIMUM_WORKERS);
        }
        if (capacity.pricedAs() != JobKind.ETL) {
            assumptions.add(Basis.Assumption.MINIMUM_OF_SPARK);
        }
        return new Bill(DpuSeconds.ofFixed(capacity, executionSeconds), rate, new Basis.Estimated(assumptions));
    }

    /**
     * A run whose workers' lives are simulated, each of them billed for at least the minimum.
     *
     * @param lives how long each worker lived, the driver's among them
     */
    public static Bill ofSimulated(Configuration configuration, WorkerLives lives, Rate rate) {
        return new Bill(
                DpuSeconds.ofWorkers(configuration, lives),
                rate,
                new Basis.Estimated(List.of(Basis.Assumption.SIMULATED_WORKERS)));
    }

    /**
     * A past run as well as it is known: by its DPU-seconds, else by its execution time.
     *
     * @param dpuSeconds Glue's DPUSeconds, where it reports them
     * @param executionSeconds Glue's ExecutionTime in seconds, where it reports it
     * @return empty where neither is known
     */
    public static Optional<Bill> ofRun(
            Capacity capacity, OptionalDouble dpuSeconds, OptionalDouble executionSeconds, Rate rate) {
        if (dpuSeconds.isPresent()) {
            return Optional.of(measured(dpuSeconds.getAsDouble(), rate));
        }
        return executionSeconds.isPresent()
                ? Optional.of(ofExecutionTime(capacity, executionSeconds.getAsDouble(), rate))
                : Optional.empty();
    }
}
