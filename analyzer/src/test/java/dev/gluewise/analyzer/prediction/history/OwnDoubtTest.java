package dev.gluewise.analyzer.prediction.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.analyzer.prediction.scaling.PastRun;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnDoubtTest {
    private static double doubt(Member member, List<PastRun> runs) {
        return OwnDoubt.of(runs)[member.ordinal()];
    }

    @Test
    void theLawThatMadeTheRunsIsDoubtedLeast() {
        List<PastRun> runs = MadeHistory.amdahl(100, 5_000, 0.001, 1, 1, 4, 8, 16, 32, 64);

        assertThat(doubt(Member.AMDAHL, runs)).isLessThan(doubt(Member.INTERPOLATION, runs));
    }

    @Test
    void aStraightLineInLogsIsDoubtedLeastWhereThatMadeTheRuns() {
        List<PastRun> runs = new ArrayList<>();
        for (int slots : new int[] {4, 8, 16, 32, 64}) {
            runs.add(new PastRun(MadeHistory.shape(slots), 1_000 * Math.pow(slots, -0.5)));
        }

        assertThat(doubt(Member.INTERPOLATION, runs)).isLessThan(doubt(Member.AMDAHL, runs));
    }

    @Test
    void doubtsAreOfLawsAgainstEachOther() {
        double[] doubts = OwnDoubt.of(MadeHistory.amdahl(100, 5_000, 0.05, 1, 1, 4, 8, 16, 32, 64));
        double sum = 0;
        for (double doubt : doubts) {
            sum += doubt;
        }

        assertThat(sum).isCloseTo(0, within(1e-9));
        assertThat(doubts[Member.SCALING.ordinal()]).isZero();
    }

    @Test
    void threeSizesAreTooFewToDoubtAny() {
        assertThat(OwnDoubt.of(MadeHistory.amdahl(100, 5_000, 0.05, 1, 3, 4, 8, 16)))
                .containsOnly(0);
    }
}
