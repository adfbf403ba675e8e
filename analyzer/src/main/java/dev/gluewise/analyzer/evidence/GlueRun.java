package dev.gluewise.analyzer.evidence;

import dev.gluewise.pricing.catalog.Configuration;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One run of a Glue job, as Glue reports it.
 *
 * @param id Glue's JobRun id
 * @param jobName the job's name at the time
 * @param state how it ended or stands
 * @param startedOn start, start-up included; empty where Glue does not say
 * @param executionSeconds Glue's ExecutionTime, which is what is billed: start-up left out
 * @param configuration the run's own size; empty where it is not one of Spark on known worker types
 * @param dpuSeconds Glue's DPUSeconds where it reports them: then the bill is measured, not reckoned
 * @param attempt 0 for the first try, 1 and more for retries
 * @param details what else is known of it
 */
public record GlueRun(
        String id,
        String jobName,
        RunState state,
        Optional<Instant> startedOn,
        OptionalDouble executionSeconds,
        Optional<Configuration> configuration,
        OptionalDouble dpuSeconds,
        int attempt,
        RunDetails details) {
    public GlueRun with(RunDetails other) {
        return new GlueRun(id, jobName, state, startedOn, executionSeconds, configuration, dpuSeconds, attempt, other);
    }

    /** What became of it. */
    public RunOutcome outcome() {
        return RunOutcome.of(state, details.errorMessage().orElse(""), details.errorCategories());
    }

    /**
     * What passed between its start and its end beside its execution time, in seconds: queueing, the start and the end of
     * its workers, none of which is billed. Empty where Glue does not say all three.
     */
    public OptionalDouble unbilledSeconds() {
        if (startedOn.isEmpty() || details.completedOn().isEmpty() || executionSeconds.isEmpty()) {
            return OptionalDouble.empty();
        }
        double all =
                Duration.between(startedOn.get(), details.completedOn().get()).toMillis() / 1000.0;
        return OptionalDouble.of(Math.max(0, all - executionSeconds.getAsDouble()));
    }
}
