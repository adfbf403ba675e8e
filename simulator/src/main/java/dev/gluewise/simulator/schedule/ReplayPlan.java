package dev.gluewise.simulator.schedule;

import java.util.List;
import java.util.Optional;

/**
 * What a simulation is made of, as one value that another scheduler can be given: the stages with the slot times of
 * their tasks, what waits for what, the driver's own time, and the executors. All times in milliseconds; those of
 * executors are counted from the start of the application.
 *
 * @param jobs the Spark jobs, in the order of their submission
 * @param stages the stages, ordered by Spark job and then by Spark's stage id; parents stand before their children
 * @param closingMillis time from the end of the last Spark job to the end of the application
 * @param launchIntervalMicros shortest time between two task launches of the driver, in microseconds
 * @param coldMillis what the tasks that an executor starts before it has ended any take longer
 * @param executors which executors there are, and when
 * @param nearness where tasks would rather run; empty where they do not mind
 * @param pools the pools of Spark's fair scheduling; none where stages are served first in, first out
 */
public record ReplayPlan(
        List<PlannedJob> jobs,
        List<PlannedStage> stages,
        int closingMillis,
        int launchIntervalMicros,
        int coldMillis,
        Executors executors,
        Optional<Nearness> nearness,
        List<PlannedPool> pools) {
    public ReplayPlan {
        jobs = List.copyOf(jobs);
        stages = List.copyOf(stages);
        pools = List.copyOf(pools);
    }

    /**
     * When a Spark job is submitted and what it does after its last task.
     *
     * @param after indexes of the Spark jobs for whose ends it waits; none where it has a time of its own
     * @param gapMillis time from the last of those ends, or from the start of the application, to its submission
     * @param tailMillis time from its last task's finish to its end
     * @param pool name of its pool, one of the plan's; empty where there are none
     */
    public record PlannedJob(List<Integer> after, int gapMillis, int tailMillis, Optional<String> pool) {
        public PlannedJob {
            after = List.copyOf(after);
        }
    }

    /**
     * A stage.
     *
     * @param job index of its Spark job
     * @param parents indexes of the stages that it waits for, each smaller than its own
     * @param gapMillis time from its being ready to its first launch where a slot is free
     * @param writesShuffle whether its tasks leave shuffle output on their executors
     * @param taskMillis slot times of its tasks in launch order; shared, never written
     */
    public record PlannedStage(int job, List<Integer> parents, int gapMillis, boolean writesShuffle, int[] taskMillis) {
        public PlannedStage {
            parents = List.copyOf(parents);
        }
    }

    /**
     * A pool of Spark's fair scheduling.
     *
     * @param name Spark's name of the pool
     * @param weight how much of the cluster it gets, as a multiple of what others get
     * @param minShare slots that it gets before others get more than theirs
     */
    public record PlannedPool(String name, int weight, int minShare) {}

    /**
     * Where tasks would rather run, and for how long slots wait for such tasks. Tasks are counted through all stages;
     * arrays are shared, never written.
     *
     * @param cachedBy for each task, the task that put its partition into an executor's cache, or −1 where none did
     * @param shuffledBy for each stage, the stages whose output its tasks would rather read where much of it is
     * @param outputBytes shuffle output of each task, in bytes
     * @param processMillis how long a slot elsewhere waits for the executor that holds the data
     * @param nodeMillis how long for its host
     * @param rackMillis how long for its rack
     * @param resetByEveryLaunch whether each launch near the data starts the wait anew
     */
    public record Nearness(
            int[] cachedBy,
            List<int[]> shuffledBy,
            long[] outputBytes,
            int processMillis,
            int nodeMillis,
            int rackMillis,
            boolean resetByEveryLaunch) {
        /** A host with this share of a stage's output or more is preferred (MapOutputTracker). */
        public static final double PREFERRED_SHARE = DataPlaces.PREFERRED_SHARE;

        public Nearness {
            shuffledBy = List.copyOf(shuffledBy);
        }
    }

    /** The executors of the cluster, all with the same number of cores. */
    public sealed interface Executors {
        /** Cores of one executor. */
        int cores();

        /** The most executors that there are at once. */
        int most();
    }

    /**
     * Executors that come and stay.
     *
     * @param arrivalMillis when each of them registers; shared, never written
     */
    public record Staying(int cores, int[] arrivalMillis) implements Executors {
        @Override
        public int most() {
            return arrivalMillis.length;
        }
    }

    /**
     * Executors that come and go by demand, one at the least.
     *
     * @param firstArrivalMillis when the one that is asked for at the start registers
     * @param startUpMillis time from the request of any other to its arrival
     */
    public record ByDemand(int cores, int most, int firstArrivalMillis, int startUpMillis) implements Executors {}

    /** Number of tasks of all stages. */
    public int taskCount() {
        return stages.stream().mapToInt(stage -> stage.taskMillis().length).sum();
    }

    /** Slot time of all tasks, in milliseconds. */
    public long taskMillis() {
        long all = 0;
        for (PlannedStage stage : stages) {
            for (int millis : stage.taskMillis()) {
                all += millis;
            }
        }
        return all;
    }
}
