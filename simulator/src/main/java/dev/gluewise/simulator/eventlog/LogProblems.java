package dev.gluewise.simulator.eventlog;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The sentences for what can be wrong with a log, in one place. */
final class LogProblems {
    private LogProblems() {}

    static ProblemException missing(LogPlace path) {
        // As a path of this machine, s3://bucket/key has lost a slash.
        boolean onS3 = path.toString().matches("s3a?:/[^/].*");
        return unreadable(
                path,
                "There is no such file or directory.",
                onS3 ? "Fetch it from S3 first, with: aws s3 cp --recursive." : "Check the path.",
                null);
    }

    static ProblemException noPermission(LogPlace path) {
        return unreadable(path, "It may not be read by this user.", "Give yourself the right to read it.", null);
    }

    static ProblemException failed(LogPlace path, @Nullable Throwable cause) {
        String why = cause == null || cause.getMessage() == null ? "the reason is not known" : cause.getMessage();
        return unreadable(
                path, "It could not be read: " + why + ".", "Copy or download it again, and try once more.", cause);
    }

    static ProblemException noEventLog(LogPlace path) {
        return new ProblemException(Problem.at(
                path.toString(),
                1,
                ProblemCode.UNREADABLE_INPUT,
                "It is not a Spark event log: no Spark event was found in it.",
                "Give a file that Glue wrote under --spark-event-logs-path, compressed or not."));
    }

    static ProblemException noLogs(LogPlace directory) {
        return unreadable(
                directory,
                "There is no Spark event log in this directory.",
                "Give the folder of --spark-event-logs-path, or one log in it.",
                null);
    }

    static ProblemException severalLogs(LogPlace directory) {
        return unreadable(
                directory,
                "It is a directory, but not one rolling event log.",
                "Name one log in it: a file, or a directory eventlog_v2_….",
                null);
    }

    static ProblemException twoApplications(LogPlace path) {
        return unreadable(
                path,
                "It holds parts of more than one application, which cannot be one run.",
                "Put the parts of each application into a directory of their own.",
                null);
    }

    static ProblemException secondApplication(LogPlace path, long line) {
        return new ProblemException(Problem.at(
                path.toString(),
                line,
                ProblemCode.UNREADABLE_INPUT,
                "A second application starts here, or the first one again, and two cannot be one run.",
                "Put each application's log into a file of its own."));
    }

    static ProblemException empty(LogPlace path) {
        return nothing(path, "The log is empty.", "Wait until the run has written to it, or choose another log.");
    }

    static ProblemException noTasks(LogPlace path) {
        return nothing(
                path,
                "No task finished in this run, so there is nothing to learn from it.",
                "Choose the log of a run that did some work.");
    }

    private static ProblemException nothing(LogPlace path, String message, String hint) {
        return new ProblemException(Problem.in(path.toString(), ProblemCode.NOTHING_TO_ANALYZE, message, hint));
    }

    private static ProblemException unreadable(LogPlace path, String message, String hint, @Nullable Throwable cause) {
        return new ProblemException(Problem.in(path.toString(), ProblemCode.UNREADABLE_INPUT, message, hint), cause);
    }
}
