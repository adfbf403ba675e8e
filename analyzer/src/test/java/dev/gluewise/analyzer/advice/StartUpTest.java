package dev.gluewise.analyzer.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.analyzer.prediction.Distribution;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes beside the billed time: half of the runs wait a minute, half of them ten. */
class StartUpTest {
    private static final StartUp UNEVEN = new StartUp(List.of(60.0, 60.0, 600.0, 600.0), 40);

    /** Ten minutes, hardly ever more or less. */
    private static final Distribution TEN_MINUTES = new Distribution(new double[] {600}, 0.001);

    @Test
    void theChanceToBeThroughIsThatOfEachWait() {
        assertThat(UNEVEN.chanceWithin(630, TEN_MINUTES)).isCloseTo(0, within(1e-6));
        assertThat(UNEVEN.chanceWithin(900, TEN_MINUTES)).isCloseTo(0.5, within(1e-6));
        assertThat(UNEVEN.chanceWithin(1_230, TEN_MINUTES)).isCloseTo(1, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 0.49, 0.51, 0.8, 0.95, 0.999})
    void theTimeOfAChanceIsTheShortestThatHasIt(double chance) {
        Distribution spread = new Distribution(new double[] {500, 600, 720}, 0.1);

        double time = UNEVEN.quantile(chance, spread);

        assertThat(UNEVEN.chanceWithin(time, spread)).isGreaterThanOrEqualTo(chance);
        assertThat(UNEVEN.chanceWithin(time - 0.02, spread)).isLessThan(chance);
    }

    @Test
    void oneThatIsAlwaysTheSameIsAddedToTheRunTime() {
        StartUp minute = StartUp.assumed(60);

        assertThat(minute.median()).isEqualTo(60);
        assertThat(minute.measured()).isFalse();
        assertThat(minute.quantile(0.9, TEN_MINUTES)).isCloseTo(60 + TEN_MINUTES.quantile(0.9), within(0.02));
    }
}
