package dev.gluewise.analyzer.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.advice.MadeJobs;
import dev.gluewise.analyzer.advice.MadeRuns;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.testing.InWorkspace;
import dev.gluewise.analyzer.testing.MadeRun;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.BundledPrices;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunHistoryTest extends InWorkspace {
    private static final Configuration TWENTY = Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 20);

    private RunHistory historyOf(GlueRun... runs) throws ProblemException {
        knows(runs);
        return RunHistory.inWorkspace(workspace, "made", BundledPrices.load());
    }

    private static GlueRun run(int day, RunState state) {
        return MadeRuns.run("jr_" + day, state, day, 360);
    }

    private static GlueRun onTwenty(int day) {
        return MadeRuns.made("jr_" + day, day, 360)
                .on(TWENTY)
                .measured(20 * 360)
                .run();
    }

    @Test
    void anUnknownJobHasNone() throws Exception {
        RunHistory history = RunHistory.inWorkspace(workspace, "unknown", BundledPrices.load());

        assertThat(history.runs()).isEmpty();
        assertThat(history.periods()).isEmpty();
        assertThat(history.monthFrom()).isEmpty();
        assertThat(history.last(Duration.ofDays(30))).isEmpty();
        assertThat(RunTotals.of(history.runs()).failedCost()).isEmpty();
    }

    @Test
    void eachSizeIsAPeriodWithTheMeanCostOfItsGoodRuns() throws Exception {
        RunHistory history = historyOf(run(1, RunState.SUCCEEDED), run(2, RunState.FAILED), onTwenty(3), onTwenty(4));

        assertThat(history.periods()).hasSize(2);
        SizePeriod ten = history.periods().getFirst();
        assertThat(ten.size()).isEqualTo(MadeRuns.TEN);
        assertThat(ten.resized()).isFalse();
        assertThat(ten.runs()).isEqualTo(2);
        assertThat(ten.meanCost()).contains(Money.usd("0.44"));
        assertThat(ten.estimated()).isTrue();
        SizePeriod twenty = history.periods().getLast();
        assertThat(twenty.resized()).isTrue();
        assertThat(twenty.from()).isEqualTo(onTwenty(3).startedOn().orElseThrow());
        assertThat(twenty.meanCost()).contains(Money.usd("0.88"));
        assertThat(twenty.estimated()).isFalse();
    }

    @Test
    void failedRunsAreCountedWithWhatTheyCost() throws Exception {
        RunTotals totals =
                RunTotals.of(historyOf(run(1, RunState.SUCCEEDED), run(2, RunState.TIMEOUT), run(3, RunState.RUNNING))
                        .runs());

        assertThat(totals.runs()).isEqualTo(3);
        assertThat(totals.failed()).isEqualTo(1);
        assertThat(totals.succeeded()).as("the running one is neither").isEqualTo(1);
        assertThat(totals.failedCost()).contains(Money.usd("0.44"));
        assertThat(totals.failedCostEstimated()).isTrue();
    }

    @Test
    void aRetryNamesTheTryThatItRepeatsAndMakesNoPeriod() throws Exception {
        GlueRun first = run(1, RunState.FAILED);
        GlueRun again = MadeRun.like(first)
                .id("jr_1_attempt_1")
                .attempt(1)
                .startedOn(first.startedOn().orElseThrow().plusSeconds(600))
                .on(TWENTY)
                .ended(RunState.SUCCEEDED)
                .run();

        RunHistory history = historyOf(first, again);

        assertThat(history.run("jr_1_attempt_1").orElseThrow().retryOf())
                .map(GlueRun::id)
                .contains("jr_1");
        assertThat(history.run("jr_1").orElseThrow().retryOf()).isEmpty();
        assertThat(history.periods()).extracting(SizePeriod::size).containsExactly(MadeRuns.TEN);
    }

    @Test
    void theLastDaysEndWithTheNewestRun() throws Exception {
        RunHistory history =
                historyOf(run(1, RunState.SUCCEEDED), run(5, RunState.SUCCEEDED), run(34, RunState.SUCCEEDED));

        assertThat(history.last(Duration.ofDays(30)))
                .extracting(HistoricRun::id)
                .containsExactly("jr_34", "jr_5");
        assertThat(history.monthFrom())
                .contains(run(4, RunState.SUCCEEDED).startedOn().orElseThrow());
    }

    @Test
    void aRunWhoseEventLogIsInTheWorkspaceIsMarked() throws Exception {
        workspace.logs().save("made", Optional.of("jr_2"), MadeJobs.wide().build(), "log");

        RunHistory history = historyOf(run(1, RunState.SUCCEEDED), run(2, RunState.SUCCEEDED));

        assertThat(history.runs())
                .filteredOn(HistoricRun::logged)
                .extracting(HistoricRun::id)
                .containsExactly("jr_2");
    }

    @Test
    void ofTwoLoggedRunsTheStagesAreCompared() throws Exception {
        workspace
                .logs()
                .save("made", Optional.of("jr_1"), MadeJobs.wide().named("one").build(), "one");
        workspace
                .logs()
                .save(
                        "made",
                        Optional.of("jr_2"),
                        MadeJobs.singleTask().named("two").build(),
                        "two");
        RunHistory history = historyOf(run(1, RunState.SUCCEEDED), onTwenty(2), onTwenty(3));

        RunPair pair = RunPair.inWorkspace(
                workspace, history.runs().get(2), history.runs().get(1));
        RunPair withoutLog = RunPair.inWorkspace(
                workspace, history.runs().get(2), history.runs().get(0));

        assertThat(pair.bothLogged()).isTrue();
        assertThat(pair.secondsMore()).hasValue(0);
        assertThat(pair.costMore()).contains(Money.usd("0.44"));
        assertThat(pair.stages()).isNotEmpty();
        assertThat(pair.stages())
                .extracting(stage -> Math.abs(stage.secondsMore()))
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(withoutLog.bothLogged()).isFalse();
        assertThat(withoutLog.stages()).isEmpty();
    }

    @Test
    void stagesOfTheSameRunDoNotDiffer() {
        assertThat(RunPair.stages(
                        MadeJobs.singleTask().build(), MadeJobs.singleTask().build()))
                .isNotEmpty()
                .allSatisfy(stage -> {
                    assertThat(stage.first()).isEqualTo(stage.second()).isPresent();
                    assertThat(stage.secondsMore()).isZero();
                });
    }
}
