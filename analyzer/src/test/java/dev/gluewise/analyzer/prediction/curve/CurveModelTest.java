package dev.gluewise.analyzer.prediction.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.simulator.testing.ForSeeds;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CurveModelTest {
    private static List<SizedTime> known(DoubleUnaryOperator law, double... sizes) {
        return Arrays.stream(sizes)
                .mapToObj(size -> new SizedTime(size, law.applyAsDouble(size)))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = CurveModel.class,
            names = {"AMDAHL", "ERNEST", "ERNEST_WEIGHTED", "POWER_WITH_OFFSET"})
    void findsAmdahlsLawWhereTheRunsFollowIt(CurveModel model) {
        DoubleUnaryOperator law = n -> 40 + 3_000 / n;

        assertThat(model.fit(known(law, 4, 8, 16, 32, 48)).applyAsDouble(24))
                .isCloseTo(law.applyAsDouble(24), Percentage.withPercentage(0.1));
    }

    @Test
    void ernestFindsAllOfItsFourTerms() {
        DoubleUnaryOperator law = n -> 5 + 900 / n + 12 * Math.log(n) + 0.7 * n;

        assertThat(CurveModel.ERNEST.fit(known(law, 2, 4, 8, 16, 32, 64)).applyAsDouble(128))
                .isCloseTo(law.applyAsDouble(128), Percentage.withPercentage(0.1));
    }

    @Test
    void interpolationGoesThroughWhatIsKnownAndExtendsNoSteeperThanDivision() {
        DoubleUnaryOperator line = CurveModel.INTERPOLATION.fit(
                List.of(new SizedTime(4, 1_000), new SizedTime(8, 100), new SizedTime(16, 90)));

        assertThat(line.applyAsDouble(8)).isCloseTo(100, within(1e-9));
        assertThat(line.applyAsDouble(2)).isCloseTo(2_000, within(1e-6));
        assertThat(line.applyAsDouble(32)).isBetween(80.0, 90.0);
    }

    @Test
    void capacityIsKeptFromTheNearestSize() {
        List<SizedTime> known = List.of(new SizedTime(10, 100), new SizedTime(40, 50));

        assertThat(CurveModel.CONSTANT_CAPACITY.fit(known).applyAsDouble(80)).isEqualTo(25);
        assertThat(CurveModel.NEAREST.fit(known).applyAsDouble(12)).isEqualTo(100);
    }

    /** Karush-Kuhn-Tucker: at the best non-negative point no allowed move lowers the sum of squares. */
    @ForSeeds(30)
    void noAllowedMoveIsBetterThanTheNonNegativeSolution(long seed) {
        Random random = new Random(seed);
        double[][] a = new double[8][4];
        double[] b = new double[8];
        for (int i = 0; i < a.length; i++) {
            Arrays.setAll(a[i], j -> random.nextGaussian());
            b[i] = random.nextGaussian();
        }
        double[] x = NonNegativeLeastSquares.solve(a, b);
        double[] gradient = new double[4];
        for (int i = 0; i < a.length; i++) {
            double rest = -b[i];
            for (int j = 0; j < 4; j++) {
                rest += a[i][j] * x[j];
            }
            for (int j = 0; j < 4; j++) {
                gradient[j] += a[i][j] * rest;
            }
        }
        for (int j = 0; j < 4; j++) {
            assertThat(x[j]).isNotNegative();
            assertThat(gradient[j]).isGreaterThan(-1e-9);
            assertThat(x[j] * gradient[j]).isCloseTo(0, within(1e-9));
        }
    }
}
