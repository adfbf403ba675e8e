package dev.gluewise.simulator.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What one run did: its Spark jobs, stages, tasks and executors. Immutable, and the same whatever it was read from.
 *
 * @param application the application and how long it took
 * @param sparkJobs Spark jobs in order of submission
 * @param sqlExecutions SQL executions in order of their ids
 * @param stages stages that ran, ordered by (first Spark job, stage id), which is Spark's FIFO order of priority
 * @param rdds the RDDs of those stages in order of their ids, each once
 * @param work the first success of each partition: what a run of any size has to do
 * @param rework all other attempts: failed, killed, speculative, repeated
 * @param executors executors in order of arrival
 * @param driver what the log says of the driver's memory
 * @param completeness what the log lacked
 */
public record JobProfile(
        Application application,
        List<SparkJob> sparkJobs,
        List<SqlExecution> sqlExecutions,
        List<Stage> stages,
        List<Rdd> rdds,
        TaskTable work,
        TaskTable rework,
        List<Executor> executors,
        ExecutorMemory driver,
        Completeness completeness) {
    public JobProfile {
        sparkJobs = List.copyOf(sparkJobs);
        sqlExecutions = List.copyOf(sqlExecutions);
        stages = List.copyOf(stages);
        rdds = List.copyOf(rdds);
        executors = List.copyOf(executors);
    }

    /** One of whose SQL executions, RDDs and driver nothing is known. */
    public JobProfile(
            Application application,
            List<SparkJob> sparkJobs,
            List<Stage> stages,
            TaskTable work,
            TaskTable rework,
            List<Executor> executors,
            Completeness completeness) {
        this(
                application,
                sparkJobs,
                List.of(),
                stages,
                List.of(),
                work,
                rework,
                executors,
                ExecutorMemory.UNKNOWN,
                completeness);
    }

    /** The Spark job that needed a stage first, which says its pool, its group and its SQL execution. */
    public SparkJob sparkJobOf(Stage stage) {
        return sparkJobs.get(stage.sparkJob());
    }

    /** The SQL execution that a Spark job belongs to; empty for plain RDD work and where the log does not hold it. */
    public Optional<SqlExecution> sqlExecutionOf(SparkJob job) {
        OptionalLong id = job.sqlExecution();
        return sqlExecutions.stream()
                .filter(execution -> id.isPresent() && execution.id() == id.getAsLong())
                .findFirst();
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
