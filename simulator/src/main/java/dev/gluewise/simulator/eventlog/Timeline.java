package dev.gluewise.simulator.eventlog;

/**
 * Turns epoch milliseconds into milliseconds after the application's start. Where the log does not hold the start, its
 * first event's time stands for it.
 */
final class Timeline {
    private static final long UNKNOWN = Long.MIN_VALUE;

    private long origin = UNKNOWN;
    private long first = UNKNOWN;
    private long last = UNKNOWN;
    private boolean startMissing = true;

    /**
     * Notes an event's time; 0 and less is what Spark writes for a time that it does not know.
     *
     * @return the time, or for an unknown one that of the latest event so far
     */
    long saw(long epochMillis) {
        if (epochMillis > 0) {
            first = first == UNKNOWN ? epochMillis : first;
            last = Math.max(last, epochMillis);
            return epochMillis;
        }
        return lastEpochMillis();
    }

    /** Fixes the origin, unless times have been taken relative to another one already. */
    void startsAt(long epochMillis) {
        saw(epochMillis);
        if (origin == UNKNOWN && epochMillis > 0) {
            origin = epochMillis;
            startMissing = false;
        }
    }

    /** When the application started; asking fixes it. */
    long originEpochMillis() {
        if (origin == UNKNOWN && first != UNKNOWN) {
            origin = first;
        }
        return origin == UNKNOWN ? 0 : origin;
    }

    long lastEpochMillis() {
        return Math.max(0, last);
    }

    boolean startMissing() {
        return startMissing;
    }

    /** Milliseconds after the start; held within an int, which reaches 24 days. */
    int millis(long epochMillis) {
        return (int) Math.clamp(epochMillis - originEpochMillis(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
