package dev.gluewise.app.cli;

import dev.gluewise.analyzer.evidence.TrackRecord;
import dev.gluewise.analyzer.prediction.backtest.Backtest;
import dev.gluewise.analyzer.prediction.backtest.HistoryBacktest;
import dev.gluewise.analyzer.prediction.backtest.LogBacktest;
import dev.gluewise.analyzer.prediction.history.GlueHistory;
import dev.gluewise.analyzer.prediction.history.LearntResource;
import dev.gluewise.analyzer.prediction.history.RunOfJob;
import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.analyzer.report.BacktestCsv;
import dev.gluewise.analyzer.report.BacktestJson;
import dev.gluewise.analyzer.source.CliHistory;
import dev.gluewise.analyzer.source.EvidenceFinder;
import dev.gluewise.analyzer.source.RunTable;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.profile.JobProfile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What predictions are worth on the user's own runs. */
@Command(
        name = "backtest",
        description = "Hides known runs, predicts them, and prints the errors and how often the intervals held.",
        mixinStandardHelpOptions = true)
final class BacktestCommand extends CommandBase {
    @Option(names = "--workspace", paramLabel = "W", description = "All jobs of a workspace.")
    private @Nullable Path workspace;

    @Option(
            names = "--history",
            paramLabel = "FILE",
            description = "All jobs of a file: JSON of aws glue get-job-runs, or a CSV as predict takes it.")
    private @Nullable Path history;

    @Mixin
    private final LogOptions logs = new LogOptions();

    private final Clock clock;

    BacktestCommand(Console console, Clock clock) {
        super(console);
        this.clock = clock;
    }

    @Override
    String name() {
        return "backtest";
    }

    @Override
    public Integer call() throws ProblemException {
        int sources = (logs.given() ? 1 : 0) + (workspace != null ? 1 : 0) + (history != null ? 1 : 0);
        if (sources != 1) {
            throw new ProblemException(Problem.of(
                    ProblemCode.WRONG_USAGE,
                    "backtest needs one of --workspace W, --history FILE or --event-log PATH.",
                    "See: gluewise backtest --help."));
        }
        List<Problem> skipped = new ArrayList<>();
        Backtest backtest = backtest(skipped);
        write(
                switch (options.format) {
                    case json -> BacktestJson.write(backtest);
                    case csv -> BacktestCsv.write(backtest);
                    case table -> BacktestText.write(backtest);
                });
        skipped.forEach(this::report);
        return skipped.isEmpty() ? ExitCode.DONE : ExitCode.PARTLY_DONE;
    }

    private Backtest backtest(List<Problem> skipped) throws ProblemException {
        if (workspace != null) {
            return ofWorkspace(workspace);
        }
        if (history != null) {
            return HistoryBacktest.of(inFile(history), LearntResource.load());
        }
        LogOptions.Logs read = logs.readAnyJobs();
        skipped.addAll(read.skipped());
        Map<String, List<JobProfile>> jobs = new TreeMap<>();
        read.profiles()
                .forEach(profile -> jobs.computeIfAbsent(EvidenceFinder.jobName(profile), job -> new ArrayList<>())
                        .add(profile));
        return LogBacktest.of(jobs);
    }

    /** Of all jobs of a workspace, which keeps what came of it. */
    private Backtest ofWorkspace(Path file) throws ProblemException {
        try (Workspace opened = Workspace.openExisting(file)) {
            Map<String, List<PastRun>> jobs = new TreeMap<>();
            for (String job : opened.jobNames()) {
                keep(jobs, job, GlueHistory.of(opened.runs(job)));
            }
            Backtest backtest = HistoryBacktest.of(jobs, LearntResource.load());
            Optional<TrackRecord> record = backtest.trackRecord(clock.instant());
            if (record.isPresent() && opened.readOnly()) {
                say(CliWords.say("readOnly.notKept", file));
            } else if (record.isPresent()) {
                opened.setTrackRecord(record.get());
            }
            return backtest;
        }
    }

    private static Map<String, List<PastRun>> inFile(Path file) throws ProblemException {
        Map<String, List<PastRun>> jobs = new TreeMap<>();
        if (!RunTable.isOne(file)) {
            CliHistory read = CliHistory.read(List.of(file));
            List<String> names = read.runs().stream()
                    .map(run -> run.run().jobName())
                    .distinct()
                    .toList();
            for (String job : names) {
                keep(
                        jobs,
                        job,
                        GlueHistory.of(EvidenceFinder.inHistory(read, job, PriceOptions.USUAL_REGION, Optional.empty())
                                .runs()));
            }
            return jobs;
        }
        for (RunOfJob row : RunTable.past(file).rows()) {
            String job = row.set().map(set -> set + " / ").orElse("") + row.job();
            row.past().ifPresent(run -> jobs.computeIfAbsent(job, name -> new ArrayList<>())
                    .add(run));
        }
        return jobs;
    }

    private static void keep(Map<String, List<PastRun>> jobs, String job, List<PastRun> runs) {
        if (!runs.isEmpty()) {
            jobs.put(job, runs);
        }
    }
}
