package dev.gluewise.app.desktop.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewWindowTest {
    @Test
    void aFewFarPointsAreCountedInsteadOfShown() {
        List<ViewWindow.Point> points = crowd();
        points.add(new ViewWindow.Point(50_000, 1));
        points.add(new ViewWindow.Point(60_000, 1));
        points.add(new ViewWindow.Point(1500, 900));

        ViewWindow window = ViewWindow.fit(points, List.of(), Double.NaN);

        assertThat(window.time().high()).isLessThan(3000);
        assertThat(window.cost().high()).isLessThan(20);
        ViewWindow.Outside outside = window.outside(points);
        assertThat(outside.costlier()).isEqualTo(1);
        assertThat(outside.slower()).isGreaterThanOrEqualTo(2);
        long shown = points.stream().filter(window::shows).count();
        assertThat(shown + outside.slower() + outside.faster() + outside.costlier())
                .isEqualTo(points.size());
    }

    @Test
    void whatIsWantedIsAlwaysShown() {
        ViewWindow.Point far = new ViewWindow.Point(9000, 40);

        ViewWindow window = ViewWindow.fit(crowd(), List.of(far), Double.NaN);

        assertThat(window.shows(far)).isTrue();
    }

    @Test
    void theDeadlineIsShownWithRoomBehindIt() {
        ViewWindow window = ViewWindow.fit(crowd(), List.of(), 2400);

        assertThat(window.time().contains(2400)).isTrue();
        assertThat(window.time().high()).isGreaterThan(2600);
    }

    @Test
    void aDeadlineFarOffDoesNotSqueezeThePoints() {
        ViewWindow window = ViewWindow.fit(crowd(), List.of(), 80_000);

        assertThat(window.time().high()).isLessThan(3000);
    }

    @Test
    void aDeadlineBeforeEveryPointIsShown() {
        assertThat(ViewWindow.fit(crowd(), List.of(), 900).time().contains(900)).isTrue();
    }

    @Test
    void onePointAndNoneAreNoTrouble() {
        ViewWindow.Point only = new ViewWindow.Point(60, 0.02);

        assertThat(ViewWindow.fit(List.of(only), List.of(), Double.NaN).shows(only))
                .isTrue();
        assertThat(ViewWindow.fit(List.of(), List.of(), 1800).time().length()).isPositive();
    }

    @Test
    void costStartsAtNothing() {
        assertThat(ViewWindow.fit(crowd(), List.of(), Double.NaN).cost().low()).isZero();
    }

    private static List<ViewWindow.Point> crowd() {
        List<ViewWindow.Point> points = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            points.add(new ViewWindow.Point(1000 + 10 * i, 10 - 0.08 * i));
        }
        return points;
    }
}
