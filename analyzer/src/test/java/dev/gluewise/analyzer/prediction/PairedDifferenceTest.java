package dev.gluewise.analyzer.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The difference of two predictions of one job. */
class PairedDifferenceTest {
    private static Distribution around(double value, double sigma) {
        return new Distribution(new double[] {value}, sigma);
    }

    @Test
    void alikePredictionsDoNotDiffer() {
        PairedDifference none = PairedDifference.of(around(10, 0.2), around(10, 0.2));

        assertThat(none.quantile(0.1)).isCloseTo(0, within(1e-9));
        assertThat(none.quantile(0.9)).isCloseTo(0, within(1e-9));
    }

    @Test
    void predictionsThatAreWrongAlikeDifferByTheirRatio() {
        PairedDifference half = PairedDifference.of(around(10, 0.2), around(5, 0.2));

        assertThat(half.chanceOfMoreThan(0)).isEqualTo(1);
        // Half of a log-normal, at its own quantiles.
        assertThat(half.quantile(0.9)).isCloseTo(5 * Math.exp(0.2 * 1.2816), within(0.15));
    }

    @Test
    void theWiderPredictionIsWrongByTheRestOnItsOwn() {
        // The ratio's log spreads by √(0.3² − 0.1²).
        PairedDifference unsure = PairedDifference.of(around(10, 0.1), around(9, 0.3));
        double own = Math.sqrt(0.3 * 0.3 - 0.1 * 0.1);

        assertThat(unsure.chanceOfMoreThan(0))
                .isCloseTo(StandardNormal.probabilityAtMost(Math.log(10 / 9.0) / own), within(0.02));
    }

    @Test
    void certainPredictionsHaveACertainDifference() {
        PairedDifference certain = PairedDifference.of(around(10, 0), around(7, 0));

        assertThat(certain.quantile(0.5)).isCloseTo(3, within(1e-6));
        assertThat(certain.chanceOfMoreThan(2.9)).isEqualTo(1);
        assertThat(certain.chanceOfMoreThan(3.1)).isZero();
    }
}
