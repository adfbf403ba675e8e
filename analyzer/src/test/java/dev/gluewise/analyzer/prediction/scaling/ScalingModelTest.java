package dev.gluewise.analyzer.prediction.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.simulator.testing.ForSeeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScalingModelTest {
    /** 100 s that no slot shortens and 8,000 slot-seconds, both in proportion to the input beyond 50 GB. */
    private static double seconds(int slots, double inputGb) {
        return (100 + 8_000.0 / slots) * inputGb / 50;
    }

    private static List<PastRun> runs(long seed, double noise) {
        Random random = new Random(seed);
        List<PastRun> runs = new ArrayList<>();
        for (int slots : new int[] {8, 8, 16, 32, 64, 64}) {
            for (double inputGb : new double[] {25, 50, 100}) {
                runs.add(Shapes.of(slots)
                        .reading(inputGb)
                        .took(seconds(slots, inputGb) * Math.exp(noise * random.nextGaussian())));
            }
        }
        return runs;
    }

    private static ScalingModel model(List<PastRun> runs) {
        return ScalingModel.of(runs, ScalingPriors.USUAL);
    }

    @ForSeeds(20)
    void findsTheLawBehindTheRunsBetweenThem(long seed) {
        ScalingModel model = model(runs(seed, 0.01));

        assertThat(model.predict(Shapes.of(24).reading(70).shape()).seconds())
                .isCloseTo(seconds(24, 70), within(0.05 * seconds(24, 70)));
        assertThat(model.predict(Shapes.of(40).reading(35).shape()).seconds())
                .isCloseTo(seconds(40, 35), within(0.05 * seconds(40, 35)));
    }

    @ForSeeds(20)
    void theMeanAloneIsTheSame(long seed) {
        ScalingModel model = model(runs(seed, 0.1));

        for (int slots : new int[] {2, 8, 20, 300}) {
            RunShape shape = Shapes.of(slots).reading(60).shape();
            assertThat(model.predictMean(shape)).isCloseTo(model.predict(shape).mean(), within(1e-9));
        }
    }

    @ForSeeds(20)
    void theFartherFromWhatIsKnownTheWider(long seed) {
        ScalingModel model = model(runs(seed, 0.02));
        double known = model.predict(Shapes.of(16).reading(50).shape()).sigma();
        double near = model.predict(Shapes.of(128).reading(50).shape()).sigma();
        double far = model.predict(Shapes.of(512).reading(50).shape()).sigma();

        assertThat(known)
                .isGreaterThanOrEqualTo(model.widening() * model.noise())
                .isLessThan(near);
        assertThat(near).isLessThan(far);
    }

    @Test
    void runsThatScatterWidenAndRunsThatKeepTheLawNarrow() {
        assertThat(model(runs(1, 0.001)).widening()).isLessThan(0.9);
        assertThat(model(runs(1, 0.001)).noise()).isLessThan(0.02);
        assertThat(model(runs(1, 0.3)).noise()).isGreaterThan(0.1);
        assertThat(model(runs(1, 0.1)).repeated()).isEqualTo(6);
    }

    @Test
    void tellsWhatTheRunsSayOfTheJob() {
        var told = model(runs(3, 0.01)).toldOf();

        assertThat(told).containsOnlyKeys(Prior.FIXED_PART, Prior.DIVISION, Prior.INPUT_ON_BOTH);
        LogEstimate division = Objects.requireNonNull(told.get(Prior.DIVISION));
        assertThat(division.mean()).isCloseTo(1, within(0.2));
        assertThat(division.sigma()).isPositive().isLessThan(ScalingPriors.USUAL.get(Prior.DIVISION_SPREAD));
        assertThat(model(List.of(Shapes.of(8).took(60), Shapes.of(16).took(40))).toldOf())
                .containsOnlyKeys(Prior.FIXED_PART, Prior.DIVISION);
    }

    @Test
    void oneRunIsPredictedAsItWas() {
        ScalingModel model = model(List.of(Shapes.of(8).took(60)));

        assertThat(model.predict(Shapes.of(8).shape()).seconds()).isCloseTo(60, within(25.0));
        assertThat(model.predict(Shapes.of(8).shape()).sigma())
                .isLessThan(model.predict(Shapes.of(64).shape()).sigma());
    }

    @Test
    void aRunThatWentWrongAmongItsLikeMovesLittle() {
        List<PastRun> runs = runs(5, 0.01);
        List<PastRun> withOneBad = new ArrayList<>(runs);
        withOneBad.add(Shapes.of(16).reading(51).took(6 * seconds(16, 51)));
        for (double inputGb : new double[] {48, 49, 52, 53}) {
            withOneBad.add(Shapes.of(16).reading(inputGb).took(seconds(16, inputGb)));
        }

        RunShape asked = Shapes.of(16).reading(50).shape();
        assertThat(model(withOneBad).predict(asked).seconds())
                .isCloseTo(seconds(16, 50), within(0.05 * seconds(16, 50)));
    }

    @Test
    void nothingIsLearntFromNoRun() {
        assertThatIllegalArgumentException().isThrownBy(() -> model(List.of()));
    }
}
