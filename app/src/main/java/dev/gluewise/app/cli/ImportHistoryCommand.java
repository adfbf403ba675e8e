package dev.gluewise.app.cli;

import dev.gluewise.analyzer.source.CliHistory;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.ProblemException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Jobs and runs into a workspace. */
@Command(
        name = "history",
        description = "Imports what aws glue get-jobs and aws glue get-job-runs print.",
        mixinStandardHelpOptions = true)
final class ImportHistoryCommand extends CommandBase {
    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--region", paramLabel = "REGION", description = "AWS region that the jobs run in.")
    private @Nullable String region;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "JSON files of the AWS command line.")
    private List<Path> files = List.of();

    private final Clock clock;

    ImportHistoryCommand(Console console, Clock clock) {
        super(console);
        this.clock = clock;
    }

    @Override
    String name() {
        return "import history";
    }

    @Override
    public Integer call() throws ProblemException {
        CliHistory history = CliHistory.read(files);
        try (Workspace opened = workspace.openOrMake()) {
            if (region != null) {
                opened.setRegion(region);
            }
            opened.saveHistory(history.jobs(), history.runs());
            opened.setLastImport(clock.instant());
        }
        write(history.jobs().size() + " jobs and " + history.runs().size() + " runs imported into " + workspace.file
                + "\n");
        return ExitCode.DONE;
    }
}
