package dev.gluewise.simulator.eventlog;

/**
 * What the lines and the files of a log lacked; {@link dev.gluewise.simulator.profile.Completeness} says each more
 * exactly.
 */
record ScanCounts(
        long lines,
        long brokenLines,
        boolean cutOff,
        boolean inProgress,
        boolean compacted,
        int missingParts,
        long unknownEvents,
        long unknownFields) {}
