package dev.gluewise.analyzer.prediction.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.prediction.scaling.PastRun;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryCliffTest {
    /** Sizes that are left of runs on 4, 8, 16 and 32 slots. */
    private static List<Double> above(double... seconds) {
        List<PastRun> runs = new ArrayList<>();
        for (int i = 0; i < seconds.length; i++) {
            runs.add(new PastRun(MadeHistory.shape(4 << i), seconds[i]));
        }
        return MemoryCliff.above(runs).stream().map(run -> run.shape().size()).toList();
    }

    @Test
    void whereTwiceTheSlotsHelpByTwiceAtTheMostThereIsNone() {
        assertThat(above(800, 400, 200, 110)).containsExactly(4.0, 8.0, 16.0, 32.0);
    }

    @Test
    void aLittleMoreThanTwiceMayBeNoise() {
        assertThat(above(800, 400 / 1.08, 190, 110)).hasSize(4);
        assertThat(above(800, 400 / 1.09, 190, 110)).containsExactly(8.0, 16.0, 32.0);
    }

    @Test
    void ofTwoCliffsTheHigherCounts() {
        assertThat(above(4_000, 1_000, 200, 110)).containsExactly(16.0, 32.0);
        assertThat(above(4_000, 1_000, 600, 100)).containsExactly(32.0);
    }

    @Test
    void theMedianOfASizeDecides() {
        List<PastRun> runs = new ArrayList<>();
        for (double seconds : new double[] {800, 810, 5_000}) {
            runs.add(new PastRun(MadeHistory.shape(4), seconds));
        }
        runs.add(new PastRun(MadeHistory.shape(8), 410));

        assertThat(MemoryCliff.above(runs)).isEqualTo(runs);
    }
}
