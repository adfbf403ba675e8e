package dev.gluewise.analyzer.report.chart;

import dev.gluewise.analyzer.chart.Span;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The part of the plane that is shown: all that has to be seen, and most of the rest, so that a few slow or costly
 * candidates do not press the others into a corner.
 *
 * @param time run times in seconds
 * @param cost US dollars, from 0
 */
record Window(Span time, Span cost) {
    private static final double MOST_TIMES = 0.8;
    private static final double MOST_COSTS = 0.9;
    private static final double MARGIN = 0.06;

    /** A deadline is shown where it at most doubles the shown times: this share of them may be added. */
    private static final double FARTHEST_DEADLINE = 1;

    /** Narrower windows than this share of the run time would show differences that no prediction can tell. */
    private static final double NARROWEST = 0.04;

    /** There is room for a run that takes no time and one that costs nothing. */
    private static final double LEAST = 1e-4;

    /**
     * @param points all candidates; at least one
     * @param wanted those that have to be seen
     * @param deadlineSeconds the deadline; empty for none
     */
    static Window of(List<Point> points, List<Point> wanted, OptionalDouble deadlineSeconds) {
        double from = points.stream().mapToDouble(Point::seconds).min().orElseThrow();
        double to = Math.max(greatest(wanted, Point::seconds), quantile(points, Point::seconds, MOST_TIMES));
        if (deadlineSeconds.isPresent()) {
            double deadline = deadlineSeconds.getAsDouble();
            double reach = FARTHEST_DEADLINE * Math.max(to - from, NARROWEST * to);
            from = deadline < from && from - deadline <= reach ? deadline : from;
            to = deadline > to && deadline - to <= reach ? deadline : to;
        }
        double span = Math.max(Math.max(to - from, NARROWEST * to), LEAST);
        Span time = new Span(Math.max(0, from - MARGIN * span), from + span * (1 + MARGIN));
        List<Point> inTime =
                points.stream().filter(point -> time.contains(point.seconds())).toList();
        double top = Math.max(greatest(wanted, Point::cost), quantile(inTime, Point::cost, MOST_COSTS));
        return new Window(time, new Span(0, Math.max(top * (1 + 2 * MARGIN), LEAST)));
    }

    private static double greatest(List<Point> points, ToDoubleFunction<Point> quantity) {
        return points.stream().mapToDouble(quantity).max().orElse(0);
    }

    private static double quantile(List<Point> points, ToDoubleFunction<Point> quantity, double share) {
        double[] sorted = points.stream().mapToDouble(quantity).toArray();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
