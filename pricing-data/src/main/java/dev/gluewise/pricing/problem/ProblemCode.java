package dev.gluewise.pricing.problem;

/** Stable codes of the faults a user can meet; scripts may match on their names. */
public enum ProblemCode {
    /** A file is missing, is no file of the kind wanted, or cannot be understood. */
    UNREADABLE_INPUT,
    /** The input was understood, but holds nothing to work on, such as a log in which no task ever ran. */
    NOTHING_TO_ANALYZE,
    /** The command or one of its options was used wrongly. */
    WRONG_USAGE,
    /** A price is needed that no price book knows. */
    UNKNOWN_PRICE,
    /** AWS cannot be asked: no credentials, or ones that it does not accept. */
    NO_CREDENTIALS,
    /** AWS was asked, and the credentials may not ask that. */
    ACCESS_DENIED,
    /** A service did not answer, or answered with a fault of its own. */
    UNREACHABLE_SERVICE,
    /** A job in the account was to be changed, which the workspace does not allow. */
    CHANGES_FORBIDDEN,
    /** A change was not made: the job is not as it was imported, or there is nothing to change. */
    CHANGE_REFUSED,
    /** A result could not be written. */
    UNWRITABLE_OUTPUT,
    /** The file is no Gluewise workspace, or one this version cannot open. */
    UNUSABLE_WORKSPACE,
    /** Spark is needed, and its libraries are not there. */
    SPARK_MISSING,
    /** What was asked for cannot be replayed truthfully, or not in the time or on the cluster given. */
    NOT_REPLAYABLE,
    /** The process that replays on Spark came to no end. */
    REPLAY_FAILED,
    /** A Spark cluster cannot be reached, or cannot be used as it is. */
    CLUSTER_UNUSABLE,
    /** What a Spark cluster was to do came to no end. */
    CLUSTER_FAILED,
    /** No window can be shown on this machine. */
    NO_DISPLAY,
    /** A fault of the program itself. */
    INTERNAL_FAULT
}
