package dev.gluewise.app.cli;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Question;
import dev.gluewise.analyzer.advice.Study;
import dev.gluewise.analyzer.advice.StudyScope;
import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.report.AdviceCsv;
import dev.gluewise.analyzer.report.AdviceJson;
import dev.gluewise.analyzer.source.CliHistory;
import dev.gluewise.analyzer.source.EvidenceFinder;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The main job: the cheapest configuration that meets the deadline. */
@Command(
        name = "advise",
        description = "Finds the cheapest configuration that meets the deadline.",
        mixinStandardHelpOptions = true)
final class AdviseCommand extends CommandBase {
    /** A message is one line. */
    private static final int MOST_NAMES = 20;

    @Mixin
    private final LogOptions logs = new LogOptions();

    @Mixin
    private final PriceOptions prices = new PriceOptions();

    @Option(names = "--workspace", paramLabel = "W", description = "Workspace that knows the job.")
    private @Nullable Path workspace;

    @Option(
            names = "--history",
            paramLabel = "FILE",
            description = "Past runs without a workspace: JSON of aws glue get-job-runs, or a CSV as predict takes it.")
    private @Nullable Path history;

    @Option(names = "--job", paramLabel = "NAME", description = "The job in the workspace or the history.")
    private @Nullable String job;

    @Option(
            names = "--deadline",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "Longest run time wanted: 90s, 30m, 2h, 1h30m or PT30M; without it the knee is advised.")
    private @Nullable Duration deadline;

    @Option(
            names = "--confidence",
            paramLabel = "PERCENT",
            defaultValue = "95",
            description = "How surely the deadline has to be met, 50 to 99.9; default: ${DEFAULT-VALUE}.")
    private double confidence = 95;

    @Option(
            names = "--worker-types",
            paramLabel = "T",
            split = ",",
            converter = WorkerTypeConverter.class,
            description = "Worker types to choose from; default: G.1X,G.2X,G.4X,G.8X.")
    private List<WorkerType> workerTypes = WorkerType.USUAL;

    @Option(names = "--max-workers", paramLabel = "N", description = "Most workers wanted, 2 or more.")
    private @Nullable Integer maxWorkers;

    @Option(names = "--no-flex", description = "Leaves Flex out.")
    private boolean noFlex;

    @Option(names = "--no-auto-scaling", description = "Leaves auto scaling out.")
    private boolean noAutoScaling;

    @Option(
            names = "--runs-per-month",
            paramLabel = "N",
            description = "How often the job runs; default: as its history shows, else 30.")
    private @Nullable Integer runsPerMonth;

    @Mixin
    private final InputScaleOption input = new InputScaleOption();

    @Mixin
    private final FlexOptions flexOptions = new FlexOptions();

    @Option(
            names = "--current",
            paramLabel = "T:N",
            converter = CurrentConfiguration.Converter.class,
            description = "Configuration in force, such as G.2X:20, where the evidence does not tell.")
    private @Nullable CurrentConfiguration current;

    private final Clock clock;
    private final PriceStore store;

    AdviseCommand(Console console, Clock clock, PriceStore store) {
        super(console);
        this.clock = clock;
        this.store = store;
    }

    @Override
    String name() {
        return "advise";
    }

    @Override
    public Integer call() throws ProblemException {
        Question question = question();
        Found found = find();
        Evidence evidence = found.evidence();
        Study study = Study.of(
                evidence, prices.book(evidence.job().region(), evidence.job().glueVersion(), store, clock), scope());
        Advice quick = study.advise(question);
        Advice advice = quick.with(study.nextRun(quick));
        write(
                switch (options.format) {
                    case json -> AdviceJson.write(advice);
                    case csv -> AdviceCsv.write(advice);
                    case table ->
                        new AdviceText(advice, console.colors() && !options.noColor && options.output == null).text();
                });
        found.skipped().forEach(this::report);
        if (advice.recommended().isEmpty()) {
            return ExitCode.NOTHING_FITS;
        }
        return found.skipped().isEmpty() ? ExitCode.DONE : ExitCode.PARTLY_DONE;
    }

    /**
     * What the advice rests on.
     *
     * @param evidence what is known of the job
     * @param skipped logs that could not be used
     */
    private record Found(Evidence evidence, List<Problem> skipped) {}

    private Found find() throws ProblemException {
        int sources = (logs.given() ? 1 : 0) + (workspace != null ? 1 : 0) + (history != null ? 1 : 0);
        if (sources != 1) {
            throw wrongUsage(
                    "advise needs one of --event-log PATH, --workspace W --job NAME, or --history FILE --job NAME.",
                    "See: gluewise advise --help.");
        }
        if (logs.given()) {
            LogOptions.Logs read = logs.read();
            return new Found(
                    EvidenceFinder.inLogs(
                            read.profiles(),
                            prices.regionOr(PriceOptions.USUAL_REGION),
                            prices.wantedVersion(),
                            typedConfiguration(prices.wantedVersion().orElse(GlueVersion.DEFAULT))),
                    read.skipped());
        }
        if (job == null) {
            throw wrongUsage(
                    "Which job of the " + (workspace == null ? "history" : "workspace") + "?",
                    workspace == null
                            ? "Name it with --job NAME."
                            : "Name it with --job NAME; gluewise jobs lists them.");
        }
        Evidence found = workspace != null ? inWorkspace(workspace, job) : inHistory(history, job);
        return new Found(found, List.of());
    }

    private Evidence inHistory(@Nullable Path file, String name) throws ProblemException {
        Path path = Objects.requireNonNull(file);
        CliHistory read = CliHistory.read(List.of(path));
        Evidence known = EvidenceFinder.inHistory(
                read, name, prices.regionOr(PriceOptions.USUAL_REGION), prices.wantedVersion());
        if (known.runs().isEmpty()) {
            throw new ProblemException(Problem.in(
                    path.toString(),
                    ProblemCode.UNREADABLE_INPUT,
                    "This file holds no run of the job " + name + ".",
                    "Its jobs are: "
                            + read.runs().stream()
                                    .map(run -> run.run().jobName())
                                    .distinct()
                                    .sorted()
                                    .limit(MOST_NAMES)
                                    .collect(Collectors.joining(", "))
                            + "."));
        }
        return known.with(
                known.job().region(),
                known.job().glueVersion(),
                typedConfiguration(known.job().glueVersion()));
    }

    private Evidence inWorkspace(Path file, String name) throws ProblemException {
        try (Workspace opened = WorkspaceOption.openExisting(file)) {
            if (!opened.jobNames().contains(name)) {
                throw new ProblemException(Problem.in(
                        file.toString(),
                        ProblemCode.UNREADABLE_INPUT,
                        "This workspace knows no job " + name + ".",
                        "gluewise jobs --workspace " + file + " lists its jobs."));
            }
            Evidence known = EvidenceFinder.inWorkspace(opened, name);
            return known.with(
                    prices.regionOr(known.job().region()),
                    prices.wantedVersion().orElse(known.job().glueVersion()),
                    typedConfiguration(prices.wantedVersion().orElse(known.job().glueVersion())));
        }
    }

    private Optional<Configuration> typedConfiguration(GlueVersion version) {
        return Optional.ofNullable(current).map(typed -> typed.on(version));
    }

    private StudyScope scope() throws ProblemException {
        return new StudyScope(
                workerTypes, most(maxWorkers), input.scale(), flexOptions.assumption(), StudyScope.USUAL.seed());
    }

    private Question question() throws ProblemException {
        if (!(confidence >= 50 && confidence <= 99.9)) {
            throw wrongUsage("--confidence lies between 50 and 99.9 percent, not at " + confidence + ".", "");
        }
        if (maxWorkers != null && maxWorkers < Configuration.MINIMUM_WORKERS) {
            throw wrongUsage("--max-workers is 2 or more, not " + maxWorkers + ".", "");
        }
        if (runsPerMonth != null && runsPerMonth < 0) {
            throw wrongUsage("--runs-per-month is 0 or more, not " + runsPerMonth + ".", "");
        }
        return new Question(
                Optional.ofNullable(deadline),
                confidence / 100,
                Set.copyOf(workerTypes),
                most(maxWorkers),
                !noFlex,
                !noAutoScaling,
                most(runsPerMonth));
    }

    private static OptionalInt most(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static ProblemException wrongUsage(String message, String hint) {
        return new ProblemException(Problem.of(ProblemCode.WRONG_USAGE, message, hint));
    }
}
