package dev.gluewise.app.cli;

import dev.gluewise.analyzer.advice.Question;
import dev.gluewise.analyzer.advice.StudyScope;
import dev.gluewise.analyzer.prediction.FlexAssumption;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what is asked of an advice. */
final class QuestionOptions {
    private static final double LEAST_CONFIDENCE = 50;
    private static final double MOST_CONFIDENCE = 99.9;

    @Option(
            names = "--deadline",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description =
                    "Longest run time wanted: 90s, 30m, 2h, 1h30m or PT30M; default: the job's own in the workspace,"
                            + " where the command goes by one; without any the knee is advised.")
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

    /** @param usualDeadline the deadline where none is typed; empty for none */
    Question question(Optional<Duration> usualDeadline) throws ProblemException {
        if (!(confidence >= LEAST_CONFIDENCE && confidence <= MOST_CONFIDENCE)) {
            throw Usage.wrong("--confidence lies between 50 and 99.9 percent, not at " + confidence + ".", "");
        }
        if (maxWorkers != null && maxWorkers < Configuration.MINIMUM_WORKERS) {
            throw Usage.wrong("--max-workers is 2 or more, not " + maxWorkers + ".", "");
        }
        if (runsPerMonth != null && runsPerMonth < 0) {
            throw Usage.wrong("--runs-per-month is 0 or more, not " + runsPerMonth + ".", "");
        }
        return new Question(
                Optional.ofNullable(deadline).or(() -> usualDeadline),
                confidence / 100,
                Set.copyOf(workerTypes),
                optional(maxWorkers),
                !noFlex,
                !noAutoScaling,
                optional(runsPerMonth));
    }

    /**
     * Where the answer is looked for.
     *
     * @param inputScale input as a multiple of what the evidence had
     * @param flex how runs on spare capacity are assumed to go
     */
    StudyScope scope(double inputScale, FlexAssumption flex) {
        return new StudyScope(workerTypes, optional(maxWorkers), inputScale, flex, StudyScope.USUAL.seed());
    }

    private static OptionalInt optional(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
