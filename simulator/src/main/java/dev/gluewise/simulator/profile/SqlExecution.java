package dev.gluewise.simulator.profile;

import java.util.OptionalInt;

/**
 * A SQL query or a DataFrame action, which runs as one Spark job or more. Times in milliseconds after the start of the
 * application.
 *
 * @param id Spark's id of it
 * @param rootId id of the execution that it is a part of; its own where it is none's, or where the log's Spark version
 *     (before 3.4) does not say
 * @param description what the user called it, else where it was called; may be cut short
 * @param callSite the first line of the program's own stack, such as {@code Orders.main(Orders.scala:41)}, or the empty string
 * @param group Spark's job group, or the empty string
 * @param startedMillis start; where the log does not hold it, the first submission of its Spark jobs
 * @param endedMillis end; empty where the log does not hold it
 * @param failed whether Spark reported an error, which only logs of 3.4 and later tell
 */
public record SqlExecution(
        long id,
        long rootId,
        String description,
        String callSite,
        String group,
        int startedMillis,
        OptionalInt endedMillis,
        boolean failed) {}
