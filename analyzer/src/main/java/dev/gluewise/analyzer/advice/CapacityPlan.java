package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.evidence.DemandCurve;
import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.prediction.PricedPrediction;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.WorkerType;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What AWS's own method of capacity planning says of a job (AWS Glue developer guide, "Monitoring for DPU capacity
 * planning"): the most executors that were ever needed, over those that were there. It goes by the peak alone.
 *
 * @param source what tells how many executors were needed
 * @param observed the size of the run that it goes by
 * @param needed executors that the running and the waiting tasks would have filled, at the most
 * @param allocated executors that were there, at the most
 * @param advised the size that it comes to
 */
public record CapacityPlan(Source source, Configuration observed, int needed, int allocated, Configuration advised) {
    /** What tells how many executors were needed. */
    public enum Source {
        /** CloudWatch's metrics of a run. */
        METRICS,
        /** The event log of a run. */
        EVENT_LOG
    }

    /**
     * The plan, with what it would take.
     *
     * @param predicted run time and cost at the advised size, by our own prediction; empty where that has no price
     */
    public record Priced(CapacityPlan plan, Optional<PricedPrediction> predicted) {}

    /** By the metrics of the newest run that has some, at a known size. */
    static Optional<CapacityPlan> ofMetrics(Evidence evidence) {
        return evidence.completedRuns().stream()
                .flatMap(run -> evidence.demand().stream()
                        .filter(curve -> curve.run().equals(run.id()))
                        .map(curve -> ofMetrics(run, curve)))
                .findFirst();
    }

    private static CapacityPlan ofMetrics(GlueRun run, DemandCurve curve) {
        Configuration size = run.configuration().orElseThrow();
        OptionalDouble there = curve.moments().stream()
                .flatMapToDouble(moment -> moment.allocated().stream())
                .max();
        int allocated = there.isPresent() ? (int) Math.round(there.getAsDouble()) : size.executors();
        return of(Source.METRICS, size, (int) Math.ceil(curve.peak()), allocated);
    }

    /**
     * AWS's formula: the under-provisioning factor is (needed + 1) / (allocated + 1), and the workers beside the first
     * one are multiplied by it. So 107 needed against 17 on ten DPUs of Standard workers come to 55.
     */
    static CapacityPlan of(Source source, Configuration observed, int needed, int allocated) {
        double factor = factor(needed, allocated);
        long workers =
                Math.max(Configuration.MINIMUM_WORKERS, (long) Math.ceil(factor * (observed.workers() - 1) - 1e-9) + 1);
        Configuration advised = new Configuration(
                observed.glueVersion(),
                observed.workerType(),
                (int) Math.min(workers, most(observed.workerType())),
                observed.executionClass(),
                false,
                observed.coresOverride());
        return new CapacityPlan(source, observed, needed, allocated, advised);
    }

    /** Nobody's quota is larger, and a count that no cluster has needs no bill. */
    private static int most(WorkerType type) {
        return type == WorkerType.STANDARD ? Configuration.MOST_STANDARD_DPUS : 10_000;
    }

    private static double factor(int needed, int allocated) {
        return (needed + 1.0) / (allocated + 1.0);
    }

    /** AWS's under-provisioning factor; below 1 where more executors were there than were ever needed. */
    public double factor() {
        return factor(needed, allocated);
    }
}
