package dev.gluewise.simulator.profile;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Collects task attempts in any order and sorts them into a {@link TaskTable}. Columns that stay 0 throughout are never
 * allocated. Not thread safe.
 */
public final class TaskTableBuilder {
    /** The bits of a place that hold the ordinal of its locality. */
    static final int LOCALITY = 0b0111;

    /** The bit of a place that is set for a speculative attempt. */
    static final int SPECULATIVE = 0b1000;

    private static final int FIRST_CAPACITY = 64;

    int[] stages = new int[FIRST_CAPACITY];
    int[] launchMillis = new int[FIRST_CAPACITY];
    int[] finishMillis = new int[FIRST_CAPACITY];
    int[] executors = new int[FIRST_CAPACITY];
    int[] partitions = new int[FIRST_CAPACITY];
    byte[] outcomes = new byte[FIRST_CAPACITY];
    byte[] places = new byte[FIRST_CAPACITY];
    final MetricColumn attempts = new MetricColumn();
    final MetricColumn stageAttempts = new MetricColumn();
    final Map<TaskMetric, MetricColumn> metrics = new EnumMap<>(TaskMetric.class);
    private int size;

    /**
     * Adds an attempt; {@link #placed}, {@link #attempt} and {@link #metric} then say more of it. Until they do, it is the
     * first one, no speculative one, and of unknown locality.
     *
     * @param stageIndex index into the profile's stages
     * @param launchMillis launch, milliseconds after the start of the application
     * @param finishMillis finish, likewise
     * @param executor index into the profile's executors, or −1
     * @param partition partition of the stage
     */
    public void add(
            int stageIndex, int launchMillis, int finishMillis, int executor, int partition, TaskOutcome outcome) {
        if (size == stages.length) {
            grow();
        }
        stages[size] = stageIndex;
        this.launchMillis[size] = launchMillis;
        this.finishMillis[size] = finishMillis;
        executors[size] = executor;
        partitions[size] = partition;
        outcomes[size] = (byte) outcome.ordinal();
        places[size] = (byte) TaskLocality.UNKNOWN.ordinal();
        size++;
    }

    /** Says where and why the attempt added last ran. */
    public void placed(TaskLocality locality, boolean speculative) {
        places[size - 1] = (byte) (locality.ordinal() | (speculative ? SPECULATIVE : 0));
    }

    /**
     * Says the how-manieth attempt the one added last is.
     *
     * @param attempt attempts at the same task before it, 0 or more
     * @param stageAttempt attempts at the stage before its own, 0 or more
     */
    public void attempt(int attempt, int stageAttempt) {
        attempts.set(size - 1, attempt);
        stageAttempts.set(size - 1, stageAttempt);
    }

    /** Sets a metric of the attempt added last, in the metric's unit. */
    public void metric(TaskMetric metric, long value) {
        metric(size - 1, metric, value);
    }

    /** Sets a metric of an attempt, counted from 0 in the order of their adding, in the metric's unit. */
    public void metric(int attempt, TaskMetric metric, long value) {
        if (value == 0) {
            return;
        }
        long kept = metric.unit() == TaskMetric.Unit.MILLISECONDS ? Math.min(value, Integer.MAX_VALUE) : value;
        metrics.computeIfAbsent(metric, unused -> new MetricColumn()).set(attempt, kept);
    }

    /**
     * Gives stages and executors other indexes, for sources that know their order only at the end.
     *
     * @param newStages new index of each stage index used so far
     * @param newExecutors new index of each executor index used so far
     */
    public void renumber(int[] newStages, int[] newExecutors) {
        for (int i = 0; i < size; i++) {
            stages[i] = newStages[stages[i]];
            if (executors[i] >= 0) {
                executors[i] = newExecutors[executors[i]];
            }
        }
    }

    /** Number of attempts added. */
    public int size() {
        return size;
    }

    private void grow() {
        int capacity = stages.length + stages.length / 2;
        stages = Arrays.copyOf(stages, capacity);
        launchMillis = Arrays.copyOf(launchMillis, capacity);
        finishMillis = Arrays.copyOf(finishMillis, capacity);
        executors = Arrays.copyOf(executors, capacity);
        partitions = Arrays.copyOf(partitions, capacity);
        outcomes = Arrays.copyOf(outcomes, capacity);
        places = Arrays.copyOf(places, capacity);
    }

    /**
     * The attempts, grouped by stage and in launch order within it (attempts launched in the same millisecond in the
     * order in which they were added). Uses the builder up: its metrics move into the table.
     *
     * @param stageCount number of stages of the profile
     */
    public TaskTable build(int stageCount) {
        int[] stageOffsets = new int[stageCount + 1];
        for (int i = 0; i < size; i++) {
            stageOffsets[stages[i] + 1]++;
        }
        for (int stage = 0; stage < stageCount; stage++) {
            stageOffsets[stage + 1] += stageOffsets[stage];
        }
        return new TaskTable(this, order(stageOffsets), stageOffsets);
    }

    private int[] order(int[] stageOffsets) {
        // Launch time in the upper half, position in the lower: one primitive sort a stage keeps ties stable.
        long[] keys = new long[size];
        int[] next = stageOffsets.clone();
        for (int i = 0; i < size; i++) {
            keys[next[stages[i]]++] = ((long) launchMillis[i] << 32) | i;
        }
        int[] order = new int[size];
        for (int stage = 0; stage + 1 < stageOffsets.length; stage++) {
            Arrays.sort(keys, stageOffsets[stage], stageOffsets[stage + 1]);
        }
        for (int row = 0; row < size; row++) {
            order[row] = (int) keys[row];
        }
        return order;
    }
}
