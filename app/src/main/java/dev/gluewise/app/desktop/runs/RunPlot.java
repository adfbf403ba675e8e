package dev.gluewise.app.desktop.runs;

import dev.gluewise.analyzer.chart.Box;
import dev.gluewise.analyzer.chart.Scale;
import dev.gluewise.analyzer.chart.Span;
import dev.gluewise.analyzer.chart.Ticks;
import dev.gluewise.analyzer.runs.HistoricRun;
import dev.gluewise.app.desktop.chart.DensityBins;
import dev.gluewise.app.desktop.chart.HitIndex;
import dev.gluewise.app.desktop.chart.Hue;
import dev.gluewise.pricing.catalog.Configuration;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Where everything of the chart of runs goes, in pixels. */
final class RunPlot {
    /** Room above the plot for the names of the periods. */
    static final double TOP = 44;

    private static final double LEFT = 46;
    private static final double RIGHT = 14;
    private static final double BOTTOM = 30;
    private static final double REACH = 10;
    /** The kind of the squares of runs that failed; the others' is the ordinal of their hue. */
    static final int FAILED = -1;

    /** A run at its place. */
    record Point(HistoricRun run, double x, double y, double value) {}

    private final RunsModel.Shown shown;
    private final RunMetric metric;
    private final Span everything;
    private final Box area;
    private final Scale x;
    private final Scale y;
    private final Ticks valueTicks;
    private final DateTicks dateTicks;
    private final List<Point> points = new ArrayList<>();
    private final Optional<DensityBins> bins;
    private final HitIndex hits = new HitIndex();
    private int unknown;
    private int above;

    /**
     * @param time the epoch seconds that are shown
     * @param deadline what has to be seen of the axis of run times, too; empty for none
     */
    RunPlot(
            RunsModel.Shown shown,
            RunMetric metric,
            Span time,
            Optional<Duration> deadline,
            ZoneId zone,
            double width,
            double height) {
        this.shown = shown;
        this.metric = metric;
        everything = everything(shown.inPeriod());
        area = new Box(LEFT, TOP, Math.max(1, width - LEFT - RIGHT), Math.max(1, height - TOP - BOTTOM));
        x = new Scale(time, area.x(), area.right());
        dateTicks = DateTicks.of(time, (int) Math.max(2, area.width() / 110), zone);
        double most = top(shown.inPeriod(), metric, time, deadline);
        int marks = (int) Math.max(2, area.height() / 34);
        double step = metric.ticks(new Span(0, most), marks).step();
        Span values = new Span(0, Math.ceil(most / step - 1e-9) * step);
        y = new Scale(values, area.bottom(), area.y());
        valueTicks = metric.ticks(values, marks + 1);
        place(shown.inPeriod(), time);
        bins = points.size() > DensityBins.MOST_POINTS
                ? Optional.of(DensityBins.of(points.stream()
                        .map(point -> new DensityBins.Point(point.x, point.y, kind(point.run)))
                        .toList()))
                : Optional.empty();
        if (bins.isEmpty()) {
            points.forEach(point -> hits.add(point.x, point.y));
        }
    }

    /** The epoch seconds from the first run to the last, with some room beside them. */
    static Span everything(List<HistoricRun> runs) {
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (HistoricRun run : runs) {
            if (run.startedOn().isPresent()) {
                double seconds = run.startedOn().get().toEpochMilli() / 1000.0;
                first = Math.min(first, seconds);
                last = Math.max(last, seconds);
            }
        }
        if (first > last) {
            return new Span(0, 1);
        }
        double room = Math.max((last - first) * 0.012, 1800);
        return new Span(first - room, last + room);
    }

    /** As high as most runs, and as the deadline; a few much higher ones are counted at the edge. */
    private static double top(List<HistoricRun> runs, RunMetric metric, Span time, Optional<Duration> deadline) {
        double[] values = runs.stream()
                .filter(run -> run.startedOn()
                        .filter(start -> time.contains(start.toEpochMilli() / 1000.0))
                        .isPresent())
                .flatMapToDouble(run -> metric.of(run).stream())
                .sorted()
                .toArray();
        double usual = values.length == 0 ? 1 : values[(int) Math.round(0.97 * (values.length - 1))];
        double largest = values.length == 0 ? 1 : values[values.length - 1];
        double most = largest <= 1.6 * usual ? largest : 1.3 * usual;
        if (metric == RunMetric.RUN_TIME && deadline.isPresent()) {
            double wanted = deadline.get().toMillis() / 1000.0;
            // A deadline that is far off would press all runs to the ground.
            most = wanted <= 3 * most ? Math.max(most, wanted) : most;
        }
        return Math.max(most * 1.08, 1e-6);
    }

    private void place(List<HistoricRun> runs, Span time) {
        for (HistoricRun run : runs) {
            OptionalDouble value = metric.of(run);
            if (run.startedOn().isEmpty() || value.isEmpty()) {
                unknown++;
                continue;
            }
            double seconds = run.startedOn().get().toEpochMilli() / 1000.0;
            if (time.contains(seconds)) {
                if (value.getAsDouble() > y.values().high()) {
                    above++;
                } else {
                    points.add(new Point(run, x.pixel(seconds), y.pixel(value.getAsDouble()), value.getAsDouble()));
                }
            }
        }
    }

    private static int kind(HistoricRun run) {
        return run.failed() ? FAILED : hue(run).ordinal();
    }

    static Hue hue(HistoricRun run) {
        return run.run()
                .configuration()
                .map(Configuration::workerType)
                .map(Hue::of)
                .orElse(Hue.OTHER);
    }

    RunsModel.Shown shown() {
        return shown;
    }

    RunMetric metric() {
        return metric;
    }

    /** All that could be shown: epoch seconds. */
    Span everything() {
        return everything;
    }

    /** The epoch seconds that are shown. */
    Span time() {
        return x.values();
    }

    /** The area inside the axes. */
    Box area() {
        return area;
    }

    Ticks valueTicks() {
        return valueTicks;
    }

    DateTicks dateTicks() {
        return dateTicks;
    }

    /** The runs inside the window, the newest first. */
    List<Point> points() {
        return points;
    }

    /** The runs as squares, where they are too many to be drawn one by one. */
    Optional<DensityBins> bins() {
        return bins;
    }

    /** How many runs are higher than the plot. */
    int above() {
        return above;
    }

    /** Of how many runs of the period the figure is not known. */
    int unknown() {
        return unknown;
    }

    double xOf(double epochSeconds) {
        return x.pixel(epochSeconds);
    }

    double yOf(double value) {
        return y.pixel(value);
    }

    boolean showsValue(double value) {
        return value <= y.values().high();
    }

    double secondsAt(double pixel) {
        return x.value(pixel);
    }

    /** The run under a point; none while they are drawn as squares. */
    Optional<Point> hit(double pixelX, double pixelY) {
        var found = hits.nearest(pixelX, pixelY, REACH);
        return found.isPresent() ? Optional.of(points.get(found.getAsInt())) : Optional.empty();
    }

    /** The place of a run; empty where it is not in the window. */
    Optional<Point> place(HistoricRun run) {
        return points.stream().filter(point -> point.run.id().equals(run.id())).findFirst();
    }

    /** The runs of the square under a point; empty where there are none, or they are drawn one by one. */
    List<HistoricRun> square(double pixelX, double pixelY) {
        if (bins.isEmpty()) {
            return List.of();
        }
        double left = Math.floor(pixelX / DensityBins.SIDE) * DensityBins.SIDE;
        double top = Math.floor(pixelY / DensityBins.SIDE) * DensityBins.SIDE;
        Box square = new Box(left, top, DensityBins.SIDE, DensityBins.SIDE);
        return points.stream()
                .filter(point -> point.x >= square.x()
                        && point.x < square.right()
                        && point.y >= square.y()
                        && point.y < square.bottom())
                .map(Point::run)
                .toList();
    }
}
