package dev.gluewise.simulator.profile;

import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A Spark job: what one action of the application started. Times in milliseconds after the start of the application.
 *
 * @param id Spark's job id
 * @param submittedMillis submission
 * @param endedMillis end; empty where the log does not hold it
 * @param succeeded whether Spark reported success; false also where the end is missing
 * @param sqlExecution id of the SQL execution it belongs to; empty for plain RDD work
 * @param group Spark's job group, or the empty string
 * @param description what the user called it, or the empty string; may be cut short
 * @param callSite where in the program it was called, such as {@code count at Orders.scala:41}, or the empty string
 * @param pool the pool of Spark's fair scheduler; {@link #DEFAULT_POOL} where none was named
 * @param properties those Spark properties that are kept and were other than the application's, as a session or a query
 *     may set them for itself
 */
public record SparkJob(
        int id,
        int submittedMillis,
        OptionalInt endedMillis,
        boolean succeeded,
        OptionalLong sqlExecution,
        String group,
        String description,
        String callSite,
        String pool,
        Map<String, String> properties) {
    /** Spark's own name of the pool that jobs are in which name none. */
    public static final String DEFAULT_POOL = "default";

    public SparkJob {
        properties = Map.copyOf(properties);
    }

    /** One of which no more is known. */
    public SparkJob(
            int id,
            int submittedMillis,
            OptionalInt endedMillis,
            boolean succeeded,
            OptionalLong sqlExecution,
            String group,
            String description) {
        this(id, submittedMillis, endedMillis, succeeded, sqlExecution, group, description, "", DEFAULT_POOL, Map.of());
    }
}
