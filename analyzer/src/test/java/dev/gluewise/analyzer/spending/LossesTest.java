package dev.gluewise.analyzer.spending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.evidence.Resize;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.testing.MadeRun;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LossesTest {
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    /** 10 DPU at $0.44: 0.122 cents a second, $1.10 for 15 minutes. */
    private static final Configuration TEN = Configuration.fixed(GlueVersion.V4_0, WorkerType.G_1X, 10);

    private static BilledRun run(String id, RunState state, int day, double seconds, Configuration size, int attempt) {
        BilledRun billed = MadeRun.of("orders")
                .id(id)
                .ended(state)
                .startedOn(START.plus(Duration.ofDays(day)))
                .took(seconds)
                .on(size)
                .attempt(attempt)
                .billed();
        Money beyond = seconds >= 60 ? Money.ZERO : Money.usd("0.05");
        return new BilledRun(billed.run(), billed.bill(), beyond);
    }

    private static Losses of(BilledRun... runs) {
        return of(List.of(), runs);
    }

    private static Losses of(List<ResizeCost> resizes, BilledRun... runs) {
        return Losses.of(Map.of("orders", new BilledRuns(List.of(runs), resizes)));
    }

    @Test
    void aFailedRunIsLostAndOneThatWasRepeatedCountsAsRetriedOnly() {
        Losses losses = of(
                run("jr_a", RunState.FAILED, 1, 900, TEN, 0),
                run("jr_b", RunState.FAILED, 2, 900, TEN, 0),
                run("jr_b_attempt_1", RunState.SUCCEEDED, 2, 900, TEN, 1));

        assertThat(losses.failed().runs()).isEqualTo(1);
        assertThat(losses.failed().cost()).isEqualTo(Money.usd("1.10"));
        assertThat(losses.retried().runs()).isEqualTo(1);
        assertThat(losses.retried().cost()).isEqualTo(Money.usd("1.10"));
        assertThat(losses.total()).isEqualTo(Money.usd("2.20"));
    }

    @Test
    void ofAShortRunOnlyWhatIsBilledBeyondItsEndIsLost() {
        Losses losses = of(
                run("jr_short", RunState.SUCCEEDED, 1, 15, TEN, 0), run("jr_long", RunState.SUCCEEDED, 2, 61, TEN, 0));

        assertThat(losses.minimum().runs()).isEqualTo(1);
        assertThat(losses.minimum().cost()).isEqualTo(Money.usd("0.05"));
    }

    @Test
    void anEnlargementCostsWhatRunsCostMoreSinceThenAndAReductionNothing() {
        Configuration twenty = Configuration.fixed(GlueVersion.V4_0, WorkerType.G_1X, 20);
        ResizeCost grown = new ResizeCost(new Resize(START, TEN, twenty), 2, Money.usd("1.10"), Money.usd("2.20"));
        ResizeCost shrunk = new ResizeCost(new Resize(START, twenty, TEN), 5, Money.usd("2.20"), Money.usd("1.10"));

        Losses losses = of(List.of(grown, shrunk));

        assertThat(losses.resizes().runs()).isEqualTo(1);
        assertThat(losses.resizes().cost()).isEqualTo(Money.usd("2.20"));
        assertThat(losses.resizes().costliest()).contains(new Losses.JobLoss("orders", Money.usd("2.20")));
    }
}
