package dev.gluewise.simulator.eventlog;

import java.util.List;

/**
 * The files of one log.
 *
 * @param files in the order in which they are to be read
 * @param compacted whether the first of them stands for others, of which it holds a part only
 * @param missing number of files that are not there, though a later one is
 * @param inProgress whether Spark has not closed the log
 */
record LogFiles(List<LogPlace> files, boolean compacted, int missing, boolean inProgress) {
    /** How Spark names what it has not closed. */
    static final String IN_PROGRESS = ".inprogress";

    LogFiles {
        files = List.copyOf(files);
    }

    static LogFiles of(LogPlace file) {
        return new LogFiles(List.of(file), false, 0, file.name().endsWith(IN_PROGRESS));
    }
}
