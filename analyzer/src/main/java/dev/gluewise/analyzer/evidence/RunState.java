package dev.gluewise.analyzer.evidence;

import java.util.Locale;

/** How a Glue run stands, in AWS's own names. */
public enum RunState {
    STARTING,
    RUNNING,
    STOPPING,
    STOPPED,
    SUCCEEDED,
    FAILED,
    TIMEOUT,
    ERROR,
    WAITING,
    EXPIRED,
    /** A state that AWS has introduced since. */
    UNKNOWN;

    /** The state that AWS calls so. */
    public static RunState of(String name) {
        for (RunState state : values()) {
            if (state.name().equals(name.toUpperCase(Locale.ROOT))) {
                return state;
            }
        }
        return UNKNOWN;
    }

    /** Whether the run ended without its result: such a run is billed, but its time is no run time. */
    public boolean failed() {
        return switch (this) {
            case STOPPED, FAILED, TIMEOUT, ERROR, EXPIRED -> true;
            case STARTING, RUNNING, STOPPING, SUCCEEDED, WAITING, UNKNOWN -> false;
        };
    }

    /** Whether the run is over, and its record will not change any more. */
    public boolean ended() {
        return this == SUCCEEDED || failed();
    }
}
