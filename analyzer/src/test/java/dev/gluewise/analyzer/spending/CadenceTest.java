package dev.gluewise.analyzer.spending;

import static dev.gluewise.analyzer.testing.MadeHistory.history;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.testing.MadeHistory;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How often a job runs. */
class CadenceTest {
    private static Optional<Integer> runs(MadeHistory made) {
        return Cadence.of(made.list()).map(Cadence::wholeRuns);
    }

    @Test
    void aLongHistoryCountsItsLastThirtyDays() {
        assertThat(runs(history().every(Duration.ofDays(2)).runs(60, 600))).contains(15);
    }

    @Test
    void aShortHistoryGoesByItsPace() {
        assertThat(runs(history().runs(6, 600))).contains(30);
        assertThat(runs(history().every(Duration.ofHours(1)).runs(49, 600))).contains(720);
        assertThat(runs(history().every(Duration.ofDays(7)).runs(3, 600))).contains(4);
    }

    @Test
    void aJobThatSlowedDownCountsAsItIsNow() {
        assertThat(runs(history()
                        .every(Duration.ofHours(1))
                        .runs(100, 600)
                        .every(Duration.ofDays(1))
                        .runs(40, 600)))
                .contains(30);
    }

    @Test
    void runsWithinAnHourAreTakenForADaysWork() {
        assertThat(runs(history().every(Duration.ofMinutes(10)).runs(4, 60))).contains(90);
    }

    @Test
    void retriesAreNoRunsOfTheirOwn() {
        MadeHistory made = history();
        for (int day = 0; day < 5; day++) {
            made.every(Duration.ofHours(1))
                    .failed(RunState.FAILED, 600)
                    .every(Duration.ofHours(23))
                    .retried(RunState.SUCCEEDED, 600);
        }

        assertThat(runs(made)).contains(30);
    }

    @Test
    void aSingleRunHasNoPace() {
        assertThat(runs(history().runs(1, 600))).isEmpty();
    }
}
