package dev.gluewise.app.desktop.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharesTest {
    private static final double[] LEAST = {40, 100, 60};
    private static final double[] WANTED = {40, 200, 80};

    @Test
    void eachHasWhatItWantsAndTheLastTheRest() {
        assertThat(Shares.of(400, LEAST, WANTED)).containsExactly(40, 200, 160);
        assertThat(Shares.of(320, LEAST, WANTED)).containsExactly(40, 200, 80);
    }

    @Test
    void whatIsMissingIsTakenFromThoseThatWantMost() {
        assertThat(Shares.of(260, LEAST, WANTED)).containsExactly(40, 150, 70);
    }

    @Test
    void noneGetsLessThanItCanDoWith() {
        assertThat(Shares.of(200, LEAST, WANTED)).containsExactly(LEAST);
        assertThat(Shares.of(20, LEAST, WANTED)).containsExactly(LEAST);
        assertThat(Shares.of(20, LEAST, LEAST)).containsExactly(LEAST);
    }

    @Test
    void withoutColumnsNothingIsShared() {
        assertThat(Shares.of(100, new double[0], new double[0])).isEmpty();
    }
}
