package dev.gluewise.simulator.profile;

import java.util.Arrays;
import java.util.List;

/**
 * What one run did: its Spark jobs, stages, tasks and executors. Immutable, and the same whatever it was read from.
 *
 * @param application the application and how long it took
 * @param sparkJobs Spark jobs in order of submission
 * @param stages stages that ran, ordered by (first Spark job, stage id), which is Spark's FIFO order of priority
 * @param work the first success of each partition: what a run of any size has to do
 * @param rework all other attempts: failed, killed, speculative, repeated
 * @param executors executors in order of arrival
 * @param completeness what the log lacked
 */
public record JobProfile(
        Application application,
        List<SparkJob> sparkJobs,
        List<Stage> stages,
        TaskTable work,
        TaskTable rework,
        List<Executor> executors,
        Completeness completeness) {
    public JobProfile {
        sparkJobs = List.copyOf(sparkJobs);
        stages = List.copyOf(stages);
        executors = List.copyOf(executors);
    }

    /** The most executors that were there at once. */
    public int peakExecutors() {
        return peak(false);
    }

    /** The most task slots that were there at once. */
    public int peakSlots() {
        return peak(true);
    }

    /** Cores of one executor: those of the largest, or 0 where the log names no executor. */
    public int executorCores() {
        return executors.stream().mapToInt(Executor::cores).max().orElse(0);
    }

    private int peak(boolean inSlots) {
        long[] changes = new long[executors.size() * 2];
        int count = 0;
        for (Executor executor : executors) {
            int weight = inSlots ? executor.cores() : 1;
            changes[count++] = change(executor.addedMillis(), weight);
            if (executor.removedMillis().isPresent()) {
                changes[count++] = change(executor.removedMillis().getAsInt(), -weight);
            }
        }
        Arrays.sort(changes, 0, count);
        int now = 0;
        int most = 0;
        for (int i = 0; i < count; i++) {
            now += (int) changes[i];
            most = Math.max(most, now);
        }
        return most;
    }

    /** Time in the upper half, change in the lower; departures sort before arrivals of the same millisecond. */
    private static long change(int millis, int weight) {
        return ((long) millis << 32) + weight;
    }
}
