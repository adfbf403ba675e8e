package dev.gluewise.app.sample;

import dev.gluewise.analyzer.source.CliHistory;
import dev.gluewise.analyzer.source.LogImport;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes a workspace of the bundled samples, by the same imports that a user's own history takes. */
public final class SampleWorkspace {
    /** The job that a first look is best taken at. */
    public static final String SHOWN_JOB = "orders_enrich";

    private static final String FILE_NAME = "sample" + Workspace.EXTENSION;
    private static final List<String> LOGS = List.of(
            "orders_enrich.zstd",
            "customer_sessions.zstd",
            "invoice_import.zstd",
            "clickstream_compact.zstd",
            "fraud_features.zstd");
    private static final List<String> HISTORY = List.of("get-jobs.json", "get-job-runs.json");

    /** When each job's result is wanted; Glue knows no deadlines, so these are the sample's own. */
    private static final Map<String, Duration> DEADLINES = Map.of(
            "orders_enrich", Duration.ofMinutes(10),
            "customer_sessions", Duration.ofMinutes(10),
            "invoice_import", Duration.ofMinutes(10),
            "clickstream_compact", Duration.ofMinutes(5),
            "fraud_features", Duration.ofMinutes(15));

    private SampleWorkspace() {}

    /**
     * Copies the samples into a folder, made where it is missing, and imports them into a workspace there.
     *
     * @param folder gets {@code sample.gluewise}, the event logs in {@code logs}, and the history's two JSON files
     * @return the workspace's file
     * @throws ProblemException where the folder cannot be written
     */
    public static Path build(Path folder, Clock clock, Progress progress) throws ProblemException {
        try {
            Files.createDirectories(folder.resolve("logs"));
            for (String log : LOGS) {
                copy("logs/" + log, folder);
            }
            for (String file : HISTORY) {
                copy(file, folder);
            }
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.in(
                            folder.toString(),
                            ProblemCode.UNWRITABLE_OUTPUT,
                            "The samples cannot be copied here: " + e.getMessage() + ".",
                            "Name a folder that may be written to."),
                    e);
        }
        Path file = folder.resolve(FILE_NAME);
        try (Workspace workspace = Workspace.open(file)) {
            CliHistory history =
                    CliHistory.read(HISTORY.stream().map(folder::resolve).toList());
            workspace.saveHistory(history.jobs(), history.runs());
            List<LogImport.Result> results = LogImport.into(
                    workspace,
                    LOGS.stream()
                            .map(log -> folder.resolve("logs").resolve(log))
                            .toList(),
                    progress);
            for (LogImport.Result result : results) {
                if (result.problem().isPresent()) {
                    throw new ProblemException(result.problem().get());
                }
            }
            workspace.setLastImport(clock.instant());
            for (Map.Entry<String, Duration> deadline : DEADLINES.entrySet()) {
                if (workspace.deadline(deadline.getKey()).isEmpty()) {
                    workspace.setDeadline(deadline.getKey(), Optional.of(deadline.getValue()));
                }
            }
        }
        return file;
    }

    private static void copy(String name, Path folder) throws IOException {
        try (InputStream sample = Objects.requireNonNull(SampleWorkspace.class.getResourceAsStream(name), name)) {
            Files.copy(sample, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
