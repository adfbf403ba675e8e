package dev.gluewise.simulator.profile;

/** How near to its data Spark ran a task, nearest first. */
public enum TaskLocality {
    /** In the executor that holds the data, which is where cached partitions tie a task to. */
    PROCESS_LOCAL,
    NODE_LOCAL,
    /** The task prefers no place, as most reading from S3 does. */
    NO_PREF,
    RACK_LOCAL,
    /** Elsewhere than where it preferred to be, or a shuffle read, whose data is everywhere. */
    ANY,
    /** The log does not say. */
    UNKNOWN;

    static final TaskLocality[] ALL = values();
}
