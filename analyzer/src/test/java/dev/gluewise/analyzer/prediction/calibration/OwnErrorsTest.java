package dev.gluewise.analyzer.prediction.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OwnErrorsTest {
    private static List<Double> normal(int count, double scale, long seed) {
        Random random = new Random(seed);
        List<Double> scores = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            scores.add(scale * Math.abs(random.nextGaussian()) / 1.645);
        }
        return scores;
    }

    @Test
    void withoutErrorsOfOnesOwnIntervalsAreWidened() {
        assertThat(OwnErrors.NONE.factor()).isEqualTo(1.2);
        assertThat(new OwnErrors(normal(19, 0.2, 1)).factor()).isEqualTo(1.2);
        assertThat(OwnErrors.NONE.enough()).isFalse();
    }

    @Test
    void onesOwnErrorsTakeOver() {
        assertThat(new OwnErrors(normal(100, 1, 2)).factor()).isCloseTo(1, within(0.25));
        assertThat(new OwnErrors(normal(100, 2, 3)).factor()).isCloseTo(2, within(0.5));
        assertThat(new OwnErrors(normal(100, 0.6, 4)).factor()).isCloseTo(0.6, within(0.15));
    }

    @Test
    void missesWidenWhatFollows() {
        List<Double> good = normal(60, 1, 5);
        List<Double> missed = new ArrayList<>(good);
        missed.addAll(Collections.nCopies(5, 1.8));

        assertThat(new OwnErrors(missed).factor()).isGreaterThan(new OwnErrors(good).factor());
    }

    @Test
    void errorsThatGrowAreFollowed() {
        List<Double> scores = new ArrayList<>(normal(100, 0.5, 6));
        OwnErrors before = new OwnErrors(scores);
        OwnErrors after = before.and(normal(100, 2, 7));

        assertThat(after.factor()).isGreaterThan(2 * before.factor());
        assertThat(after.count()).isEqualTo(100);
    }
}
