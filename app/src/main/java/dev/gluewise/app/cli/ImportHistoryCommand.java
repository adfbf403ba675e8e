package dev.gluewise.app.cli;

import dev.gluewise.analyzer.source.FileImport;
import dev.gluewise.analyzer.source.ImportSummary;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.ProblemException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Jobs and runs into a workspace. */
@Command(
        name = "history",
        description = "Imports what aws glue get-jobs and aws glue get-job-runs print, or a run history as CSV.",
        mixinStandardHelpOptions = true)
final class ImportHistoryCommand extends ImportBase {
    @Option(names = "--region", paramLabel = "REGION", description = "AWS region that the jobs run in.")
    private @Nullable String region;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "JSON of the AWS command line, or CSV; files, folders of them, or - for standard input.")
    private List<Path> files = List.of();

    ImportHistoryCommand(Console console, Clock clock) {
        super(console, clock);
    }

    @Override
    String name() {
        return "import history";
    }

    @Override
    ImportSummary run(Workspace workspace, Progress progress) throws ProblemException {
        if (region != null) {
            workspace.setRegion(region);
        }
        return FileImport.into(workspace, files, System.in, progress);
    }
}
