package dev.gluewise.app.cli;

import dev.gluewise.analyzer.evidence.StatedSize;
import dev.gluewise.analyzer.source.ClusterLogImport;
import dev.gluewise.analyzer.source.ImportSummary;
import dev.gluewise.analyzer.source.LogImport;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.workspace.LogChoice;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--job-name",
            paramLabel = "NAME",
            description = "The job that these logs are of, where they do not name it. Kept for later imports.")
    private @Nullable String jobName;

    @Option(
            names = "--worker-type",
            paramLabel = "T",
            converter = WorkerTypeConverter.class,
            description = "The worker type of these runs, where neither log nor history tells; with --workers.")
    private @Nullable WorkerType workerType;

    @Option(names = "--workers", paramLabel = "N", description = "The workers of these runs, the driver included.")
    private @Nullable Integer workers;

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
        LogChoice choice = choice();
        ClusterOptions.Place place = cluster.place();
        List<LogImport.Result> read = place instanceof ClusterOptions.OnCluster elsewhere
                ? new ClusterLogImport(elsewhere.cluster(), elsewhere.master(), elsewhere.settings())
                        .into(workspace, paths, progress)
                : LogImport.into(workspace, paths.stream().map(Path::of).toList(), progress);
        List<LogImport.Result> results = LogImport.chosen(workspace, read, choice);
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

    private LogChoice choice() throws ProblemException {
        if ((workerType == null) != (workers == null)) {
            throw Usage.wrong("--worker-type and --workers tell the size together.", "Give both, or neither.");
        }
        if (workerType != null && !workerType.isSpark()) {
            throw Usage.wrong("No Spark job runs on " + workerType + ".", "Name another worker type.");
        }
        if (workers != null && workers < Configuration.MINIMUM_WORKERS) {
            throw Usage.wrong(
                    "--workers " + workers + " is too few.", "A Spark job has at least 2: the driver counts.");
        }
        Optional<StatedSize> size = workerType == null || workers == null
                ? Optional.empty()
                : Optional.of(new StatedSize(workerType, workers));
        return new LogChoice(Optional.ofNullable(jobName).filter(name -> !name.isBlank()), size);
    }
}
