package dev.gluewise.analyzer.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardNormalTest {
    private static final NormalDistribution KNOWN = new NormalDistribution();

    @ParameterizedTest
    @ValueSource(doubles = {-6.5, -5, -3.3, -2, -1.645, -0.7, -0.01, 0, 0.01, 0.5, 1, 1.96, 2.5, 4, 6.9})
    void agreesWithTheIncompleteGammaFunction(double z) {
        assertThat(StandardNormal.probabilityAtMost(z)).isCloseTo(KNOWN.cumulativeProbability(z), within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-30, -15, -9, -7.2, -7.08, -7.06, -6, -5})
    void agreesFarOutToo(double z) {
        assertThat(StandardNormal.probabilityAtMost(z))
                .isCloseTo(KNOWN.cumulativeProbability(z), Percentage.withPercentage(1e-4));
    }

    @Test
    void whatIsTooFarOutToBeAFigureIsNothingOrAll() {
        assertThat(StandardNormal.probabilityAtMost(-37.1)).isZero();
        assertThat(StandardNormal.probabilityAtMost(-36.9)).isPositive();
        assertThat(StandardNormal.probabilityAtMost(40)).isEqualTo(1);
    }
}
