package dev.gluewise.analyzer.source.account;

import dev.gluewise.pricing.problem.Problem;
import java.util.Optional;

/**
 * Whether an account answers to a call that an import makes.
 *
 * @param action the IAM action that the call takes, such as {@code glue:GetJobRuns}
 * @param what what was asked for, such as {@code the runs of orders}; an empty string where nothing was
 * @param answer what came of it
 * @param problem what stood in the way, where something did
 */
public record AccessRight(String action, String what, Answer answer, Optional<Problem> problem) {
    /** What came of a call that was tried out. */
    public enum Answer {
        /** It was answered. */
        GRANTED,
        /** The credentials may not make it. */
        DENIED,
        /** It failed for another reason, so that nothing is known of the right. */
        FAILED,
        /** There was nothing to ask it of, such as no job. */
        UNTRIED
    }
}
