package dev.gluewise.analyzer.prediction.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.analyzer.prediction.scaling.Prior;
import dev.gluewise.analyzer.prediction.scaling.ScalingPriors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What other jobs' scaling says beforehand of a job's own. */
class PooledPriorsTest {
    /** A job whose whole time falls with a power of its slots. */
    private static List<PastRun> dividing(double power) {
        List<PastRun> runs = new ArrayList<>();
        for (int slots : new int[] {4, 8, 16, 32, 64}) {
            runs.add(new PastRun(MadeHistory.shape(slots), 10_000 * Math.pow(slots, -power)));
        }
        return runs;
    }

    @SafeVarargs
    private static ScalingPriors pooled(List<PastRun>... others) {
        return PooledPriors.of(ScalingPriors.USUAL, Arrays.asList(others));
    }

    private static double division(ScalingPriors priors) {
        return priors.get(Prior.DIVISION);
    }

    @Test
    void withoutOtherJobsItIsAsBefore() {
        assertThat(pooled().asMap()).isEqualTo(ScalingPriors.USUAL.asMap());
    }

    @Test
    void aJobAtOneSizeShowsNothing() {
        assertThat(pooled(MadeHistory.amdahl(60, 4_000, 0.01, 1, 9, 16)).asMap())
                .isEqualTo(ScalingPriors.USUAL.asMap());
    }

    @Test
    void jobsThatDivideWorseLowerWhatIsHeldOfTheNextAndMoreOfThemLowerItFurther() {
        double usual = division(ScalingPriors.USUAL);
        double one = division(pooled(dividing(0.6)));
        double three = division(pooled(dividing(0.6), dividing(0.6), dividing(0.6)));

        assertThat(one).isLessThan(usual);
        assertThat(three).isLessThan(one).isGreaterThan(0.5);
        assertThat(division(pooled(dividing(1.3)))).isGreaterThan(usual);
    }

    @Test
    void jobsThatAgreeMakeSurerThanJobsThatDoNot() {
        double agreeing = pooled(dividing(0.9), dividing(0.9), dividing(0.9), dividing(0.9))
                .get(Prior.DIVISION_SPREAD);
        double disagreeing = pooled(dividing(0.4), dividing(1.4), dividing(0.4), dividing(1.4))
                .get(Prior.DIVISION_SPREAD);

        assertThat(agreeing).isLessThan(ScalingPriors.USUAL.get(Prior.DIVISION_SPREAD));
        assertThat(disagreeing).isGreaterThan(agreeing);
    }

    @Test
    void whatOnlyThePriorsHoldIsLeftAlone() {
        assertThat(pooled(dividing(0.6)).get(Prior.MEMORY)).isEqualTo(ScalingPriors.USUAL.get(Prior.MEMORY));
        assertThat(pooled(dividing(0.6)).get(Prior.INPUT_ON_BOTH))
                .isEqualTo(ScalingPriors.USUAL.get(Prior.INPUT_ON_BOTH));
    }
}
