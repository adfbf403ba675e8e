package dev.gluewise.simulator.spark.sample.history;

import dev.gluewise.pricing.catalog.Configuration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One run as Glue reports it.
 *
 * @param attempt 0 for the first try, 1 for the first repetition, …
 * @param previousRunId the try before, where this is a repetition
 * @param executionSeconds Glue's ExecutionTime: without the time in which workers were got ready
 * @param errorMessage empty where the run succeeded
 * @param dpuSeconds empty where Glue reports none, as it does not for runs of fixed size
 */
record GlueRun(
        String id,
        int attempt,
        Optional<String> previousRunId,
        String jobName,
        Instant startedOn,
        Instant completedOn,
        int executionSeconds,
        Optional<String> errorMessage,
        Configuration configuration,
        OptionalDouble dpuSeconds) {
    String state() {
        return errorMessage.isPresent() ? "FAILED" : "SUCCEEDED";
    }
}
