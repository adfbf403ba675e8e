package dev.gluewise.app.cli;

import dev.gluewise.analyzer.source.FileImport;
import dev.gluewise.analyzer.source.ImportSummary;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.ProblemException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** CloudWatch metrics into a workspace. */
@Command(
        name = "metrics",
        description = {
            "Imports what aws cloudwatch get-metric-data prints of Glue's metrics.",
            "Give the file with the queries too, unless their labels tell job, run and metric."
        },
        mixinStandardHelpOptions = true)
final class ImportMetricsCommand extends ImportBase {
    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "JSON of the AWS command line; files, folders of them, or - for standard input.")
    private List<Path> files = List.of();

    ImportMetricsCommand(Console console, Clock clock) {
        super(console, clock);
    }

    @Override
    String name() {
        return "import metrics";
    }

    @Override
    ImportSummary run(Workspace workspace, Progress progress) throws ProblemException {
        return FileImport.into(workspace, files, System.in, progress);
    }
}
