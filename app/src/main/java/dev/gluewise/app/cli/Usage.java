package dev.gluewise.app.cli;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;

/** What is wrong with a command line though each of its options can be read. */
final class Usage {
    private Usage() {}

    /**
     * @param message one sentence that says what is wrong
     * @param hint what to do; empty string where the message says it
     */
    static ProblemException wrong(String message, String hint) {
        return new ProblemException(Problem.of(ProblemCode.WRONG_USAGE, message, hint));
    }
}
