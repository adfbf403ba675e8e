package dev.gluewise.pricing.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WorkerLivesTest {
    private static final WorkerLives THREE = WorkerLives.ofSeconds(300.5, 20, 0);

    @Test
    void addUpAsTheyAreOrWithTheLeastThatIsBilledOfEach() {
        assertThat(THREE.count()).isEqualTo(3);
        assertThat(THREE.totalMillis()).isEqualTo(320_500);
        assertThat(THREE.totalMillis(60_000)).isEqualTo(300_500 + 60_000 + 60_000);
    }

    @Test
    void anotherWorkerIsOneMoreAndTwiceAsLongIsTwiceAsMuch() {
        assertThat(THREE.and(1.25)).isEqualTo(WorkerLives.ofMillis(300_500, 20_000, 0, 1_250));
        assertThat(THREE.times(2)).isEqualTo(WorkerLives.ofMillis(601_000, 40_000, 0));
    }

    @Test
    void areEqualWhereTheyLastAsLong() {
        assertThat(THREE)
                .isEqualTo(WorkerLives.ofMillis(300_500, 20_000, 0))
                .hasSameHashCodeAs(WorkerLives.ofMillis(300_500, 20_000, 0))
                .isNotEqualTo(WorkerLives.ofMillis(300_500, 20_000))
                .isNotEqualTo(WorkerLives.ofMillis(20_000, 300_500, 0))
                .hasToString("[300500, 20000, 0] ms");
    }

    @Test
    void noneIsShorterThanNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> THREE.and(-0.001)).withMessageContaining("-1 ms");
    }
}
