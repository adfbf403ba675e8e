package dev.gluewise.app.desktop.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.app.desktop.chart.ViewWindow;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChartZoomTest {
    private final Outcome outcome = OutcomeTest.outcome(50);
    private final ChartZoom zoom = new ChartZoom();
    private ViewWindow fitting;

    @BeforeEach
    void showIt() {
        fitting = zoom.of(outcome, false);
    }

    @Test
    void theWindowStandsStillWhileItShowsWhatMatters() {
        assertThat(zoom.of(outcome, false)).isSameAs(fitting);
        assertThat(zoom.of(OutcomeTest.outcome(1), true))
                .as("while a deadline is dragged")
                .isSameAs(fitting);
    }

    @Test
    void aCloserLookKeepsTheTimeUnderThePointerInItsPlace() {
        double seconds = fitting.time().low() + 0.3 * fitting.time().length();

        zoom.zoom(0.5, seconds, outcome);

        ViewWindow closer = zoom.of(outcome, false);
        assertThat(zoom.chosen()).isTrue();
        assertThat(closer.time().length()).isCloseTo(fitting.time().length() / 2, within(1e-6));
        assertThat((seconds - closer.time().low()) / closer.time().length()).isCloseTo(0.3, within(1e-6));
        assertThat(closer.cost().low()).isZero();
    }

    @Test
    void whatTheUserChoseStaysUntilItIsTakenBack() {
        zoom.zoom(0.1, fitting.time().low(), outcome);
        ViewWindow chosen = zoom.of(outcome, false);

        assertThat(zoom.of(OutcomeTest.outcome(20), false)).isSameAs(chosen);

        zoom.reset();
        assertThat(zoom.chosen()).isFalse();
        assertThat(zoom.of(outcome, false)).isEqualTo(fitting);
    }

    @Test
    void noZoomAndNoMoveLeavesWhatThereIs() {
        double first = fitting.time().low();
        double last = outcome.plotted().stream()
                .mapToDouble(row -> row.point().seconds())
                .max()
                .orElseThrow();
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            zoom.zoom(Math.exp(random.nextGaussian() * 2), random.nextDouble() * 2 * last, outcome);
            zoom.move(random.nextGaussian() * last, outcome);
            ViewWindow window = zoom.of(outcome, false);
            assertThat(window.time().low()).isGreaterThanOrEqualTo(first - 1e-6);
            assertThat(window.time().high())
                    .isLessThanOrEqualTo(Math.max(fitting.time().high(), last * 1.04) + 1e-6);
            assertThat(window.time().length()).isGreaterThan(0);
            assertThat(window.cost().low()).isZero();
        }
    }

    @Test
    void aPlotWithoutCandidatesCanBeZoomedToo() {
        Outcome nothing = OutcomeTest.outcome(0);
        ChartZoom empty = new ChartZoom();
        empty.of(nothing, false);

        empty.zoom(0.5, 10, nothing);

        assertThat(empty.of(nothing, false).cost().high()).isPositive();
    }
}
