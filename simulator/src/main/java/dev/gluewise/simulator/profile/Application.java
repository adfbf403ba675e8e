package dev.gluewise.simulator.profile;

import java.util.Map;
import java.util.Optional;

/**
 * The application whose run a profile holds.
 *
 * @param id Spark's application id
 * @param name Spark's application name
 * @param sparkVersion as the log writes it, such as {@code 3.5.6-amzn-0}; empty string where it does not
 * @param startEpochMillis application start, milliseconds since 1970-01-01 UTC
 * @param durationMillis application start to application end, or to the last event where the end is missing
 * @param properties the Spark properties that Gluewise uses (never all of them: they may hold secrets)
 */
public record Application(
        String id,
        String name,
        String sparkVersion,
        long startEpochMillis,
        int durationMillis,
        Map<String, String> properties) {
    public Application {
        properties = Map.copyOf(properties);
    }

    public double durationSeconds() {
        return durationMillis / 1000.0;
    }

    /** The Glue job's name, where the run was one of Glue's. */
    public Optional<String> glueJobName() {
        return Optional.ofNullable(properties.get("spark.glue.JOB_NAME"));
    }

    /** The Glue run's id, where the run was one of Glue's. */
    public Optional<String> glueJobRunId() {
        return Optional.ofNullable(properties.get("spark.glue.JOB_RUN_ID"));
    }

    /** Whether executors were added and removed by Spark's own demand. */
    public boolean dynamicAllocation() {
        return Boolean.parseBoolean(properties.getOrDefault("spark.dynamicAllocation.enabled", "false"));
    }
}
