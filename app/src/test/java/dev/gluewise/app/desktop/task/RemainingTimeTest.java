package dev.gluewise.app.desktop.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RemainingTimeTest {
    @Test
    void halfDoneTakesAsLongAgain() {
        assertThat(RemainingTime.seconds(0.5, 30)).hasValue(30);
        assertThat(RemainingTime.seconds(0.25, 30)).hasValue(90);
        assertThat(RemainingTime.seconds(1, 30)).hasValue(0);
    }

    @Test
    void nothingIsSaidWhereNothingCanBeTold() {
        assertThat(RemainingTime.seconds(-1, 30)).isEmpty();
        assertThat(RemainingTime.seconds(0.01, 30)).isEmpty();
        assertThat(RemainingTime.seconds(0.5, 0.1)).isEmpty();
        assertThat(RemainingTime.seconds(Double.NaN, 30)).isEmpty();
    }
}
