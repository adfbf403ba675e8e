package dev.gluewise.analyzer.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.evidence.AppliedChange;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.spending.BilledRun;
import dev.gluewise.pricing.billing.Bill;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.rates.BundledPrices;
import dev.gluewise.pricing.rates.RateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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

    private static BilledRun run(int day, double seconds, Configuration size) {
        GlueRun run = new GlueRun(
                "jr_" + day,
                "orders",
                RunState.SUCCEEDED,
                Optional.of(SINCE.plus(Duration.ofDays(day))),
                OptionalDouble.of(seconds),
                Optional.of(size),
                OptionalDouble.empty(),
                0);
        return new BilledRun(
                run,
                Optional.of(Bill.ofExecutionTime(
                        size,
                        seconds,
                        BundledPrices.load().rate(RateKey.of("us-east-1", size)).orElseThrow())),
                Money.ZERO);
    }

    @Test
    void onlyRunsSinceThenAtTheNewSizeCount() {
        Configuration other = Configuration.fixed(GlueVersion.V4_0, WorkerType.G_1X, 20);

        PromiseKept kept = PromiseKept.of(CHANGE, List.of(run(-1, 900, TEN), run(1, 900, TEN), run(2, 900, other)));

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
                .mapToObj(day -> run(day, day < 1 ? 1300 : 900, TEN))
                .toList();
        List<BilledRun> five = IntStream.range(0, 30)
                .mapToObj(day -> run(day, day < 5 ? 1300 : 900, TEN))
                .toList();

        assertThat(PromiseKept.of(CHANGE, one).missesDeadline()).isFalse();
        assertThat(PromiseKept.of(CHANGE, five).missesDeadline()).isTrue();
        assertThat(PromiseText.of(PromiseKept.of(CHANGE, five)).getLast())
                .isEqualTo("5 of 30 runs since then took longer than the deadline of 20 min: at 95 % that many are not"
                        + " to be expected.");
    }

    @Test
    void withoutARunNothingIsClaimed() {
        assertThat(PromiseText.of(PromiseKept.of(CHANGE, List.of()))).containsExactly("No run since then.");
    }
}
