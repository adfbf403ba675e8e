package dev.gluewise.analyzer.prediction.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeviationTest {
    private static final ScalingPriors PRIORS = ScalingPriors.USUAL;
    private static final double SIZE_BEND = square(PRIORS.get(Prior.SIZE_BEND));
    private static final double PARAMETER_BEND = square(PRIORS.get(Prior.PARAMETER_BEND));
    private static final double INTERACTION = square(PRIORS.get(Prior.INTERACTION));
    private static final double TYPE = square(PRIORS.get(Prior.WORKER_TYPE_SPREAD));
    private static final double CONTEXT = square(PRIORS.get(Prior.CONTEXT_SPREAD));

    /** Known by size, input and spare capacity. */
    private static final Deviation DEVIATION = new Deviation(
            Design.of(List.of(
                    Shapes.of(4).reading(10).took(60), Shapes.of(16).reading(40).took(60))),
            PRIORS);

    private static double square(double value) {
        return value * value;
    }

    private static Shapes run(int slots, double inputGb) {
        return Shapes.of(slots).reading(inputGb).on("G.1X").in("nightly");
    }

    private static double between(Shapes one, Shapes other) {
        return DEVIATION.between(DEVIATION.point(one.shape()), DEVIATION.point(other.shape()));
    }

    /** Matérn-5/2 at a distance in reaches. */
    private static double matern(double distance) {
        return (1 + Math.sqrt(5) * distance + 5 * distance * distance / 3) * Math.exp(-Math.sqrt(5) * distance);
    }

    @Test
    void aRunDeviatesAsItselfByAllThatThereIs() {
        assertThat(between(run(8, 20), run(8, 20)))
                .isCloseTo(SIZE_BEND + 2 * PARAMETER_BEND + INTERACTION + TYPE + CONTEXT, within(1e-12));
    }

    @Test
    void anotherSizeBendsAndInteractsLess() {
        double distance = Math.log(2);

        assertThat(between(run(8, 20), run(16, 20)))
                .isCloseTo(
                        SIZE_BEND * matern(distance / PRIORS.get(Prior.SIZE_REACH))
                                + 2 * PARAMETER_BEND
                                + INTERACTION * matern(distance / PRIORS.get(Prior.INTERACTION_REACH))
                                + TYPE
                                + CONTEXT,
                        within(1e-12));
    }

    @Test
    void anotherInputOnAnotherSizeInteractsLeast() {
        double reach = PRIORS.get(Prior.INTERACTION_REACH);

        assertThat(between(run(8, 20), run(4, 60)))
                .isCloseTo(
                        SIZE_BEND * matern(Math.log(2) / PRIORS.get(Prior.SIZE_REACH))
                                + PARAMETER_BEND * (1 + matern(Math.log(3) / PRIORS.get(Prior.PARAMETER_REACH)))
                                + INTERACTION * matern(Math.log(2) / reach) * matern(Math.log(3) / reach)
                                + TYPE
                                + CONTEXT,
                        within(1e-12));
    }

    @Test
    void anotherWorkerTypeOrContextHasNoShareInTheirs() {
        double same = between(run(8, 20), run(8, 20));

        assertThat(between(run(8, 20), run(8, 20).on("R.1X"))).isCloseTo(same - TYPE, within(1e-12));
        assertThat(between(run(8, 20), run(8, 20).in("hourly"))).isCloseTo(same - CONTEXT, within(1e-12));
    }

    @Test
    void itDoesNotMatterWhichRunIsNamedFirst() {
        assertThat(between(run(8, 20), run(5, 70))).isEqualTo(between(run(5, 70), run(8, 20)));
    }
}
