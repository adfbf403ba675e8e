package dev.gluewise.app.cli;

import dev.gluewise.pricing.problem.ProblemCode;

/** What the program's exit tells a script; the numbers are a promise. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAULT = 1;
    /** Wrong usage or unreadable input. */
    static final int WRONG_INPUT = 2;
    /** No configuration meets the deadline. */
    static final int NOTHING_FITS = 3;
    /** A job breaks the policy; the number is that of no configuration in time, for both mean: not as wanted. */
    static final int POLICY_BROKEN = 3;
    /** Some inputs were skipped, each named. */
    static final int PARTLY_DONE = 4;
    /** Cancelled; everything that was finished is kept. */
    static final int CANCELLED = 130;

    private ExitCode() {}

    static int of(ProblemCode code) {
        return switch (code) {
            case INTERNAL_FAULT, REPLAY_FAILED, CLUSTER_FAILED -> FAULT;
            default -> WRONG_INPUT;
        };
    }
}
