package dev.gluewise.analyzer.prediction.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.prediction.calibration.OwnErrors;
import dev.gluewise.analyzer.prediction.scaling.PastRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CrossValidationTest {
    private static final Learnt LEARNT = LearntResource.load();

    private static List<PastRun> runs(int each, int... slots) {
        return MadeHistory.amdahl(60, 10_000, 0.01, 1, each, slots);
    }

    @Test
    void everyRunIsHiddenOnce() {
        assertThat(CrossValidation.of(List.of(runs(5, 8, 16, 32, 64)), LEARNT).count())
                .isEqualTo(20);
        assertThat(CrossValidation.of(List.of(runs(2, 4, 6, 8, 10, 12, 16, 20, 24, 32, 64)), LEARNT)
                        .count())
                .as("more sizes than folds")
                .isEqualTo(20);
    }

    @Test
    void fewRunsAreNotTried() {
        assertThat(CrossValidation.of(List.of(runs(4, 8, 16, 32, 64), runs(1, 8, 16, 32)), LEARNT))
                .isSameAs(OwnErrors.NONE);
    }

    @Test
    void ofFewSizesNoneIsHidden() {
        assertThat(CrossValidation.of(List.of(runs(10, 8, 16, 32)), LEARNT).count())
                .isZero();
        assertThat(CrossValidation.of(List.of(runs(10, 8, 16, 32), runs(1, 8, 16, 32, 64)), LEARNT)
                        .count())
                .as("those of the other job")
                .isEqualTo(4);
    }

    @Test
    void aJobThatGoesItsOwnWayHasWiderIntervals() {
        List<PastRun> wild = new ArrayList<>();
        Random random = new Random(3);
        for (int slots : new int[] {8, 12, 16, 24, 32, 48, 64, 96}) {
            double seconds = 500 * Math.exp(random.nextGaussian());
            for (int i = 0; i < 5; i++) {
                wild.add(new PastRun(MadeHistory.shape(slots), seconds));
            }
        }

        double wide = CrossValidation.of(List.of(wild), LEARNT).factor();
        double narrow = CrossValidation.of(List.of(runs(5, 8, 12, 16, 24, 32, 48, 64, 96)), LEARNT)
                .factor();

        assertThat(wide).isGreaterThan(1.5);
        assertThat(narrow).isLessThan(1.2);
    }
}
