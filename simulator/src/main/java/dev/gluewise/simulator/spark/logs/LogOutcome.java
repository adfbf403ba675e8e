package dev.gluewise.simulator.spark.logs;

import java.io.Serializable;

/** What a worker makes of a log, on its way back. */
sealed interface LogOutcome extends Serializable {
    /**
     * It was read.
     *
     * @param log where it lies, as the user would name it
     * @param profile what it shows, packed
     * @param bytes how much was read
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Packed(String log, byte[] profile, long bytes) implements LogOutcome {}

    /** It was no log. */
    record NoLog() implements LogOutcome {}

    /**
     * It could not be read.
     *
     * @param line a {@link dev.gluewise.simulator.cluster.ReadingMessage.Skipped}
     */
    record Unreadable(String line) implements LogOutcome {}
}
