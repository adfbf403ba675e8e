package dev.gluewise.analyzer.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiscrepancyTest {
    private static final double PRIOR = 0.1;
    private static final double RUN_TO_RUN = 0.03;

    private static Discrepancy after(Discrepancy.Observation... seen) {
        return Discrepancy.of(PRIOR, RUN_TO_RUN, List.of(seen));
    }

    @Test
    void nothingIsHeldBeforeAnythingIsSeen() {
        assertThat(after()).isEqualTo(new Discrepancy(0, PRIOR, 0));
        assertThat(after().factor(3)).isEqualTo(1);
    }

    /** The mean of a normal prior and a normal observation, each by its precision. */
    @Test
    void whatIsSeenMovesItByItsPrecision() {
        double noise = 0.03 * 0.03 / 4 + 0.05 * 0.05;
        double precision = 1 / 0.01 + 2 * 2 / noise;

        Discrepancy learnt = after(new Discrepancy.Observation(2, 0.3, 4));

        assertThat(learnt.slope()).isCloseTo(2 * 0.3 / noise / precision, within(1e-12));
        assertThat(learnt.slopeSpread()).isCloseTo(1 / Math.sqrt(precision), within(1e-12));
        assertThat(learnt.observations()).isEqualTo(1);
        assertThat(learnt.factor(3)).isCloseTo(Math.exp(3 * learnt.slope()), within(1e-12));
    }

    @Test
    void theOrderOfWhatIsSeenDoesNotMatter() {
        Discrepancy.Observation larger = new Discrepancy.Observation(1, 0.2, 3);
        Discrepancy.Observation smaller = new Discrepancy.Observation(-2, -0.1, 1);

        assertThat(after(larger, smaller).slope())
                .isCloseTo(after(smaller, larger).slope(), within(1e-12));
        assertThat(after(larger, smaller).slopeSpread())
                .isLessThan(after(larger).slopeSpread());
        assertThat(after(larger, smaller).observations()).isEqualTo(2);
    }

    @Test
    void slowerAtSmallerSizesIsFasterAtLargerOnes() {
        assertThat(after(new Discrepancy.Observation(-1, 0.2, 5)).slope()).isNegative();
        assertThat(after(new Discrepancy.Observation(-1, 0.2, 5)).factor(1)).isLessThan(1);
    }
}
