package dev.gluewise.app.cli;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Brings history into a workspace; its subcommands name the source. */
@Command(
        name = "import",
        description = "Brings event logs or the AWS command line's output into a workspace.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Override
    public Integer call() throws ProblemException {
        throw new ProblemException(Problem.of(
                ProblemCode.WRONG_USAGE, "Import what?", "gluewise import logs, or gluewise import history."));
    }
}
