package dev.gluewise.analyzer.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.simulator.testing.ForSeeds;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionTest {
    private static final double[] PROBABILITIES = {0.001, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.999};

    /** Values within a factor of ten of each other, a width up to 0.6, a floor now and then. */
    private static Distribution random(long seed, boolean withFloor) {
        Random random = new Random(seed);
        double[] values = random.doubles(1 + random.nextInt(30), 100, 1_000).toArray();
        return new Distribution(values, random.nextDouble(0.01, 0.6), withFloor ? random.nextDouble(50, 800) : 0);
    }

    @ForSeeds(40)
    void quantilesNeverCross(long seed) {
        Distribution distribution = random(seed, seed % 2 == 0);
        double last = 0;

        for (double probability : PROBABILITIES) {
            assertThat(distribution.quantile(probability)).isGreaterThanOrEqualTo(last);
            last = distribution.quantile(probability);
        }
        assertThat(distribution.median()).isEqualTo(distribution.quantile(0.5));
    }

    @ForSeeds(40)
    void theChanceOfAQuantileIsItsProbability(long seed) {
        Distribution distribution = random(seed, false);

        for (double probability : PROBABILITIES) {
            assertThat(distribution.probabilityAtMost(distribution.quantile(probability)))
                    .isCloseTo(probability, within(1e-7));
        }
    }

    /** The mean of a quantity is the area above its distribution function. */
    @ForSeeds(40)
    void theMeanIsTheAreaAboveTheDistributionFunction(long seed) {
        Distribution distribution = random(seed, seed % 2 == 0);
        double step = 1;
        double area = 0;
        for (double value = step / 2; value < 40_000; value += step) {
            area += step * (1 - distribution.probabilityAtMost(value));
        }

        assertThat(distribution.mean()).isCloseTo(area, within(0.002 * area));
    }

    @Test
    void withoutAWidthItIsTheSampleItself() {
        Distribution sample = new Distribution(new double[] {30, 10, 20, 40}, 0);

        assertThat(sample.mean()).isCloseTo(25, within(1e-9));
        assertThat(sample.median()).isCloseTo(20, within(1e-6));
        assertThat(sample.quantile(0.9)).isCloseTo(40, within(1e-6));
        assertThat(sample.probabilityAtMost(29.9)).isEqualTo(0.5);
        assertThat(sample.probabilityAtMost(30.1)).isEqualTo(0.75);
    }

    @Test
    void whatWouldLieBelowTheFloorLiesOnIt() {
        Distribution floored = new Distribution(new double[] {10, 20, 400}, 0.1, 60);

        assertThat(floored.quantile(0.01)).isEqualTo(60);
        assertThat(floored.median()).isEqualTo(60);
        assertThat(floored.probabilityAtMost(59.9)).isZero();
        assertThat(floored.probabilityAtMost(60)).isCloseTo(2 / 3.0, within(1e-6));
        assertThat(floored.mean()).isCloseTo((60 + 60 + 400 * Math.exp(0.005)) / 3, within(0.01));
    }

    @Test
    void nothingIsLikelyAtOrBelowNothing() {
        assertThat(new Distribution(new double[] {5}, 0.3).probabilityAtMost(0)).isZero();
        assertThat(new Distribution(new double[] {5}, 0.3).probabilityAtMost(-1))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
    void aQuantileNeedsAProbability(double probability) {
        Distribution distribution = new Distribution(new double[] {5}, 0.3);

        assertThatIllegalArgumentException().isThrownBy(() -> distribution.quantile(probability));
    }

    @Test
    void isMadeOfPositiveValuesWithAWidth() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Distribution(new double[] {}, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Distribution(new double[] {0}, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Distribution(new double[] {Double.NaN}, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Distribution(new double[] {1}, -0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Distribution(new double[] {1}, 0.1, -1));
    }
}
