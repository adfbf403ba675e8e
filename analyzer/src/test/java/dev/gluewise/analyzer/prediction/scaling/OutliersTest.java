package dev.gluewise.analyzer.prediction.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutliersTest {
    private static final double SPREAD = 0.02;

    private static Outliers among(Shapes... shapes) {
        List<PastRun> runs = Arrays.stream(shapes).map(shape -> shape.took(60)).toList();
        Design design = Design.of(runs);
        return new Outliers(
                design, runs.stream().map(run -> design.place(run.shape())).toList(), SPREAD);
    }

    /** Five on nearly the same cluster with nearly the same input, and one of a size of its own. */
    private static Outliers fiveAndOne() {
        return among(
                Shapes.of(100).reading(10),
                Shapes.of(100).reading(11),
                Shapes.of(105).reading(10),
                Shapes.of(105).reading(12),
                Shapes.of(100).reading(12),
                Shapes.of(50).reading(10));
    }

    @Test
    void aRunFarFromItsLikeLosesItsWeightAndTheOthersKeepTheirs() {
        double[] weights = fiveAndOne().weights(new double[] {0.01, -0.01, 0.3, 0, 0.01, 0});

        assertThat(weights[2]).isLessThan(0.05);
        assertThat(weights[0]).isEqualTo(1);
        assertThat(weights[1]).isEqualTo(1);
        assertThat(weights[3]).isEqualTo(1);
        assertThat(weights[4]).isEqualTo(1);
    }

    @Test
    void aSlowRunAtASizeOfItsOwnKeepsItsWeight() {
        assertThat(fiveAndOne().weights(new double[] {0, 0, 0, 0, 0, 2})[5]).isEqualTo(1);
    }

    @Test
    void howFarIsToldByTheMiddleOfItsLikeAndBySpreadOrScatter() {
        // Four spreads from where its like lie, which is not where the law says.
        double[] close = fiveAndOne().weights(new double[] {0.5, 0.5, 0.5, 0.5, 0.5 + 4 * SPREAD, 0});
        // The same step among runs that scatter by as much.
        double[] scattered = fiveAndOne().weights(new double[] {-0.08, 0.08, -0.08, 0.08, 0.08, 0});

        assertThat(close[4]).isCloseTo(5 / 20.0, within(1e-9));
        assertThat(close[0]).isEqualTo(1);
        assertThat(scattered[4]).isEqualTo(1);
    }

    @Test
    void likeAreThoseOfTheSameClusterAndOfWorkThatDiffersByAThirdAtMost() {
        assertThat(fiveAndOne().none()).isFalse();
        assertThat(among(Shapes.of(10), Shapes.of(10), Shapes.of(10)).none())
                .as("two others are too few")
                .isTrue();
        assertThat(among(Shapes.of(10), Shapes.of(10), Shapes.of(10), Shapes.of(10))
                        .none())
                .isFalse();
        assertThat(among(Shapes.of(100), Shapes.of(112), Shapes.of(125), Shapes.of(140))
                        .none())
                .as("other sizes")
                .isTrue();
        assertThat(among(
                                Shapes.of(8).with("rows", 100),
                                Shapes.of(8).with("rows", 130),
                                Shapes.of(8).with("rows", 120),
                                Shapes.of(8).with("rows", 110))
                        .none())
                .as("a parameter within a third")
                .isFalse();
        assertThat(among(
                                Shapes.of(8).reading(100),
                                Shapes.of(8).reading(150),
                                Shapes.of(8).reading(225),
                                Shapes.of(8).reading(340))
                        .none())
                .as("inputs that differ by half")
                .isTrue();
    }
}
