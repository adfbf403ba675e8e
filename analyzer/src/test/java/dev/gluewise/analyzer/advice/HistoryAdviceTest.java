package dev.gluewise.analyzer.advice;

import static dev.gluewise.analyzer.advice.AdviceAssert.assertAdvice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gluewise.analyzer.evidence.DemandCurve;
import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.EvidenceTier;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.MetricSeries;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.evidence.TrackRecord;
import dev.gluewise.analyzer.testing.MadeEvidence;
import dev.gluewise.analyzer.testing.MadeRun;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.BundledPrices;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Advice for jobs of which past runs are known and no event log. */
class HistoryAdviceTest {
    private static final Instant FIRST = Instant.parse("2026-10-01T02:00:00Z");

    private final List<GlueRun> runs = new ArrayList<>();
    private List<MetricSeries> metrics = List.of();

    private void ran(RunState state, int attempt, int workers, double seconds) {
        runs.addFirst(MadeRun.of("job")
                .id("jr_" + runs.size())
                .ended(state)
                .startedOn(FIRST.plus(Duration.ofDays(runs.size())))
                .took(seconds)
                .on(Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, workers))
                .attempt(attempt)
                .run());
    }

    /** Five minutes that no worker shortens, and work for the executors. */
    private void ranByAmdahlsLaw(int... workers) {
        for (int repeat = 0; repeat < 3; repeat++) {
            for (int count : workers) {
                ran(RunState.SUCCEEDED, 0, count, 300 + 9_000.0 / (count - 1) + repeat);
            }
        }
    }

    private Advice advise(Duration deadline) throws ProblemException {
        Evidence evidence = MadeEvidence.of("job")
                .ran(runs)
                .inForce(runs.getFirst().configuration().orElseThrow())
                .evidence()
                .withTrackRecord(Optional.of(new TrackRecord(FIRST, 214, 0.06, 0.82, 0.91)))
                .withMetrics(metrics);
        Question question = new Question(
                Optional.of(deadline),
                0.9,
                Set.of(WorkerType.G_1X),
                OptionalInt.empty(),
                false,
                false,
                OptionalInt.empty());
        return Study.of(evidence, BundledPrices.load(), StudyScope.USUAL).advise(question);
    }

    @Test
    void runsAtSeveralSizesAreEnoughForAdvice() throws ProblemException {
        ranByAmdahlsLaw(4, 10, 20, 40);
        Advice advice = advise(Duration.ofMinutes(15));

        assertThat(advice.evidence().tier()).contains(EvidenceTier.SCALING_HISTORY);
        Candidate recommended = advice.recommended().orElseThrow();
        assertThat(recommended.configuration().workers()).isBetween(17, 22);
        assertThat(recommended.runTimeSeconds().quantile(0.9))
                .as("what is left of a quarter of an hour after the start that is assumed")
                .isLessThanOrEqualTo(870.001);
        assertThat(advice.warnings())
                .extracting(Statement::code)
                .contains("PREDICTED_FROM_RUNS", "INTERVAL_PUBLIC", "TRACK_RECORD");
        assertThat(advice.warnings())
                .allSatisfy(warning -> assertThat(warning.text()).doesNotContainPattern("\\{\\d|null|Optional|NaN"));
    }

    @Test
    void theBillIsTheTimeOfAllWorkersWithTheMinimum() throws ProblemException {
        ranByAmdahlsLaw(4, 10, 20, 40);
        Advice advice = advise(Duration.ofHours(2));
        Candidate ten = advice.candidates().stream()
                .filter(candidate -> candidate.configuration().equals(MadeRuns.TEN))
                .findFirst()
                .orElseThrow();

        double hours = ten.runTimeSeconds().median() * 10 / 3600;
        assertThat(ten.prediction().dpuHours().median()).isCloseTo(hours, Percentage.withPercentage(0.1));
    }

    @Test
    void oneSizeIsAdviceToTryTheNext() throws ProblemException {
        ranByAmdahlsLaw(10);
        Advice advice = advise(Duration.ofMinutes(30));

        assertThat(advice.evidence().tier()).contains(EvidenceTier.SINGLE_CONFIGURATION);
        assertThat(advice.recommended()).isNotEmpty();
        assertThat(advice.warnings()).extracting(Statement::code).containsOnlyOnce("ONE_SIZE_KNOWN");
        assertThat(advice.candidates()).allSatisfy(candidate -> assertThat(
                        candidate.trialBecause().stream().map(Statement::code).anyMatch("ONE_SIZE_KNOWN"::equals))
                .as(candidate.configuration().label())
                .isEqualTo(!candidate.configuration().label().startsWith(MadeRuns.TEN.label())));
        Candidate far = advice.candidates().stream()
                .filter(candidate -> candidate.configuration().workers() > 30)
                .findFirst()
                .orElseThrow();
        assertThat(far.runTimeSeconds().quantile(0.95) / far.runTimeSeconds().quantile(0.05))
                .isGreaterThan(1.5);
    }

    @Test
    void theMetricsOfARunTellHowFarMoreWorkersHelp() throws ProblemException {
        ran(RunState.SUCCEEDED, 0, 10, 600);
        metrics = List.of(
                metric(DemandCurve.NEEDED, 36, 36, 36, 36, 36, 36, 36, 36, 0, 0),
                metric(DemandCurve.ALLOCATED, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9));
        Advice advice = advise(Duration.ofMinutes(7));

        assertThat(advice.evidence().tier()).contains(EvidenceTier.METRICS);
        assertThat(advice.warnings()).extracting(Statement::code).contains("PREDICTED_FROM_METRICS");
        assertThat(advice.recommended().orElseThrow().configuration().workers()).isBetween(17, 30);
        assertThat(advice.candidates())
                .allMatch(candidate -> candidate.configuration().workers() <= 37);
    }

    @Test
    void metricsWarnOfRoomThatRunsShortAndOfSkewAndOfProcessorsThatWait() throws ProblemException {
        ran(RunState.SUCCEEDED, 0, 10, 600);
        metrics = List.of(
                metric(DemandCurve.NEEDED, 36, 36, 36, 36, 36, 36, 36, 36, 0, 0),
                metric(DemandCurve.ALLOCATED, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9),
                metric("glue.ALL.jvm.heap.usage", 0.4, 0.91),
                metric("glue.driver.jvm.heap.usage", 0.85),
                metric("glue.ALL.disk.used.percentage", 30, 88),
                metric("glue.ALL.system.cpuSystemLoad", 0.2, 0.2),
                metric("glue.driver.skewness.stage", 0, 0.6),
                metric("glue.driver.aggregate.numCompletedTasks", 4000));
        Advice advice = advise(Duration.ofMinutes(30));

        assertAdvice(advice)
                .warns("HEAP_NEARLY_FULL", "91 %")
                .warns("DRIVER_HEAP_NEARLY_FULL", "85 %")
                .warns("DISK_NEARLY_FULL", "88 %")
                .warns("PROCESSORS_WAIT", "80 %")
                .warns("SKEW_SEEN", "8 times");
    }

    @Test
    void metricsThatShowRoomToSpareWarnOfNothing() throws ProblemException {
        ran(RunState.SUCCEEDED, 0, 10, 600);
        metrics = List.of(
                metric(DemandCurve.NEEDED, 36, 36, 36, 36, 36, 36, 36, 36, 0, 0),
                metric("glue.ALL.jvm.heap.usage", 0.4),
                metric("glue.ALL.disk.used.percentage", 30),
                metric("glue.ALL.system.cpuSystemLoad", 0.9),
                metric("glue.driver.skewness.stage", 0, 0));

        assertAdvice(advise(Duration.ofMinutes(30)))
                .doesNotWarn("HEAP_NEARLY_FULL")
                .doesNotWarn("DRIVER_HEAP_NEARLY_FULL")
                .doesNotWarn("DISK_NEARLY_FULL")
                .doesNotWarn("PROCESSORS_WAIT")
                .doesNotWarn("SKEW_SEEN");
    }

    @Test
    void metricsWarnBesideRunsAtSeveralSizesToo() throws ProblemException {
        ranByAmdahlsLaw(4, 10, 20, 40);
        metrics = List.of(new MetricSeries(
                "job",
                runs.getFirst().id(),
                "glue.ALL.jvm.heap.usage",
                "Average",
                60,
                List.of(new MetricSeries.Point(FIRST, 0.95))));

        assertAdvice(advise(Duration.ofMinutes(15))).warns("HEAP_NEARLY_FULL", "95 %");
    }

    @Test
    void lessDiskThanARunFilledIsToBeTriedFirst() throws ProblemException {
        ran(RunState.SUCCEEDED, 0, 10, 600);
        metrics = List.of(
                metric(DemandCurve.NEEDED, 36, 36, 36, 36, 36, 36, 36, 36, 0, 0),
                metric("glue.ALL.disk.used.percentage", 60));
        Advice advice = advise(Duration.ofHours(2));

        assertThat(trials(advice, 4)).contains("LESS_DISK_THAN_FILLED");
        assertThat(trials(advice, 8)).doesNotContain("LESS_DISK_THAN_FILLED");
        assertThat(advice.recommended().orElseThrow().configuration().workers()).isGreaterThan(5);
    }

    private static List<String> trials(Advice advice, int workers) {
        return advice.candidates().stream()
                .filter(candidate -> candidate.configuration().workers() == workers)
                .flatMap(candidate -> candidate.trialBecause().stream())
                .map(Statement::code)
                .toList();
    }

    /** A metric of the first run, minute by minute. */
    private static MetricSeries metric(String name, double... values) {
        return new MetricSeries(
                "job",
                "jr_0",
                name,
                "Maximum",
                60,
                IntStream.range(0, values.length)
                        .mapToObj(i -> new MetricSeries.Point(FIRST.plusSeconds(60L * i), values[i]))
                        .toList());
    }

    @Test
    void failedAndRetriedRunsAreNoRunTimes() throws ProblemException {
        ranByAmdahlsLaw(4, 10, 20, 40);
        Advice before = advise(Duration.ofMinutes(15));
        for (int i = 0; i < 5; i++) {
            ran(RunState.FAILED, 0, 10, 20);
            ran(RunState.SUCCEEDED, 1, 10, 50);
        }
        Advice after = advise(Duration.ofMinutes(15));

        assertThat(after.recommended().map(Candidate::configuration))
                .isEqualTo(before.recommended().map(Candidate::configuration));
    }

    @Test
    void withoutARunThatEndedWellThereIsNoAdviceButAWayToBringALog() {
        ran(RunState.FAILED, 0, 10, 20);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> advise(Duration.ofMinutes(15)))
                .withMessageContaining("import logs")
                .extracting(fault -> fault.problem().code())
                .isEqualTo(ProblemCode.NOTHING_TO_ANALYZE);
    }
}
