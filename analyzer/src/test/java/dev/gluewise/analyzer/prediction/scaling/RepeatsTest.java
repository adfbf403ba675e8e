package dev.gluewise.analyzer.prediction.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatsTest {
    private static final double USUAL = 0.02;

    private static List<PastRun> eight(double... seconds) {
        List<PastRun> runs = new ArrayList<>();
        for (double one : seconds) {
            runs.add(Shapes.of(8).took(one));
        }
        return runs;
    }

    @Test
    void runsOfOneShapeStandTogetherAndOthersApart() {
        List<PastRun> runs = eight(100, 100);
        runs.add(Shapes.of(16).took(60));

        Repeats repeats = Repeats.of(runs, USUAL);

        assertThat(repeats.size()).isEqualTo(2);
        assertThat(repeats.repeated()).isEqualTo(1);
        assertThat(repeats.shape(1)).isEqualTo(Shapes.of(16).shape());
        assertThat(Math.exp(repeats.log(0))).isCloseTo(100, within(1e-9));
        assertThat(Math.exp(repeats.log(1))).isCloseTo(60, within(1e-9));
        assertThat(repeats.count(0)).isEqualTo(2);
        assertThat(repeats.count(1)).isEqualTo(1);
    }

    @Test
    void aSingleRunTellsNothingOfTheSpread() {
        assertThat(Repeats.of(eight(100), USUAL).spread()).isCloseTo(USUAL, within(1e-12));
        assertThat(Repeats.of(eight(100), USUAL).repeated()).isZero();
    }

    @Test
    void repeatsThatAgreeNarrowTheSpreadAndThoseThatDoNotWidenIt() {
        assertThat(Repeats.of(eight(100, 100, 100, 100), USUAL).spread())
                // What was held before counts as three pairs, and three more differ by nothing.
                .isCloseTo(USUAL / Math.sqrt(2), within(1e-9));
        assertThat(Repeats.of(eight(80, 90, 100, 110, 125), USUAL).spread()).isBetween(0.08, 0.18);
    }

    @Test
    void aRunFarFromItsRepeatsHardlyCounts() {
        Repeats repeats = Repeats.of(eight(99, 100, 101, 100, 99.5, 400), USUAL);

        assertThat(Math.exp(repeats.log(0))).isCloseTo(100, within(0.5));
        assertThat(repeats.count(0)).isBetween(4.5, 5.1);
        assertThat(repeats.spread()).isLessThan(0.05);
    }

    /** (4 + 1) / (4 + spreads²), a Student t's with four degrees of freedom, and 1 at the most. */
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "-1, 1", "2, 0.625", "-2, 0.625", "4, 0.25", "11, 0.04"})
    void theFartherTheLessARunWeighs(double spreads, double weight) {
        assertThat(Repeats.weight(spreads)).isCloseTo(weight, within(1e-12));
    }
}
