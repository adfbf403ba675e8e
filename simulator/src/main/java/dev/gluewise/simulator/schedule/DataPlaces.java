package dev.gluewise.simulator.schedule;

import java.util.Optional;

/**
 * Where the data of a workload's tasks lies, for which Spark lets slots wait. Places are given by the task that made the
 * data, so that they follow from the simulation itself. Arrays are shared, never written.
 *
 * @param cachedBy for each task, the task that put its partition into an executor's cache, or −1 where none did
 * @param shuffledBy for each stage, the stages whose output its tasks would rather read on the hosts that hold much of it
 * @param outputBytes shuffle output of each task, in bytes
 * @param input the places of the input itself, where they are known; only a run as it was logged has them, since another
 *     cluster stands elsewhere
 * @param waits for how long slots wait
 */
record DataPlaces(
        int[] cachedBy, int[][] shuffledBy, long[] outputBytes, Optional<InputPlaces> input, LocalityWaits waits) {
    /** For each task, what it prefers: nothing, the host of an executor, or a host that carries none. */
    record InputPlaces(int[] executorOf, int[] hostOfExecutor) {
        static final int NOWHERE = -1;
        static final int IN_RACK = -2;
        static final int OUTSIDE = -3;
    }


    /** Share of a shuffle's output that makes a host preferred (REDUCER_PREF_LOCS_FRACTION of MapOutputTracker). */
    static final double PREFERRED_SHARE = 0.2;

    /** From this many map or reduce tasks on Spark looks for no preferred hosts (SHUFFLE_PREF_…_THRESHOLD). */
    static final int TOO_MANY_TASKS = 1000;
}
