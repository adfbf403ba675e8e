package dev.gluewise.analyzer.advice;

import dev.gluewise.pricing.catalog.WorkerType;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the user wants: everything that can change without a new simulation.
 *
 * @param deadline the longest run time wanted; empty for the best trade of time against money
 * @param confidence chance with which the deadline has to be met, 0.5 to 0.999
 * @param workerTypes types to choose from; not empty
 * @param maxWorkers most workers wanted; empty for no limit of the user's
 * @param flexAllowed whether spare capacity may be proposed
 * @param autoScalingAllowed whether auto scaling may be proposed
 * @param runsPerMonth how often the job runs; empty to go by its history
 */
public record Question(
        Optional<Duration> deadline,
        double confidence,
        Set<WorkerType> workerTypes,
        OptionalInt maxWorkers,
        boolean flexAllowed,
        boolean autoScalingAllowed,
        OptionalInt runsPerMonth) {
    /** How sure the user wants to be unless they say otherwise. */
    public static final double USUAL_CONFIDENCE = 0.95;

    public Question {
        if (!(confidence >= 0.5 && confidence <= 0.999)) {
            throw new IllegalArgumentException("confidence lies between 0.5 and 0.999, not at " + confidence);
        }
        workerTypes = Set.copyOf(workerTypes);
    }

    /** A question with the usual answers to everything but the deadline. */
    public static Question withDeadline(Duration deadline) {
        return new Question(
                Optional.of(deadline),
                USUAL_CONFIDENCE,
                Set.copyOf(WorkerType.USUAL),
                OptionalInt.empty(),
                true,
                true,
                OptionalInt.empty());
    }
}
