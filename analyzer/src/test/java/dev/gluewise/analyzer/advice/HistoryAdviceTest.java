package dev.gluewise.analyzer.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gluewise.analyzer.evidence.DemandCurve;
import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.EvidenceTier;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobIdentity;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.evidence.TrackRecord;
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
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Advice for jobs of which past runs are known and no event log. */
class HistoryAdviceTest {
    private static final Instant FIRST = Instant.parse("2026-10-01T02:00:00Z");

    private final List<GlueRun> runs = new ArrayList<>();
    private List<DemandCurve> demand = List.of();

    private void ran(RunState state, int attempt, int workers, double seconds) {
        runs.addFirst(new GlueRun(
                "jr_" + runs.size(),
                "job",
                state,
                Optional.of(FIRST.plus(Duration.ofDays(runs.size()))),
                OptionalDouble.of(seconds),
                Optional.of(Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, workers)),
                OptionalDouble.empty(),
                attempt));
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
        Evidence evidence = new Evidence(
                new JobIdentity("job", GlueVersion.V5_1, "us-east-1"),
                List.of(),
                runs,
                demand,
                Optional.of(new TrackRecord(FIRST, 214, 0.06, 0.82, 0.91)),
                runs.getFirst().configuration(),
                false);
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
        assertThat(advice.warnings()).extracting(Statement::code).contains("ONE_SIZE_KNOWN");
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
        Instant start = FIRST;
        List<DemandCurve.Moment> moments = new ArrayList<>();
        for (int minute = 0; minute < 10; minute++) {
            moments.add(
                    new DemandCurve.Moment(start.plusSeconds(60L * minute), minute < 8 ? 36 : 0, OptionalDouble.of(9)));
        }
        demand = List.of(new DemandCurve("jr_0", 60, moments));
        Advice advice = advise(Duration.ofMinutes(7));

        assertThat(advice.evidence().tier()).contains(EvidenceTier.METRICS);
        assertThat(advice.warnings()).extracting(Statement::code).contains("PREDICTED_FROM_METRICS");
        assertThat(advice.recommended().orElseThrow().configuration().workers()).isBetween(17, 30);
        assertThat(advice.candidates())
                .allMatch(candidate -> candidate.configuration().workers() <= 37);
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
