package dev.gluewise.simulator.profile;

import java.util.OptionalInt;

/**
 * An executor process. Times in milliseconds after the start of the application.
 *
 * @param id Spark's id of it
 * @param host the machine that it ran on, or the empty string
 * @param cores tasks it runs at once, 1 or more: its cores divided by {@code spark.task.cpus}, which is nearly always 1
 * @param addedMillis when it registered; negative where it was there before the application's own start event
 * @param removedMillis when it went; empty where it stayed to the end
 * @param removalReason Spark's words for why it went, or the empty string
 * @param resourceProfile Spark's id of the resources that were asked for it, 0 for those of the application's properties
 * @param memory what it may use and used
 */
public record Executor(
        String id,
        String host,
        int cores,
        int addedMillis,
        OptionalInt removedMillis,
        String removalReason,
        int resourceProfile,
        ExecutorMemory memory) {
    /** One of which no more is known. */
    public Executor(String id, int cores, int addedMillis, OptionalInt removedMillis, String removalReason) {
        this(id, "", cores, addedMillis, removedMillis, removalReason, 0, ExecutorMemory.UNKNOWN);
    }
}
