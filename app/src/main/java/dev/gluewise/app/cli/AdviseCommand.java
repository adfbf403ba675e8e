package dev.gluewise.app.cli;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Question;
import dev.gluewise.analyzer.advice.Study;
import dev.gluewise.analyzer.advice.StudyScope;
import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.report.AdviceCsv;
import dev.gluewise.analyzer.report.AdviceJson;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
    @Mixin
    private final EvidenceOptions sources = new EvidenceOptions();

    @Mixin
    private final PriceOptions prices = new PriceOptions();

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
        EvidenceOptions.Found found = sources.find(name(), prices);
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

    private StudyScope scope() throws ProblemException {
        return new StudyScope(
                workerTypes, most(maxWorkers), input.scale(), flexOptions.assumption(), StudyScope.USUAL.seed());
    }

    private Question question() throws ProblemException {
        if (!(confidence >= 50 && confidence <= 99.9)) {
            throw EvidenceOptions.wrongUsage(
                    "--confidence lies between 50 and 99.9 percent, not at " + confidence + ".", "");
        }
        if (maxWorkers != null && maxWorkers < Configuration.MINIMUM_WORKERS) {
            throw EvidenceOptions.wrongUsage("--max-workers is 2 or more, not " + maxWorkers + ".", "");
        }
        if (runsPerMonth != null && runsPerMonth < 0) {
            throw EvidenceOptions.wrongUsage("--runs-per-month is 0 or more, not " + runsPerMonth + ".", "");
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
}
