package dev.gluewise.analyzer.prediction.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.simulator.testing.ForSeeds;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CholeskyTest {
    /** M Mᵀ and a bit of the identity, which no M makes singular. */
    private static double[][] positive(Random random, int size) {
        double[][] m = new double[size][];
        Arrays.setAll(m, i -> random.doubles(size, -3, 3).toArray());
        double[][] a = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                a[i][j] = dot(m[i], m[j]) + (i == j ? 0.5 : 0);
            }
        }
        return a;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static Cholesky of(double[][] matrix) {
        return new Cholesky(Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new));
    }

    @ForSeeds(30)
    void whatIsSolvedGivesBackWhatWasAsked(long seed) {
        Random random = new Random(seed);
        double[][] a = positive(random, 1 + random.nextInt(8));
        double[] b = random.doubles(a.length, -10, 10).toArray();

        double[] x = of(a).solve(b);

        for (int i = 0; i < a.length; i++) {
            assertThat(dot(a[i], x)).isCloseTo(b[i], within(1e-7));
        }
    }

    @ForSeeds(30)
    void whatIsWhitenedHasTheLengthThatTheMatrixGivesIt(long seed) {
        Random random = new Random(seed);
        double[][] a = positive(random, 1 + random.nextInt(8));
        double[] b = random.doubles(a.length, -10, 10).toArray();
        Cholesky factors = of(a);

        double[] white = factors.lower(b);

        assertThat(dot(white, white)).isCloseTo(dot(b, factors.solve(b)), within(1e-6));
        assertThat(factors.size()).isEqualTo(a.length);
    }

    @Test
    void twoRunsThatAreTheSameMakeNoAnswerInfinite() {
        double[] x = of(new double[][] {{1, 1}, {1, 1}}).solve(new double[] {1, 1});

        assertThat(x[0] + x[1]).isCloseTo(1, within(1e-6));
    }
}
