package dev.gluewise.analyzer.report.chart;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The part of the plane that is shown: all that has to be seen, and most of the rest, so that a few slow or costly
 * candidates do not press the others into a corner.
 *
 * @param fromSeconds least run time shown
 * @param toSeconds greatest run time shown
 * @param topCost greatest cost shown, in US dollars; costs begin at 0
 */
record Window(double fromSeconds, double toSeconds, double topCost) {
    private static final double MOST_TIMES = 0.8;
    private static final double MOST_COSTS = 0.9;
    private static final double MARGIN = 0.06;

    /** A deadline is shown where it at most doubles the shown times: this share of them may be added. */
    private static final double FARTHEST_DEADLINE = 1;

    /** Narrower windows than this share of the run time would show differences that no prediction can tell. */
    private static final double NARROWEST = 0.04;

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
        double span = Math.max(to - from, NARROWEST * to);
        double left = Math.max(0, from - MARGIN * span);
        double right = from + span * (1 + MARGIN);
        List<Point> inTime = points.stream()
                .filter(point -> point.seconds() >= left && point.seconds() <= right)
                .toList();
        double top = Math.max(greatest(wanted, Point::cost), quantile(inTime, Point::cost, MOST_COSTS));
        return new Window(left, right, top * (1 + 2 * MARGIN));
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
