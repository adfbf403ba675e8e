package dev.gluewise.analyzer.prediction;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.simulator.profile.JobProfile;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * How a logged run compares with what Glue reports of the job's runs.
 *
 * @param overheadSeconds Glue's ExecutionTime of the logged run minus its Spark application's time, which Glue bills too
 * @param overheadKnown whether that run was found; else the overhead is taken as 0
 * @param factor the median run of the same configuration as a multiple of the logged one; 1 where too few are known
 * @param runToRun spread of those runs, as a standard deviation of the log
 */
record TypicalRun(double overheadSeconds, boolean overheadKnown, double factor, double runToRun) {
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
            return new TypicalRun(0, false, 1, ModelError.USUAL_RUN_TO_RUN);
        }
        double logged = own.get().executionSeconds().orElseThrow();
        double overhead = Math.max(0, logged - profile.application().durationSeconds());
        List<GlueRun> alike = evidence.completedRuns().stream()
                .filter(run -> run.configuration().equals(own.get().configuration()))
                .toList();
        if (alike.size() < FEWEST_RUNS || logged <= 0) {
            return new TypicalRun(overhead, true, 1, ModelError.USUAL_RUN_TO_RUN);
        }
        double[] logs = alike.stream()
                .mapToDouble(run -> Math.log(Math.max(1, run.executionSeconds().orElseThrow())))
                .toArray();
        Percentile percentiles = new Percentile();
        percentiles.setData(logs);
        double spread = (percentiles.evaluate(75) - percentiles.evaluate(25)) * SIGMA_PER_INTERQUARTILE_RANGE;
        return new TypicalRun(
                overhead, true, Math.exp(percentiles.evaluate(50)) / logged, Math.max(LEAST_SPREAD, spread));
    }
}
