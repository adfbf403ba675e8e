package dev.gluewise.simulator.profile;

import java.util.OptionalInt;

/**
 * An executor process. Times in milliseconds after the start of the application.
 *
 * @param id Spark's id of it
 * @param cores tasks it runs at once, 1 or more: its cores divided by {@code spark.task.cpus}, which is nearly always 1
 * @param addedMillis when it registered; negative where it was there before the application's own start event
 * @param removedMillis when it went; empty where it stayed to the end
 * @param removalReason Spark's words for why it went, or the empty string
 */
public record Executor(String id, int cores, int addedMillis, OptionalInt removedMillis, String removalReason) {}
