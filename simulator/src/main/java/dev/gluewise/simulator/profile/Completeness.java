package dev.gluewise.simulator.profile;

/**
 * What a log lacked, so that no answer claims more than it rests on.
 *
 * @param lines lines read
 * @param brokenLines lines in the middle that were no JSON and were left out
 * @param cutOff whether the last line breaks off
 * @param startMissing whether the application's start is missing, so that times count from the first event
 * @param endMissing whether the application's end is missing, so that the duration is estimated: it runs to the last event
 * @param inProgress whether Spark had not closed the log: the run was going on, or was ended by force
 * @param compacted whether Spark's history server compacted the log, which throws away what jobs did that had ended
 * @param missingParts parts of a rolling log that are not there, though a later one is
 * @param jobsWithoutEnd Spark jobs that were submitted and never ended
 * @param stagesWithoutEnd stages that were submitted and never completed
 * @param tasksWithoutEnd tasks that were started and never ended
 * @param tasksWithoutStart tasks that ended and whose start is missing
 * @param tasksUnseen partitions of stages that completed of which no task ended successfully
 * @param unknownEvents events that Apache Spark does not write, as its distributions add them; they were passed over
 * @param unknownFields fields that Apache Spark does not write, in the events that were read; likewise
 */
public record Completeness(
        long lines,
        long brokenLines,
        boolean cutOff,
        boolean startMissing,
        boolean endMissing,
        boolean inProgress,
        boolean compacted,
        int missingParts,
        int jobsWithoutEnd,
        int stagesWithoutEnd,
        int tasksWithoutEnd,
        int tasksWithoutStart,
        int tasksUnseen,
        long unknownEvents,
        long unknownFields) {
    /** Of a log in which nothing was missing but what is said here. */
    public Completeness(
            long lines,
            long brokenLines,
            boolean cutOff,
            boolean endMissing,
            int stagesWithoutEnd,
            int tasksWithoutEnd) {
        this(lines, brokenLines, cutOff, false, endMissing, stagesWithoutEnd, tasksWithoutEnd);
    }

    /** Of a log in which nothing was missing but what is said here. */
    public Completeness(
            long lines,
            long brokenLines,
            boolean cutOff,
            boolean startMissing,
            boolean endMissing,
            int stagesWithoutEnd,
            int tasksWithoutEnd) {
        this(
                lines,
                brokenLines,
                cutOff,
                startMissing,
                endMissing,
                false,
                false,
                0,
                0,
                stagesWithoutEnd,
                tasksWithoutEnd,
                0,
                0,
                0,
                0);
    }

    /** Whether the log held everything; what it held beyond that, of a dialect, is no lack. */
    public boolean complete() {
        return brokenLines == 0
                && !cutOff
                && !startMissing
                && !endMissing
                && !inProgress
                && !compacted
                && missingParts == 0
                && lostEvents() == 0;
    }

    /** Whether the run's duration is measured, and not only known to be at least as long as the log. */
    public boolean durationMeasured() {
        return !startMissing && !endMissing;
    }

    /** Jobs, stages and tasks of which an event is missing that Spark must have sent. */
    public long lostEvents() {
        return (long) jobsWithoutEnd + stagesWithoutEnd + tasksWithoutEnd + tasksWithoutStart + tasksUnseen;
    }
}
