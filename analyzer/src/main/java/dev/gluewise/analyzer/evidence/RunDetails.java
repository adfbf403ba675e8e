package dev.gluewise.analyzer.evidence;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What is told of a run beside its size and its time.
 *
 * @param completedOn when it ended; later than start + execution time, since shutting down is not billed
 * @param lastModifiedOn when Glue last changed its record
 * @param errorMessage Glue's own words on why it failed; secrets in them are masked
 * @param errorCategories categories of Glue's error metrics that counted it, such as {@code OUT_OF_MEMORY_ERROR}; empty
 *     where it has no such metrics
 * @param previousRunId the run that this one tries again
 * @param triggerName the trigger that started it
 * @param timeoutMinutes after how many minutes Glue would have ended it
 * @param maxCapacity DPUs of all workers, as Glue states them
 * @param inputGb size of what it read, in GB, where a CSV history tells
 * @param parameters other numbers that a CSV history tells of it, by their column's name without {@code x_}
 */
public record RunDetails(
        Optional<Instant> completedOn,
        Optional<Instant> lastModifiedOn,
        Optional<String> errorMessage,
        Set<String> errorCategories,
        Optional<String> previousRunId,
        Optional<String> triggerName,
        OptionalInt timeoutMinutes,
        OptionalDouble maxCapacity,
        OptionalDouble inputGb,
        Map<String, Double> parameters) {
    public RunDetails {
        errorCategories = Set.copyOf(errorCategories);
        parameters = Map.copyOf(parameters);
    }

    /** The same with other categories of error. */
    public RunDetails with(Set<String> categories) {
        return new RunDetails(
                completedOn,
                lastModifiedOn,
                errorMessage,
                categories,
                previousRunId,
                triggerName,
                timeoutMinutes,
                maxCapacity,
                inputGb,
                parameters);
    }
}
