package dev.gluewise.simulator.profile;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Task attempts as columns of primitives, so that a million of them fit into little memory. Rows are grouped by stage,
 * in the order of {@link JobProfile#stages()}, and by launch time within a stage. Times are milliseconds after the
 * start of the application. Immutable.
 */
public final class TaskTable {
    private final int[] stageOffsets;
    private final int[] launchMillis;
    private final int[] finishMillis;
    private final int[] executors;
    private final int[] partitions;
    private final byte[] outcomes;
    private final byte[] places;
    private final MetricColumn attempts;
    private final MetricColumn stageAttempts;
    private final Map<TaskMetric, MetricColumn> metrics = new EnumMap<>(TaskMetric.class);

    TaskTable(TaskTableBuilder builder, int[] order, int[] stageOffsets) {
        this.stageOffsets = stageOffsets;
        launchMillis = pick(builder.launchMillis, order);
        finishMillis = pick(builder.finishMillis, order);
        executors = pick(builder.executors, order);
        partitions = pick(builder.partitions, order);
        outcomes = pick(builder.outcomes, order);
        places = pick(builder.places, order);
        attempts = builder.attempts.pick(order);
        stageAttempts = builder.stageAttempts.pick(order);
        for (TaskMetric metric : TaskMetric.values()) {
            // Taken out of the builder one by one, so that a large log is not held twice.
            MetricColumn column = builder.metrics.remove(metric);
            if (column != null) {
                metrics.put(metric, column.pick(order));
            }
        }
    }

    private static int[] pick(int[] column, int[] order) {
        int[] picked = new int[order.length];
        for (int row = 0; row < order.length; row++) {
            picked[row] = column[order[row]];
        }
        return picked;
    }

    private static byte[] pick(byte[] column, int[] order) {
        byte[] picked = new byte[order.length];
        for (int row = 0; row < order.length; row++) {
            picked[row] = column[order[row]];
        }
        return picked;
    }

    /** Number of task attempts. */
    public int size() {
        return launchMillis.length;
    }

    /** Number of stages that the attempts are grouped by. */
    public int stages() {
        return stageOffsets.length - 1;
    }

    /** First row of a stage; {@code stageIndex} may be the number of stages, for the end of the table. */
    public int firstRow(int stageIndex) {
        return stageOffsets[stageIndex];
    }

    /** Number of rows of a stage. */
    public int rows(int stageIndex) {
        return stageOffsets[stageIndex + 1] - stageOffsets[stageIndex];
    }

    public int launchMillis(int row) {
        return launchMillis[row];
    }

    public int finishMillis(int row) {
        return finishMillis[row];
    }

    /** Finish minus launch: the time for which the attempt held its slot, in milliseconds, 0 or more. */
    public int durationMillis(int row) {
        return Math.max(0, finishMillis[row] - launchMillis[row]);
    }

    /** Index into {@link JobProfile#executors()}, or −1 where the log names an executor that it never added. */
    public int executor(int row) {
        return executors[row];
    }

    /** Partition of the stage that the attempt worked on. */
    public int partition(int row) {
        return partitions[row];
    }

    public TaskOutcome outcome(int row) {
        return TaskOutcome.ALL[outcomes[row]];
    }

    /** How near to its data the attempt ran. */
    public TaskLocality locality(int row) {
        return TaskLocality.ALL[places[row] & TaskTableBuilder.LOCALITY];
    }

    /** Whether Spark started the attempt as a second copy of one that ran slowly. */
    public boolean speculative(int row) {
        return (places[row] & TaskTableBuilder.SPECULATIVE) != 0;
    }

    /** Number of the attempt at its task, 0 for the first, counted anew in each attempt at the stage. */
    public int attempt(int row) {
        return (int) attempts.get(row);
    }

    /** Number of the attempt at the stage that it belongs to, 0 for the first. */
    public int stageAttempt(int row) {
        return (int) stageAttempts.get(row);
    }

    /** A metric of one attempt in its unit; 0 where the log does not carry it. */
    public long metric(TaskMetric metric, int row) {
        MetricColumn column = metrics.get(metric);
        return column == null ? 0 : column.get(row);
    }

    /** The sum of a metric over a stage's attempts, in the metric's unit. */
    public long total(TaskMetric metric, int stageIndex) {
        long total = 0;
        for (int row = firstRow(stageIndex); row < firstRow(stageIndex + 1); row++) {
            total += metric(metric, row);
        }
        return total;
    }

    /** Slot time of all attempts in milliseconds. */
    public long totalDurationMillis() {
        long total = 0;
        for (int row = 0; row < size(); row++) {
            total += durationMillis(row);
        }
        return total;
    }

    /** The slot times of a stage's attempts in launch order, in milliseconds; a new array. */
    public int[] durationsMillis(int stageIndex) {
        int[] durations = new int[rows(stageIndex)];
        Arrays.setAll(durations, i -> durationMillis(firstRow(stageIndex) + i));
        return durations;
    }
}
