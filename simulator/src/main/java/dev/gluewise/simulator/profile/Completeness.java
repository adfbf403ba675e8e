package dev.gluewise.simulator.profile;

/**
 * What a log lacked, so that no answer claims more than it rests on.
 *
 * @param lines lines read
 * @param brokenLines lines in the middle that were no JSON and were left out
 * @param cutOff whether the last line breaks off
 * @param startMissing whether the application's start is missing, so that times count from the first event
 * @param endMissing whether the application's end is missing, so that the duration runs to the last event
 * @param stagesWithoutEnd stages that were submitted and never completed
 * @param tasksWithoutEnd tasks that were started and never ended
 */
public record Completeness(
        long lines,
        long brokenLines,
        boolean cutOff,
        boolean startMissing,
        boolean endMissing,
        int stagesWithoutEnd,
        int tasksWithoutEnd) {
    /** As the canonical one, for a log that has the application's start. */
    public Completeness(
            long lines,
            long brokenLines,
            boolean cutOff,
            boolean endMissing,
            int stagesWithoutEnd,
            int tasksWithoutEnd) {
        this(lines, brokenLines, cutOff, false, endMissing, stagesWithoutEnd, tasksWithoutEnd);
    }

    /** Whether the log held everything. */
    public boolean complete() {
        return brokenLines == 0
                && !cutOff
                && !startMissing
                && !endMissing
                && stagesWithoutEnd == 0
                && tasksWithoutEnd == 0;
    }
}
