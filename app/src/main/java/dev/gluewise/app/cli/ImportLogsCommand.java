package dev.gluewise.app.cli;

import dev.gluewise.analyzer.source.ClusterLogImport;
import dev.gluewise.analyzer.source.ImportSummary;
import dev.gluewise.analyzer.source.LogImport;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.ProblemException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Event logs into a workspace. */
@Command(
        name = "logs",
        description = {
            "Imports Spark event logs: files, folders, rolling logs, every codec.",
            "With --master a Spark cluster reads them, one task a log, from wherever its workers reach."
        },
        mixinStandardHelpOptions = true)
final class ImportLogsCommand extends ImportBase {
    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description =
                    "Event logs, or folders of them; with --master also as s3a://, hdfs:// and file:// addresses.")
    private List<String> paths = List.of();

    private String listing = "";

    ImportLogsCommand(Console console, Clock clock) {
        super(console, clock);
    }

    @Override
    String listing() {
        return listing;
    }

    @Override
    String name() {
        return "import logs";
    }

    @Override
    ImportSummary run(Workspace workspace, Progress progress) throws ProblemException {
        ClusterOptions.Place place = cluster.place();
        List<LogImport.Result> results = place instanceof ClusterOptions.OnCluster elsewhere
                ? new ClusterLogImport(elsewhere.cluster(), elsewhere.master(), elsewhere.settings())
                        .into(workspace, paths, progress)
                : LogImport.into(workspace, paths.stream().map(Path::of).toList(), progress);
        TextTable table = new TextTable("log", "job", ">tasks");
        for (LogImport.Result result : results) {
            if (result.job().isPresent() && result.profile().isPresent()) {
                result.remarks().forEach(remark -> say(result.log() + ": " + remark));
                table.row(
                        result.log(),
                        result.job().get(),
                        String.valueOf(result.profile().get().work().size()));
            }
        }
        listing = table.text() + "\n";
        return LogImport.summary(results, progress.cancelled());
    }
}
