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
 * @param rdds indexes into {@link JobProfile#rdds()} of the RDDs that its tasks go through, its own result first
 * @param persisted those among {@code rdds} that were marked to be kept when it ran: its tasks read the kept partitions
 *     where an earlier stage made them, and make and keep them where not
 * @param scans the files that its tasks read, each scan of a SQL plan by itself; empty also where the log does not say
 * @param resourceProfile Spark's id of the resources that were asked for it, 0 for those of the application's properties
 */
public record Stage(
        int id,
        String name,
        int sparkJob,
        List<Integer> parents,
        int declaredTasks,
        int attempts,
        int submittedMillis,
        OptionalInt completedMillis,
        List<Integer> rdds,
        List<Integer> persisted,
        List<FileScan> scans,
        int resourceProfile) {
    public Stage {
        parents = List.copyOf(parents);
        rdds = List.copyOf(rdds);
        persisted = List.copyOf(persisted);
        scans = List.copyOf(scans);
    }

    /** One of which no more is known. */
    public Stage(
            int id,
            String name,
            int sparkJob,
            List<Integer> parents,
            int declaredTasks,
            int attempts,
            int submittedMillis,
            OptionalInt completedMillis) {
        this(
                id,
                name,
                sparkJob,
                parents,
                declaredTasks,
                attempts,
                submittedMillis,
                completedMillis,
                List.of(),
                List.of(),
                List.of(),
                0);
    }
}
