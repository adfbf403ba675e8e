package dev.gluewise.simulator.schedule;

import dev.gluewise.simulator.profile.TaskLocality;
import java.util.Optional;

/**
 * Where the data of a workload's tasks lies, for which Spark lets slots wait. Places are given by the task that made the
 * data, so that they follow from the simulation itself. Arrays are shared, never written.
 *
 * @param cachedBy for each task, the task that put its partition into an executor's cache, or −1 where none did
 * @param shuffledBy for each stage, the stages whose output its tasks would rather read on the hosts that hold much of it
 * @param outputBytes shuffle output of each task, in bytes
 * @param logged where data really lay; only a run as it was logged has it, since another cluster stands elsewhere
 * @param waits for how long slots wait
 */
record DataPlaces(
        int[] cachedBy, int[][] shuffledBy, long[] outputBytes, Optional<LoggedPlaces> logged, LocalityWaits waits) {
    /**
     * Where the data of a logged run lay.
     *
     * @param nearest how near to its data each task could run at best
     * @param executorOf the executor at which it would have been so near, or −1
     * @param hostOfExecutor the host of each executor, by numbers of their own
     * @param racksDiffer whether executors stand in different racks
     */
    record LoggedPlaces(TaskLocality[] nearest, int[] executorOf, int[] hostOfExecutor, boolean racksDiffer) {}

    /** Share of a shuffle's output that makes a host preferred (REDUCER_PREF_LOCS_FRACTION of MapOutputTracker). */
    static final double PREFERRED_SHARE = 0.2;

    /** From this many map or reduce tasks on Spark looks for no preferred hosts (SHUFFLE_PREF_…_THRESHOLD). */
    static final int TOO_MANY_TASKS = 1000;
}
