package dev.gluewise.app.cli;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Brings history into a workspace; its subcommands name the source. */
@Command(
        name = "import",
        description = "Brings history into a workspace: from an account, from files, from event logs.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Override
    public Integer call() throws ProblemException {
        throw new ProblemException(Problem.of(
                ProblemCode.WRONG_USAGE, "Import what?", "One of: gluewise import aws, history, metrics, logs."));
    }
}
