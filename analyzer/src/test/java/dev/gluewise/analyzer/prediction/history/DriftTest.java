package dev.gluewise.analyzer.prediction.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.prediction.scaling.PastRun;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriftTest {
    /** Runs at two sizes that scatter, and after them as many at one size that take longer by a factor. */
    private static boolean slower(int before, double scatter, int last, double factor) {
        List<PastRun> runs = new ArrayList<>();
        for (int i = 0; i < before; i++) {
            runs.add(new PastRun(
                    MadeHistory.shape(i % 2 == 0 ? 8 : 16),
                    MadeHistory.amdahl(60, 4_000, i % 2 == 0 ? 8 : 16) * Math.exp(scatter * Math.cos(2.4 * i))));
        }
        for (int i = 0; i < last; i++) {
            runs.add(new PastRun(MadeHistory.shape(16), factor * MadeHistory.amdahl(60, 4_000, 16)));
        }
        return Drift.slowerLately(runs, LearntResource.load());
    }

    @ParameterizedTest
    @CsvSource({"1.3, true", "1.15, true", "1.07, false", "1, false", "0.7, false"})
    void aSteadyJobHasDriftedWhereItsLastFiveRunsTakeATenthLonger(double factor, boolean drifted) {
        assertThat(slower(12, 0.005, 5, factor)).isEqualTo(drifted);
    }

    @Test
    void aJobThatScattersWidelyHasNot() {
        assertThat(slower(12, 0.5, 5, 1.15)).isFalse();
    }

    @Test
    void twoSlowRunsAreNoDrift() {
        assertThat(slower(15, 0.005, 2, 2)).isFalse();
    }

    @Test
    void thirteenRunsAreTheFewestThatTell() {
        assertThat(slower(8, 0.005, 5, 1.5)).isTrue();
        assertThat(slower(7, 0.005, 5, 1.5)).isFalse();
    }
}
