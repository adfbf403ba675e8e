package dev.gluewise.analyzer.source;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobDefinition;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.prediction.history.RunOfJob;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Past runs in a file, without a workspace: what {@code aws glue get-jobs} and {@code get-job-runs} print, or a CSV whose
 * rows are in the order of their runs.
 *
 * @param jobs the definitions found
 * @param runs the runs found, newest first
 */
public record HistoryFile(List<JobDefinition> jobs, List<GlueRun> runs) {
    public HistoryFile {
        jobs = List.copyOf(jobs);
        runs = List.copyOf(runs);
    }

    /**
     * Reads a file by its name's ending.
     *
     * @param version the Glue version that a CSV's runs had, which it does not tell
     * @throws ProblemException where it cannot be read, or a row of a CSV names no worker type of Glue's
     */
    public static HistoryFile read(Path file, GlueVersion version) throws ProblemException {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            CliHistory history = CliHistory.read(List.of(file));
            return new HistoryFile(
                    history.jobs().stream().map(Workspace.RawJob::definition).toList(),
                    history.runs().stream()
                            .map(Workspace.RawRun::run)
                            .sorted((a, b) -> started(b).compareTo(started(a)))
                            .toList());
        }
        List<GlueRun> runs = new ArrayList<>();
        List<RunOfJob> rows = RunTable.past(file).rows();
        for (int i = 0; i < rows.size(); i++) {
            runs.addFirst(run(file, i, rows.get(i), version));
        }
        return new HistoryFile(List.of(), runs);
    }

    private static Instant started(GlueRun run) {
        return run.startedOn().orElse(Instant.EPOCH);
    }

    private static GlueRun run(Path file, int index, RunOfJob row, GlueVersion version) throws ProblemException {
        WorkerType type = row.shape()
                .workerType()
                .flatMap(WorkerType::of)
                .orElseThrow(() -> new ProblemException(Problem.in(
                        file.toString(),
                        ProblemCode.UNREADABLE_INPUT,
                        "The run " + (index + 1) + " of the job " + row.job() + " names no worker type of Glue's.",
                        "Give each row a worker_type such as G.1X; advice needs it for the cost.")));
        Configuration fixed = Configuration.fixed(version, type, row.shape().workers());
        return new GlueRun(
                "row " + (index + 1),
                row.job(),
                RunState.SUCCEEDED,
                Optional.empty(),
                row.seconds(),
                Optional.of(row.shape().flex() ? fixed.with(ExecutionClass.FLEX) : fixed),
                OptionalDouble.empty(),
                0);
    }
}
