package dev.gluewise.simulator.profile;

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
 * @param description what the user called it, or the empty string
 */
public record SparkJob(
        int id,
        int submittedMillis,
        OptionalInt endedMillis,
        boolean succeeded,
        OptionalLong sqlExecution,
        String group,
        String description) {}
