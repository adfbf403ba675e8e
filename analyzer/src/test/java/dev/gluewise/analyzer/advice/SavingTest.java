package dev.gluewise.analyzer.advice;

import static dev.gluewise.pricing.catalog.WorkerType.G_1X;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.RunState;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a change saves. */
class SavingTest {
    private static Asked singleTask() {
        return Asked.about(MadeJobs.singleTask()).inForce(G_1X, 10).within(seconds(1_800));
    }

    private static Saving saving(Asked asked) throws Exception {
        return asked.advice().saving().orElseThrow();
    }

    @Test
    void isTheDifferenceOfTheExpectedCosts() throws Exception {
        Advice advice = singleTask().advice();
        Candidate now = advice.current().orElseThrow();
        Candidate chosen = advice.recommended().orElseThrow();
        Saving saving = advice.saving().orElseThrow();

        assertThat(saving.perRun()).isEqualTo(now.expectedCost().minus(chosen.expectedCost()));
        // 560 s on 4 workers instead of 550 s on 10.
        assertThat(saving.fraction()).isCloseTo(1 - 4 * 560 / (10 * 550.0), within(0.02));
    }

    @Test
    void ofAMonthCountsTheRunsAskedFor() throws Exception {
        Saving saving = saving(singleTask().monthly(100));

        assertThat(saving.runsPerMonth()).isEqualTo(100);
        assertThat(saving.perMonth()).isEqualTo(saving.perRun().times(100));
    }

    @Test
    void ofAMonthCountsTheRunsOfTheLastThirtyDaysElse() throws Exception {
        List<GlueRun> everyOtherDay = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> MadeRuns.run("jr_" + i, RunState.SUCCEEDED, 122 - 2 * i, 600))
                .toList();

        assertThat(saving(singleTask().withRuns(everyOtherDay)).runsPerMonth()).isEqualTo(15);
    }

    @Test
    void ofAMonthTakesARunADayWhereNothingIsKnown() throws Exception {
        assertThat(saving(singleTask()).runsPerMonth()).isEqualTo(30);
    }

    @Test
    void isNothingWhereNothingChanges() throws Exception {
        Saving saving =
                saving(Asked.about(MadeJobs.singleTask()).inForce(G_1X, 2).within(seconds(1_800)));

        assertThat(saving.perRun().isPositive()).isFalse();
        assertThat(saving.fraction()).isZero();
    }
}
