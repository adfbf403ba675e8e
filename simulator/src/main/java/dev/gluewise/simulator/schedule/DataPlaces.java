package dev.gluewise.simulator.schedule;

/**
 * Where the data of a workload's tasks lies, for which Spark lets slots wait. Places are given by the task that made the
 * data, so that they follow from the simulation itself. Arrays are shared, never written.
 *
 * @param cachedBy for each task, the task that put its partition into an executor's cache, or −1 where none did
 * @param nearShuffle for each stage, whether its tasks prefer the hosts that hold much of their shuffle input
 * @param outputBytes shuffle output of each task, in bytes
 * @param waits for how long slots wait
 */
record DataPlaces(int[] cachedBy, boolean[] nearShuffle, long[] outputBytes, LocalityWaits waits) {
    /** Share of a shuffle's output that makes a host preferred (REDUCER_PREF_LOCS_FRACTION of MapOutputTracker). */
    static final double PREFERRED_SHARE = 0.2;

    /** From this many map or reduce tasks on Spark looks for no preferred hosts (SHUFFLE_PREF_…_THRESHOLD). */
    static final int TOO_MANY_TASKS = 1000;
}
