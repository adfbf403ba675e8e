package dev.gluewise.analyzer.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.advice.MadeRuns;
import dev.gluewise.analyzer.evidence.AppliedChange;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.testing.InWorkspace;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.BundledPrices;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A job whose runs take six minutes each, after a change that promised five at the most. */
class BrokenPromisesTest extends InWorkspace {
    private static final Instant SINCE = Instant.parse("2026-10-01T00:00:00Z");

    private void kept(int runs, Duration deadline) throws ProblemException {
        knows(IntStream.rangeClosed(1, runs)
                .mapToObj(day -> MadeRuns.run("jr_" + day, RunState.SUCCEEDED, day, 360))
                .toList());
        workspace
                .changes()
                .add(new AppliedChange(
                        0,
                        "made",
                        SINCE,
                        true,
                        "[]",
                        MadeRuns.TEN,
                        new AppliedChange.Promise(
                                280, 290, 299, Money.usd("0.40"), Money.usd("1.00"), Optional.of(deadline), 0.95),
                        Optional.empty()));
    }

    private Map<String, List<String>> broken() throws ProblemException {
        return BrokenPromises.in(workspace, BundledPrices.load());
    }

    private AppliedChange change() throws ProblemException {
        return workspace.changes().of("made").getFirst();
    }

    @Test
    void aWorkspaceWithoutChangesHasNone() throws Exception {
        assertThat(broken()).isEmpty();
    }

    @Test
    void aPromiseThatIsKeptIsNotAmongThem() throws Exception {
        kept(5, Duration.ofMinutes(7));

        assertThat(broken()).isEmpty();
    }

    @Test
    void aBrokenOneIsToldUntilItIsNotToBeChecked() throws Exception {
        kept(2, Duration.ofMinutes(5));

        assertThat(broken().get("made"))
                .singleElement()
                .asString()
                .startsWith("2 of 2 runs since then took longer than the deadline of 5 min");

        workspace.changes().setChecked(change(), false);
        assertThat(broken()).isEmpty();

        workspace.changes().setChecked(change(), true);
        assertThat(broken()).containsOnlyKeys("made");
    }

    @Test
    void whatWasUndoneIsNotToldAnyMore() throws Exception {
        kept(2, Duration.ofMinutes(5));

        workspace.changes().setUndone(change(), SINCE.plus(Duration.ofDays(20)));

        assertThat(broken()).isEmpty();
    }
}
