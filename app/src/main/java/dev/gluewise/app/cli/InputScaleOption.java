package dev.gluewise.app.cli;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import picocli.CommandLine.Option;

/** The option that makes the input larger or smaller than the logged one. */
final class InputScaleOption {
    private static final double LARGEST = 1000;

    @Option(
            names = "--input-scale",
            paramLabel = "X",
            defaultValue = "1",
            description = "Input as a multiple of the logged one, above 0; default: ${DEFAULT-VALUE}.")
    private double scale = 1;

    /** The multiple, above 0. */
    double scale() throws ProblemException {
        if (!(scale > 0) || scale > LARGEST) {
            throw new ProblemException(Problem.in(
                    "--input-scale",
                    ProblemCode.WRONG_USAGE,
                    "An input cannot be " + scale + " times as large.",
                    "Give a number above 0 and not above 1000."));
        }
        return scale;
    }
}
