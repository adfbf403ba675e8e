package dev.gluewise.analyzer.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.advice.Question;
import dev.gluewise.analyzer.evidence.AppliedChange;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.spending.BilledRun;
import dev.gluewise.analyzer.testing.MadeRun;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseKeptTest {
    private static final Instant SINCE = Instant.parse("2026-11-01T00:00:00Z");
    private static final Configuration TEN = Configuration.fixed(GlueVersion.V4_0, WorkerType.G_1X, 10);
    private static final AppliedChange CHANGE = new AppliedChange(
            1,
            "orders",
            SINCE,
            true,
            "[]",
            TEN,
            new AppliedChange.Promise(
                    800, 900, 1000, Money.usd("1.10"), Money.usd("3.10"), Optional.of(Duration.ofMinutes(20)), 0.95),
            Optional.empty());

    private static MadeRun made(int day, double seconds) {
        return MadeRun.of("orders")
                .id("jr_" + day)
                .startedOn(SINCE.plus(Duration.ofDays(day)))
                .took(seconds)
                .on(TEN);
    }

    private static BilledRun run(int day, double seconds) {
        return made(day, seconds).billed();
    }

    @Test
    void onlyRunsSinceThenAtTheNewSizeCount() {
        Configuration other = Configuration.fixed(GlueVersion.V4_0, WorkerType.G_1X, 20);

        PromiseKept kept = PromiseKept.of(
                CHANGE,
                List.of(run(-1, 900), run(1, 900), made(2, 900).on(other).billed()));

        assertThat(kept.runs()).isEqualTo(1);
        assertThat(kept.medianSeconds()).hasValue(900);
        assertThat(kept.meanCost()).contains(Money.usd("1.10"));
        assertThat(kept.saved()).contains(Money.usd("2.00"));
        assertThat(kept.promisedSaving()).contains(Money.usd("2.00"));
        assertThat(kept.missesDeadline()).isFalse();
    }

    @Test
    void oneLateRunInThirtyIsWhatNinetyFivePercentMeansAndFiveAreNot() {
        List<BilledRun> one = IntStream.range(0, 30)
                .mapToObj(day -> run(day, day < 1 ? 1300 : 900))
                .toList();
        List<BilledRun> five = IntStream.range(0, 30)
                .mapToObj(day -> run(day, day < 5 ? 1300 : 900))
                .toList();

        assertThat(PromiseKept.of(CHANGE, one).missesDeadline()).isFalse();
        assertThat(PromiseKept.of(CHANGE, five).missesDeadline()).isTrue();
        assertThat(PromiseText.of(PromiseKept.of(CHANGE, five)).getLast())
                .isEqualTo("5 of 30 runs since then took longer than the deadline of 20 min: at 95 % that many are not"
                        + " to be expected.");
    }

    @Test
    void twoLateRunsAmongTheFirstTenBreakThePromiseAtOnceAndOneDoesNot() {
        List<BilledRun> one = IntStream.range(0, 9)
                .mapToObj(day -> run(day, day == 4 ? 1300 : 900))
                .toList();
        List<BilledRun> two = IntStream.range(0, 9)
                .mapToObj(day -> run(day, day == 4 || day == 8 ? 1300 : 900))
                .toList();
        List<BilledRun> later = IntStream.range(0, 40)
                .mapToObj(day -> run(day, day == 4 || day == 38 ? 1300 : 900))
                .toList();

        assertThat(PromiseKept.of(CHANGE, one).broken()).isFalse();
        assertThat(PromiseKept.of(CHANGE, two).broken()).isTrue();
        assertThat(PromiseKept.of(CHANGE, two).compared()).isEqualTo(9);
        assertThat(PromiseKept.of(CHANGE, later).broken())
                .as("two of forty are what 95 % means")
                .isFalse();
        assertThat(PromiseKept.of(CHANGE, later).compared()).isEqualTo(PromiseCheck.RUNS);
    }

    @Test
    void aRunIsLateByItsStartUpAsThePromiseCountsIt() {
        BilledRun late = made(1, 1_150).waited(90).billed();

        PromiseKept kept = PromiseKept.of(CHANGE, List.of(late, run(2, 1_150)));

        assertThat(kept.late()).isEqualTo(1);
    }

    @Test
    void aRunOutOfMemoryBreaksThePromise() {
        BilledRun outOfMemory = made(2, 300)
                .ended(RunState.FAILED)
                .countedAs("OUT_OF_MEMORY_ERROR")
                .billed();

        PromiseKept kept = PromiseKept.of(CHANGE, List.of(run(1, 900), outOfMemory));

        assertThat(kept.outOfMemory()).isEqualTo(1);
        assertThat(kept.runs()).as("it is not compared").isEqualTo(1);
        assertThat(kept.broken()).isTrue();
        assertThat(PromiseText.broken(kept)).containsExactly("Runs since then that ran out of memory: 1.");
        assertThat(PromiseText.of(kept)).endsWith("Runs since then that ran out of memory: 1.");
    }

    @ParameterizedTest
    @CsvSource({"0.99, 1", "0.95, 2", "0.9, 3", "0.5, 8"})
    void asManyLateRunsAreTooManyAsTheChanceAllows(double confidence, int runs) {
        assertThat(PromiseCheck.lateRuns(confidence)).isEqualTo(runs);
    }

    @Test
    void tenRunsTakeAsLongAsTheJobsRhythmHasIt() {
        assertThat(PromiseCheck.of(asked(OptionalInt.of(120))).expected()).contains(Duration.ofHours(60));
        assertThat(PromiseCheck.of(asked(OptionalInt.empty())).expected()).isEmpty();
    }

    private static Question asked(OptionalInt runsPerMonth) {
        return new Question(
                Optional.of(Duration.ofMinutes(30)),
                0.95,
                Set.of(WorkerType.G_1X),
                OptionalInt.empty(),
                true,
                true,
                runsPerMonth);
    }

    @Test
    void withoutARunNothingIsClaimed() {
        assertThat(PromiseText.of(PromiseKept.of(CHANGE, List.of()))).containsExactly("No run since then.");
    }
}
