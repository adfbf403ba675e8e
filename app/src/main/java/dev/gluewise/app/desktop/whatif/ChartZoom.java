package dev.gluewise.app.desktop.whatif;

import dev.gluewise.analyzer.chart.Span;
import dev.gluewise.app.desktop.chart.ViewWindow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which part of the plot is shown: the one that fits the answer, until the user zooms or moves it. Time is zoomed; the
 * cost follows, since its axis begins at 0.
 */
final class ChartZoom {
    /** The shortest stretch of time that is worth looking at, in seconds. */
    private static final double SHORTEST = 2;

    private Optional<ViewWindow> shown = Optional.empty();
    private boolean chosen;

    /** Goes back to the part that fits the answer. */
    void reset() {
        shown = Optional.empty();
        chosen = false;
    }

    /** Whether the user chose what is shown. */
    boolean chosen() {
        return chosen;
    }

    Optional<ViewWindow> shown() {
        return shown;
    }

    /**
     * The part to show of an answer: the earlier one as long as it holds what has to be seen, so that the chart stands
     * still under a slider; always the earlier one where the user chose it, or is moving the deadline.
     */
    ViewWindow of(Outcome outcome, boolean still) {
        ViewWindow window = shown.filter(earlier -> chosen || still || holdsWhatMatters(earlier, outcome))
                .orElseGet(() -> ViewWindow.fit(points(outcome), wanted(outcome), deadlineSeconds(outcome)));
        shown = Optional.of(window);
        return window;
    }

    /**
     * Shows more or less time around a moment.
     *
     * @param factor length of the new stretch by that of the old one; below 1 to look closer
     * @param seconds the run time that keeps its place
     */
    void zoom(double factor, double seconds, Outcome outcome) {
        shown.ifPresent(window -> {
            Span all = everything(outcome);
            Span time = window.time();
            double length = Math.clamp(time.length() * factor, Math.min(SHORTEST, all.length()), all.length());
            double share = (time.nearest(seconds) - time.low()) / time.length();
            show(window, time.nearest(seconds) - share * length, length, outcome);
        });
    }

    /**
     * Moves along the axis of time.
     *
     * @param seconds how far; above 0 towards slower runs
     */
    void move(double seconds, Outcome outcome) {
        shown.ifPresent(window ->
                show(window, window.time().low() + seconds, window.time().length(), outcome));
    }

    private void show(ViewWindow window, double from, double length, Outcome outcome) {
        Span all = everything(outcome);
        double low = Math.clamp(from, all.low(), Math.max(all.low(), all.high() - length));
        shown = Optional.of(window.over(new Span(low, low + length), points(outcome)));
        chosen = true;
    }

    /** All run times there are to look at, with a margin; never less than what is shown unasked. */
    private static Span everything(Outcome outcome) {
        Span fitting = ViewWindow.fit(points(outcome), wanted(outcome), deadlineSeconds(outcome))
                .time();
        double last = outcome.plotted().stream()
                .mapToDouble(row -> row.point().seconds())
                .max()
                .orElse(fitting.high());
        return new Span(fitting.low(), Math.max(fitting.high(), last * 1.04));
    }

    private static boolean holdsWhatMatters(ViewWindow window, Outcome outcome) {
        double deadline = deadlineSeconds(outcome);
        return wanted(outcome).stream().allMatch(window::shows)
                && (Double.isNaN(deadline) || window.time().contains(deadline));
    }

    private static List<ViewWindow.Point> wanted(Outcome outcome) {
        return Stream.of(outcome.current(), outcome.recommended())
                .flatMap(Optional::stream)
                .map(CandidateRow::point)
                .toList();
    }

    private static List<ViewWindow.Point> points(Outcome outcome) {
        return outcome.plotted().stream().map(CandidateRow::point).toList();
    }

    private static double deadlineSeconds(Outcome outcome) {
        return outcome.advice()
                .question()
                .deadline()
                .map(time -> (double) time.toSeconds())
                .orElse(Double.NaN);
    }
}
