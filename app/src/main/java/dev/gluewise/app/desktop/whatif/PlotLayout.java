package dev.gluewise.app.desktop.whatif;

import dev.gluewise.analyzer.chart.Box;
import dev.gluewise.analyzer.chart.Scale;
import dev.gluewise.analyzer.chart.Ticks;
import dev.gluewise.app.desktop.chart.HitIndex;
import dev.gluewise.app.desktop.chart.ViewWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where everything of the chart goes, in pixels. */
final class PlotLayout {
    private static final double LEFT = 46;
    private static final double RIGHT = 14;
    private static final double TOP = 46;
    private static final double BOTTOM = 42;
    private static final double REACH = 10;

    private final Outcome outcome;
    private final ViewWindow window;
    private final Box area;
    private final Scale x;
    private final Scale y;
    private final Ticks timeTicks;
    private final Ticks costTicks;
    private final List<CandidateRow> visible;
    private final HitIndex hits = new HitIndex();

    PlotLayout(Outcome outcome, ViewWindow window, double width, double height) {
        this.outcome = outcome;
        this.window = window;
        area = new Box(LEFT, TOP, Math.max(1, width - LEFT - RIGHT), Math.max(1, height - TOP - BOTTOM));
        x = new Scale(window.time(), area.x(), area.right());
        y = new Scale(window.cost(), area.bottom(), area.y());
        timeTicks = Ticks.time(window.time(), (int) Math.max(2, area.width() / 95));
        costTicks = Ticks.decimal(window.cost(), (int) Math.max(2, area.height() / 30));
        visible = inDrawingOrder(outcome, window);
        visible.forEach(row -> hits.add(x(row), y(row)));
    }

    /** The dim ones first, the recommended one last, so that what matters lies on top. */
    private static List<CandidateRow> inDrawingOrder(Outcome outcome, ViewWindow window) {
        List<CandidateRow> plotted = outcome.plotted().stream()
                .filter(row -> window.shows(row.point()))
                .toList();
        List<CandidateRow> ordered = new ArrayList<>(plotted.size());
        plotted.stream().filter(row -> rank(row) == 0).forEach(ordered::add);
        plotted.stream().filter(row -> rank(row) == 1).forEach(ordered::add);
        plotted.stream().filter(row -> rank(row) == 2).forEach(ordered::add);
        plotted.stream().filter(row -> rank(row) == 3).forEach(ordered::add);
        return ordered;
    }

    private static int rank(CandidateRow row) {
        if (row.recommended()) {
            return 3;
        }
        return row.current() ? 2 : row.candidate().onFrontier() ? 1 : 0;
    }

    Outcome outcome() {
        return outcome;
    }

    ViewWindow window() {
        return window;
    }

    /** The area inside the axes. */
    Box area() {
        return area;
    }

    Ticks timeTicks() {
        return timeTicks;
    }

    Ticks costTicks() {
        return costTicks;
    }

    /** The candidates inside the window, in the order in which they are drawn. */
    List<CandidateRow> visible() {
        return visible;
    }

    ViewWindow.Outside outside() {
        return window.outside(
                outcome.plotted().stream().map(CandidateRow::point).toList());
    }

    double x(CandidateRow row) {
        return x.pixel(row.figures().medianSeconds());
    }

    double y(CandidateRow row) {
        return y.pixel(row.figures().cost().toDouble());
    }

    double xOf(double seconds) {
        return x.pixel(seconds);
    }

    double yOf(double dollars) {
        return y.pixel(dollars);
    }

    double secondsAt(double pixel) {
        return x.value(pixel);
    }

    /** Where the deadline line stands: at the edge where the deadline lies outside the window. */
    Optional<Double> deadlineX() {
        return deadline().map(time -> Math.clamp(x.pixel(time.toSeconds()), area.x(), area.right()));
    }

    /** Whether the deadline lies inside the window, so that its line says where it is. */
    boolean deadlineInWindow() {
        return deadline()
                .filter(time -> window.time().contains(time.toSeconds()))
                .isPresent();
    }

    private Optional<Duration> deadline() {
        return outcome.advice().question().deadline();
    }

    /** The candidate under a point. */
    Optional<CandidateRow> hit(double pixelX, double pixelY) {
        var found = hits.nearest(pixelX, pixelY, REACH);
        return found.isPresent() ? Optional.of(visible.get(found.getAsInt())) : Optional.empty();
    }

    /**
     * Room for a card about a candidate: above or below it, or beside it, wherever it hides the recommended and the
     * current one least and stays off the candidate and its whiskers.
     */
    Box cardBeside(CandidateRow row, double width, double height, Box room) {
        double x = x(row);
        double y = y(row);
        double gap = 22;
        List<Box> places = new ArrayList<>();
        for (double share : new double[] {0.5, 0.08, 0.92}) {
            places.add(new Box(x - share * width, y - gap - height, width, height));
            places.add(new Box(x - share * width, y + gap, width, height));
        }
        places.add(new Box(x + gap, y - height / 2, width, height));
        places.add(new Box(x - gap - width, y - height / 2, width, height));
        Box best = places.getFirst();
        double least = Double.POSITIVE_INFINITY;
        for (Box place : places) {
            Box inside = place.movedInto(room);
            double hidden = inside.overlap(Box.around(x, y, 12)) * 20 + inside.overlap(whiskers(row)) * 5;
            for (CandidateRow other : visible) {
                if (other.recommended() || other.current()) {
                    hidden += inside.overlap(Box.around(x(other), y(other), 12));
                }
            }
            if (hidden < least) {
                least = hidden;
                best = inside;
            }
        }
        return best;
    }

    private Box whiskers(CandidateRow row) {
        double left = xOf(row.figures().fastSeconds());
        return new Box(left, y(row) - 5, Math.max(1, xOf(row.figures().slowSeconds()) - left), 10);
    }
}
