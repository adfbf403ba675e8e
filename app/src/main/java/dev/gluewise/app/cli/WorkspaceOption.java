package dev.gluewise.app.cli;

import dev.gluewise.analyzer.change.ShellWord;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the workspace of a command that cannot do without one. */
final class WorkspaceOption {
    @Option(
            names = "--workspace",
            paramLabel = "W",
            required = true,
            description = "The workspace, a file that ends in .gluewise.")
    Path file = Path.of("");

    private boolean made;

    /** Opens the workspace, and makes it first where it does not exist. */
    Workspace openOrMake() throws ProblemException {
        made = !Files.exists(file);
        return Workspace.open(file);
    }

    /** Takes the file away again where {@link #openOrMake} made it and nothing came into it. */
    void discardIfEmpty() throws ProblemException {
        if (!made || !Files.exists(file)) {
            return;
        }
        boolean empty;
        try (Workspace opened = Workspace.open(file)) {
            empty = opened.jobNames().isEmpty();
        }
        if (empty) {
            // A file that is still locked elsewhere stays, as any empty workspace may.
            file.toFile().delete();
        }
    }

    /** Opens a workspace that has to be there. */
    Workspace openExisting() throws ProblemException {
        return Workspace.openExisting(file);
    }

    /** Checks that a workspace knows a job. */
    static void requireJob(Workspace opened, Path file, String job) throws ProblemException {
        if (!opened.jobNames().contains(job)) {
            throw new ProblemException(Problem.in(
                    file.toString(),
                    ProblemCode.UNREADABLE_INPUT,
                    "This workspace knows no job " + job + ".",
                    "gluewise jobs --workspace " + ShellWord.of(file) + " lists its jobs."));
        }
    }
}
