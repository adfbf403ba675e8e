package dev.gluewise.analyzer.prediction.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.simulator.testing.ForSeeds;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScalingLawTest {
    /** Sizes and inputs on both sides of 10 slots and 100 GB, which so are the middle; a parameter over a factor of 9. */
    private static final Design DESIGN = Design.of(List.of(
            Shapes.of(5).reading(50).with("limit", 1).took(100),
            Shapes.of(20).reading(200).with("limit", 9).took(100)));

    private static final ScalingLaw LAW = new ScalingLaw(DESIGN, ScalingPriors.USUAL, 3.5);

    /** Slopes on both parts; those on the shared part alone stand behind them. */
    private static final int SLOPES = DESIGN.size() - 1;

    /** Level, fixed, division; the slopes of input, spare capacity and parameter on both parts; the same on the shared. */
    private static double[] coefficients(
            double fixedSeconds, double sharedSeconds, double division, double both, double shared) {
        return new double[] {
            Math.log(sharedSeconds), Math.log(fixedSeconds / sharedSeconds), division, both, 0, 0, shared, 0, 0
        };
    }

    private static double seconds(double[] coefficients, RunShape shape) {
        return Math.exp(LAW.at(DESIGN.place(shape), coefficients, new double[LAW.coefficients()]));
    }

    @Test
    void aPartStaysAndAPartIsSharedByTheSlots() {
        double[] amdahl = coefficients(60, 300, 1, 0, 0);

        assertThat(seconds(amdahl, Shapes.of(10).reading(100).shape())).isCloseTo(360, within(1e-6));
        assertThat(seconds(amdahl, Shapes.of(20).reading(100).shape())).isCloseTo(60 + 150, within(1e-6));
        assertThat(seconds(amdahl, Shapes.of(5).reading(100).shape())).isCloseTo(60 + 600, within(1e-6));
        assertThat(seconds(amdahl, Shapes.of(1000).reading(100).shape())).isCloseTo(60 + 3, within(1e-6));
    }

    @Test
    void slotsMayShareLessThanPerfectly() {
        assertThat(seconds(
                        coefficients(60, 300, 0.5, 0, 0),
                        Shapes.of(40).reading(100).shape()))
                .isCloseTo(60 + 150, within(1e-6));
    }

    @Test
    void inputLengthensBothPartsOrTheSharedOneAlone() {
        RunShape twice = Shapes.of(10).reading(200).shape();

        assertThat(seconds(coefficients(60, 300, 1, 1, 0), twice)).isCloseTo(2 * 360, within(1e-6));
        assertThat(seconds(coefficients(60, 300, 1, 0, 1), twice)).isCloseTo(60 + 600, within(1e-6));
        assertThat(seconds(coefficients(60, 300, 1, 0.5, 0), twice)).isCloseTo(Math.sqrt(2) * 360, within(1e-6));
    }

    @ForSeeds(30)
    void theGradientIsWhatASmallStepChanges(long seed) {
        Random random = new Random(seed);
        double[] coefficients = random.doubles(LAW.coefficients(), -2, 2).toArray();
        double[] place = random.doubles(DESIGN.size(), -2, 2).toArray();
        double[] gradient = new double[coefficients.length];
        double[] unused = new double[coefficients.length];
        double step = 1e-5;

        LAW.at(place, coefficients, gradient);

        for (int i = 0; i < coefficients.length; i++) {
            double[] more = coefficients.clone();
            double[] less = coefficients.clone();
            more[i] += step;
            less[i] -= step;
            double slope = (LAW.at(place, more, unused) - LAW.at(place, less, unused)) / (2 * step);
            assertThat(gradient[i]).isCloseTo(slope, within(1e-6));
        }
    }

    @Test
    void whatIsHeldBeforehandIsWhatThePriorsSay() {
        ScalingPriors priors = ScalingPriors.USUAL;
        int input = LAW.indexOf(Prior.INPUT_ON_BOTH, DESIGN).orElseThrow();
        int division = LAW.indexOf(Prior.DIVISION, DESIGN).orElseThrow();
        int fixed = LAW.indexOf(Prior.FIXED_PART, DESIGN).orElseThrow();

        assertThat(LAW.priorMean(0)).isEqualTo(3.5);
        assertThat(LAW.priorMean(division)).isEqualTo(priors.get(Prior.DIVISION));
        assertThat(LAW.priorSpread(division)).isEqualTo(priors.get(Prior.DIVISION_SPREAD));
        assertThat(LAW.priorMean(fixed)).isEqualTo(priors.get(Prior.FIXED_PART));
        assertThat(LAW.priorSpread(fixed)).isEqualTo(priors.get(Prior.FIXED_PART_SPREAD));
        assertThat(LAW.priorMean(input)).isEqualTo(priors.get(Prior.INPUT_ON_BOTH));
        assertThat(LAW.priorSpread(input)).isEqualTo(priors.get(Prior.INPUT_ON_BOTH_SPREAD));
        assertThat(LAW.priorMean(input + SLOPES)).isEqualTo(priors.get(Prior.INPUT_ON_SHARED));
        assertThat(LAW.priorSpread(input + SLOPES)).isEqualTo(priors.get(Prior.INPUT_ON_SHARED_SPREAD));
    }

    @Test
    void aParameterThatIsVariedWidelyMattersLessForEachStep() {
        int parameter = LAW.indexOf(Prior.INPUT_ON_BOTH, DESIGN).orElseThrow() + 2;
        double steps = Math.log(9) / ScalingPriors.USUAL.get(Prior.PARAMETER_RANGE);

        assertThat(LAW.priorMean(parameter)).isZero();
        assertThat(LAW.priorSpread(parameter))
                .isCloseTo(ScalingPriors.USUAL.get(Prior.PARAMETER_ON_BOTH_SPREAD) / steps, within(1e-12));
        assertThat(LAW.priorSpread(parameter + SLOPES))
                .isCloseTo(ScalingPriors.USUAL.get(Prior.PARAMETER_ON_SHARED_SPREAD) / steps, within(1e-12));
    }

    @Test
    void memoryCoresAndSpareCapacityMatterForBothPartsAlike() {
        Design design = Design.of(List.of(
                Shapes.of(8).memoryOf(4).coresOf(4).took(9),
                Shapes.of(8).memoryOf(8).coresOf(8).onSpareCapacity().took(9)));
        ScalingLaw law = new ScalingLaw(design, ScalingPriors.USUAL, 0);
        List<Prior> means = List.of(Prior.MEMORY, Prior.CORES, Prior.FLEX);
        List<Prior> spreads = List.of(Prior.MEMORY_SPREAD, Prior.CORES_SPREAD, Prior.FLEX_SPREAD);

        for (int i = 0; i < means.size(); i++) {
            int both = 3 + i;
            assertThat(law.priorMean(both)).isEqualTo(ScalingPriors.USUAL.get(means.get(i)));
            assertThat(law.priorSpread(both)).isEqualTo(ScalingPriors.USUAL.get(spreads.get(i)));
            assertThat(law.priorMean(both + means.size())).isZero();
            assertThat(law.priorSpread(both + means.size())).isBetween(0.01, 0.1);
        }
        assertThat(law.indexOf(Prior.INPUT_ON_BOTH, design)).isEmpty();
    }

    @Test
    void aWidthIsNoCoefficient() {
        assertThatIllegalArgumentException().isThrownBy(() -> LAW.indexOf(Prior.NOISE, DESIGN));
    }
}
