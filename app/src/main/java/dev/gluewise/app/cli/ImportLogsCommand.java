package dev.gluewise.app.cli;

import dev.gluewise.analyzer.source.ImportSummary;
import dev.gluewise.analyzer.source.LogImport;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.text.LogGaps;
import dev.gluewise.analyzer.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Event logs into a workspace. */
@Command(
        name = "logs",
        description = "Imports Spark event logs: files, folders, rolling logs, every codec.",
        mixinStandardHelpOptions = true)
final class ImportLogsCommand extends ImportBase {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Event logs, or folders of them.")
    private List<Path> paths = List.of();

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
    ImportSummary run(Workspace workspace, Progress progress) {
        List<LogImport.Result> results = LogImport.into(workspace, paths, progress);
        TextTable table = new TextTable("log", "job", ">tasks");
        for (LogImport.Result result : results) {
            if (result.job().isPresent() && result.profile().isPresent()) {
                LogGaps.remarks(result.profile().get().completeness())
                        .forEach(remark -> say(result.path() + ": " + remark));
                table.row(
                        result.path().toString(),
                        result.job().get(),
                        String.valueOf(result.profile().get().work().size()));
            }
        }
        listing = table.text() + "\n";
        return LogImport.summary(results, progress.cancelled());
    }
}
