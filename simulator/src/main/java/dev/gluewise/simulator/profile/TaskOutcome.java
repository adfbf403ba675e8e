package dev.gluewise.simulator.profile;

/** How a task attempt ended. */
public enum TaskOutcome {
    /** The first success of its partition: the work that any run has to do. */
    SUCCEEDED,
    /** A success of a partition that had already succeeded: a speculative copy, or a stage run again. */
    REPEATED,
    FAILED,
    KILLED;

    static final TaskOutcome[] ALL = values();
}
