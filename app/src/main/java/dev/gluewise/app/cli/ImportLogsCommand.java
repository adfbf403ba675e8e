package dev.gluewise.app.cli;

import dev.gluewise.analyzer.source.LogImport;
import dev.gluewise.analyzer.text.LogGaps;
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
        description = "Imports Spark event logs: files, folders, rolling logs, every codec.",
        mixinStandardHelpOptions = true)
final class ImportLogsCommand extends CommandBase {
    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Event logs, or folders of them.")
    private List<Path> paths = List.of();

    private final Clock clock;

    ImportLogsCommand(Console console, Clock clock) {
        super(console);
        this.clock = clock;
    }

    @Override
    String name() {
        return "import logs";
    }

    @Override
    public Integer call() throws ProblemException {
        List<LogImport.Result> results;
        try (Workspace opened = workspace.openOrMake();
                ProgressBar bar = new ProgressBar(console, options.quiet)) {
            results = LogImport.into(opened, paths, bar);
            if (results.stream().anyMatch(result -> result.job().isPresent())) {
                opened.setLastImport(clock.instant());
            }
        }
        TextTable table = new TextTable("log", "job", ">tasks");
        long imported = 0;
        for (LogImport.Result result : results) {
            result.problem().ifPresent(this::report);
            if (result.job().isPresent()) {
                imported++;
                result.profile().ifPresent(profile -> LogGaps.remarks(profile.completeness())
                        .forEach(remark -> say(result.path() + ": " + remark)));
                table.row(
                        result.path().toString(),
                        result.job().get(),
                        result.profile()
                                .map(profile -> String.valueOf(profile.work().size()))
                                .orElse(""));
            }
        }
        if (imported > 0) {
            write(table.text());
        }
        if (imported == results.size()) {
            return ExitCode.DONE;
        }
        return imported == 0 ? ExitCode.WRONG_INPUT : ExitCode.PARTLY_DONE;
    }
}
