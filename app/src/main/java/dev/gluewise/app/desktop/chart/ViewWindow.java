package dev.gluewise.app.desktop.chart;

import dev.gluewise.analyzer.chart.Span;
import dev.gluewise.analyzer.chart.Ticks;
import java.util.Arrays;
import java.util.List;

/**
 * The part of a plot of cost against run time that is shown.
 *
 * @param time run times in seconds
 * @param cost dollars from 0
 */
public record ViewWindow(Span time, Span cost) {
    /** A point of the plot: run time in seconds, cost in dollars. */
    public record Point(double seconds, double dollars) {}

    /** How many points lie outside the window, by side; a point that is both is counted as slower or faster. */
    public record Outside(int faster, int slower, int costlier) {}

    /**
     * The window that shows most points without giving room to a few far ones.
     *
     * @param points all points
     * @param wanted those that have to be seen: the current, the recommended
     * @param deadlineSeconds a time that has to be seen unless it is far off; NaN for none
     */
    public static ViewWindow fit(List<Point> points, List<Point> wanted, double deadlineSeconds) {
        if (points.isEmpty()) {
            return new ViewWindow(new Span(0, 3600), new Span(0, 1));
        }
        double[] times = sorted(points.stream().mapToDouble(Point::seconds).toArray());
        double first = times[0];
        double last = quantile(times, 0.86);
        for (Point point : wanted) {
            last = Math.max(last, point.seconds());
        }
        double usual = Math.max(last - first, first * 0.1);
        if (deadlineSeconds < first && deadlineSeconds > first - 1.5 * usual) {
            first = deadlineSeconds;
        }
        if (deadlineSeconds <= last + 3 * usual) {
            last = Math.max(last, deadlineSeconds + 0.35 * (deadlineSeconds - first));
        }
        double length = Math.max(last - first, Math.max(first * 0.05, 0.5));
        Span time = new Span(Math.max(0, first - 0.06 * length), last + 0.04 * length);
        return new ViewWindow(time, costs(points, wanted, time));
    }

    /**
     * The window over another stretch of time, as high as what lies in it needs; the cost goes on beginning at 0.
     *
     * @param points all points
     */
    public ViewWindow over(Span stretch, List<Point> points) {
        boolean empty = points.stream().noneMatch(point -> stretch.contains(point.seconds()));
        return new ViewWindow(stretch, empty ? cost : costs(points, List.of(), stretch));
    }

    private static Span costs(List<Point> points, List<Point> wanted, Span time) {
        double[] costs = sorted(points.stream()
                .filter(point -> time.contains(point.seconds()))
                .mapToDouble(Point::dollars)
                .toArray());
        double top = costs.length == 0 ? 0 : quantile(costs, 0.97);
        for (Point point : wanted) {
            top = Math.max(top, point.dollars());
        }
        top = Math.max(top * 1.12, 1e-4);
        double step = Ticks.decimal(new Span(0, top), 9).step();
        return new Span(0, Math.ceil(top / step) * step);
    }

    /** Whether a point lies within. */
    public boolean shows(Point point) {
        return time.contains(point.seconds()) && point.dollars() <= cost.high();
    }

    /** Counts what is not shown. */
    public Outside outside(List<Point> points) {
        int faster = 0;
        int slower = 0;
        int costlier = 0;
        for (Point point : points) {
            if (point.seconds() < time.low()) {
                faster++;
            } else if (point.seconds() > time.high()) {
                slower++;
            } else if (point.dollars() > cost.high()) {
                costlier++;
            }
        }
        return new Outside(faster, slower, costlier);
    }

    private static double[] sorted(double[] values) {
        Arrays.sort(values);
        return values;
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
