package dev.gluewise.pricing.problem;

import org.jspecify.annotations.Nullable;

/** Carries a {@link Problem} to the place that tells the user. */
public class ProblemException extends Exception {
    private final transient Problem problem;

    public ProblemException(Problem problem) {
        this(problem, null);
    }

    /**
     * @param problem what to tell the user
     * @param cause what the program met, for its log; null where the problem was found by a check
     */
    public ProblemException(Problem problem, @Nullable Throwable cause) {
        super(problem.oneLine(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
