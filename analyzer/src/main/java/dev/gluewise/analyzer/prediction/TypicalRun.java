package dev.gluewise.analyzer.prediction;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.simulator.profile.JobProfile;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * What Glue reports of the job's runs at the size of the logged one.
 *
 * @param overheadSeconds Glue's ExecutionTime of the logged run minus its Spark application's time, which Glue bills too
 * @param overheadKnown whether that run was found; else the overhead is taken as 0
 * @param median the median run of the same configuration; empty where too few are known
 * @param runToRun spread of those runs, as a standard deviation of the log
 */
record TypicalRun(double overheadSeconds, boolean overheadKnown, Optional<Median> median, double runToRun) {
    /**
     * A median run.
     *
     * @param configuration the size that it and the logged run had
     * @param seconds Glue's ExecutionTime in seconds
     */
    record Median(Configuration configuration, double seconds) {}

    /** Fewer runs than this say nothing about a median or a spread. */
    private static final int FEWEST_RUNS = 5;

    /** Even the steadiest history does not promise less spread than this. */
    private static final double LEAST_SPREAD = 0.01;

    /** A normal's standard deviation as a multiple of its interquartile range. */
    private static final double SIGMA_PER_INTERQUARTILE_RANGE = 0.7413;

    static TypicalRun of(JobProfile profile, Evidence evidence) {
        Optional<GlueRun> own = profile.application().glueJobRunId().flatMap(id -> evidence.completedRuns().stream()
                .filter(run -> run.id().equals(id))
                .findFirst());
        if (own.isEmpty()) {
            return new TypicalRun(0, false, Optional.empty(), ModelError.USUAL_RUN_TO_RUN);
        }
        double logged = own.get().executionSeconds().orElseThrow();
        double overhead = Math.max(0, logged - profile.application().durationSeconds());
        List<GlueRun> alike = evidence.completedRuns().stream()
                .filter(run -> run.configuration().equals(own.get().configuration()))
                .toList();
        if (alike.size() < FEWEST_RUNS) {
            return new TypicalRun(overhead, true, Optional.empty(), ModelError.USUAL_RUN_TO_RUN);
        }
        double[] logs = alike.stream()
                .mapToDouble(run -> Math.log(Math.max(1, run.executionSeconds().orElseThrow())))
                .toArray();
        Percentile percentiles = new Percentile();
        percentiles.setData(logs);
        double spread = (percentiles.evaluate(75) - percentiles.evaluate(25)) * SIGMA_PER_INTERQUARTILE_RANGE;
        Median median = new Median(own.get().configuration().orElseThrow(), Math.exp(percentiles.evaluate(50)));
        return new TypicalRun(overhead, true, Optional.of(median), Math.max(LEAST_SPREAD, spread));
    }
}
