package dev.gluewise.analyzer.evidence;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What became of a run, and why where it failed. */
public enum RunOutcome {
    SUCCEEDED,
    /** A process ran out of memory, on the driver or on an executor. */
    OUT_OF_MEMORY,
    /** A worker's disk was full. */
    DISK_FULL,
    /** It was ended at its time-out. */
    TIMED_OUT,
    /** A service refused it for asking too much, or the account's limit of workers or runs was reached. */
    THROTTLED,
    /** Something that it needs is not there: a table, a bucket, an object, a connection. */
    RESOURCE_NOT_FOUND,
    /** It failed for another reason, or for one that is not told. */
    FAILED_OTHERWISE,
    /** Somebody stopped it. */
    STOPPED,
    /** It has not ended yet. */
    RUNNING,
    /** Glue reports a state that this version does not know. */
    UNKNOWN;

    /** The first that fits counts, so the more particular stand first. Words as Spark, Glue, S3 and Hadoop write them. */
    private static final Pattern MEMORY = words(
            "OutOfMemory",
            "out of memory",
            "Java heap space",
            "GC overhead limit",
            "exceeding memory limits",
            "exceeding physical memory",
            "beyond the ?'?physical' memory",
            "Cannot allocate memory",
            "Container killed by YARN for exceeding",
            "MemoryError",
            "exit(ed)? (with )?(code|status):? 137",
            "Total size of serialized results .* is bigger than");

    private static final Pattern DISK = words(
            "No space left on device",
            "DISK_NO_SPACE",
            "disk space",
            "DiskErrorException",
            "disk is full",
            "usable space");
    private static final Pattern THROTTLING = words(
            "Throttl",
            "SlowDown",
            "Slow Down",
            "Rate exceeded",
            "reduce your request rate",
            "TooManyRequests",
            "RequestLimitExceeded",
            "ProvisionedThroughputExceeded",
            "LimitExceededException",
            "ConcurrentRunsExceeded",
            "exceeded (the )?(account )?(limit|quota)",
            "status code: 503");
    private static final Pattern TIME =
            words("timed? ?out after", "job.{0,20}timeout", "exceeded (the )?timeout", "JobRunTimeout");
    private static final Pattern MISSING = words(
            "EntityNotFound",
            "NoSuchBucket",
            "NoSuchKey",
            "NoSuchTable",
            "FileNotFound",
            "ResourceNotFound",
            "Path does not exist",
            "Table or view not found",
            "TABLE_OR_VIEW_NOT_FOUND",
            "does not exist",
            "not found",
            "status code: 404");

    private static Pattern words(String... alternatives) {
        return Pattern.compile(String.join("|", alternatives), Pattern.CASE_INSENSITIVE);
    }

    /** Whether the run ended without its result, for whatever reason. */
    public boolean failed() {
        return switch (this) {
            case OUT_OF_MEMORY, DISK_FULL, TIMED_OUT, THROTTLED, RESOURCE_NOT_FOUND, FAILED_OTHERWISE, STOPPED -> true;
            case SUCCEEDED, RUNNING, UNKNOWN -> false;
        };
    }

    /**
     * Classes a run. Glue's error metrics count before the message, since Glue itself made them of the whole log.
     *
     * @param errorMessage Glue's ErrorMessage; empty string where there is none
     * @param errorCategories what follows {@code glue.error.} in the names of the metrics that counted the run
     */
    public static RunOutcome of(RunState state, String errorMessage, Set<String> errorCategories) {
        return switch (state) {
            case SUCCEEDED -> SUCCEEDED;
            case STOPPED -> STOPPED;
            case TIMEOUT -> TIMED_OUT;
            case STARTING, RUNNING, STOPPING, WAITING -> RUNNING;
            case UNKNOWN -> UNKNOWN;
            case FAILED, ERROR, EXPIRED -> ofCategories(errorCategories).orElseGet(() -> ofMessage(errorMessage));
        };
    }

    private static Optional<RunOutcome> ofCategories(Set<String> categories) {
        if (categories.contains("OUT_OF_MEMORY_ERROR")) {
            return Optional.of(OUT_OF_MEMORY);
        }
        if (categories.contains("DISK_NO_SPACE_ERROR")) {
            return Optional.of(DISK_FULL);
        }
        if (categories.contains("TIMEOUT_ERROR")) {
            return Optional.of(TIMED_OUT);
        }
        if (categories.contains("THROTTLING_ERROR")) {
            return Optional.of(THROTTLED);
        }
        return categories.contains("RESOURCE_NOT_FOUND_ERROR") ? Optional.of(RESOURCE_NOT_FOUND) : Optional.empty();
    }

    private static RunOutcome ofMessage(String message) {
        if (MEMORY.matcher(message).find()) {
            return OUT_OF_MEMORY;
        }
        if (DISK.matcher(message).find()) {
            return DISK_FULL;
        }
        if (THROTTLING.matcher(message).find()) {
            return THROTTLED;
        }
        if (TIME.matcher(message).find()) {
            return TIMED_OUT;
        }
        return MISSING.matcher(message).find() ? RESOURCE_NOT_FOUND : FAILED_OTHERWISE;
    }
}
