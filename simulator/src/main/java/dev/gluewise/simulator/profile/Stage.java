package dev.gluewise.simulator.profile;

import java.util.List;
import java.util.OptionalInt;

/**
 * A stage that ran. All times in milliseconds after the start of the application.
 *
 * @param id Spark's stage id
 * @param name Spark's name of it, such as {@code parquet at Orders.scala:41}
 * @param sparkJob index into {@link JobProfile#sparkJobs()} of the first Spark job that needed it
 * @param parents indexes into {@link JobProfile#stages()} of the stages whose output it read and that ran in this
 *     profile; a parent that Spark skipped, because an earlier Spark job had left its output, is not among them
 * @param declaredTasks tasks that Spark announced; the tasks that ended may be fewer in a log that was cut off
 * @param attempts times that Spark submitted it; more than 1 where output was lost and made again
 * @param submittedMillis first submission
 * @param completedMillis last completion; empty where the log does not hold it
 */
public record Stage(
        int id,
        String name,
        int sparkJob,
        List<Integer> parents,
        int declaredTasks,
        int attempts,
        int submittedMillis,
        OptionalInt completedMillis) {
    public Stage {
        parents = List.copyOf(parents);
    }
}
