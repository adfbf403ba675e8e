package dev.gluewise.app.desktop.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.analyzer.chart.Span;
import org.junit.jupiter.api.Test;

class TimeZoomTest {
    private static final Span ALL = new Span(0, 100);

    private final TimeZoom zoom = new TimeZoom();

    @Test
    void everythingIsShownAtFirst() {
        assertThat(zoom.of(ALL)).isEqualTo(ALL);
        assertThat(zoom.chosen()).isFalse();
    }

    @Test
    void theTimeUnderThePointerKeepsItsPlace() {
        zoom.zoom(0.5, 20, ALL);

        Span shown = zoom.of(ALL);
        assertThat(shown.length()).isCloseTo(50, within(1e-9));
        assertThat((20 - shown.low()) / shown.length()).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void itEndsWhereTimeEnds() {
        zoom.zoom(0.5, 0, ALL);
        zoom.move(1_000, ALL);

        assertThat(zoom.of(ALL)).isEqualTo(new Span(50, 100));
        zoom.move(-1_000, ALL);
        assertThat(zoom.of(ALL)).isEqualTo(new Span(0, 50));
    }

    @Test
    void fromFarEnoughAwayEverythingIsShownAgain() {
        zoom.zoom(0.5, 50, ALL);
        zoom.zoom(4, 50, ALL);

        assertThat(zoom.chosen()).isFalse();
        assertThat(zoom.of(ALL)).isEqualTo(ALL);
    }

    @Test
    void nothingShorterThanASecondIsShown() {
        for (int i = 0; i < 100; i++) {
            zoom.zoom(0.5, 50, ALL);
        }

        assertThat(zoom.of(ALL).length()).isCloseTo(1, within(1e-9));
    }

    @Test
    void aShorterRunIsShownWhole() {
        zoom.zoom(0.5, 90, ALL);

        assertThat(zoom.of(new Span(0, 10))).isEqualTo(new Span(0, 10));
    }
}
