package dev.gluewise.analyzer.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What is told of a job beside its size. All of its definition is kept in the workspace as Glue gave it; these are the
 * parts that have columns of their own.
 *
 * @param command name of what runs its script, such as {@code glueetl}
 * @param scriptLocation where its script lies
 * @param createdOn when it was made
 * @param lastModifiedOn when it was changed last
 * @param timeoutMinutes after how many minutes Glue ends a run
 * @param maxRetries how often Glue tries a failed run again
 * @param maxConcurrentRuns how many runs may go on at once
 * @param maxCapacity DPUs, where the job is sized by them
 * @param eventLogPath where its runs write their Spark event logs; empty where they write none
 * @param metrics whether its runs send metrics to CloudWatch
 * @param account number of its account, twelve digits, which is that of its role; empty where the role is told by its
 *     name alone
 */
public record JobDetails(
        Optional<String> command,
        Optional<String> scriptLocation,
        Optional<Instant> createdOn,
        Optional<Instant> lastModifiedOn,
        OptionalInt timeoutMinutes,
        OptionalInt maxRetries,
        OptionalInt maxConcurrentRuns,
        OptionalDouble maxCapacity,
        Optional<String> eventLogPath,
        boolean metrics,
        Optional<String> account) {
    /** Nothing is told. */
    public static final JobDetails NONE = ofCommand(Optional.empty());

    /** Nothing is told but what runs the script. */
    public static JobDetails ofCommand(Optional<String> command) {
        return new JobDetails(
                command,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }
}
