package dev.gluewise.app.desktop.runs;

import dev.gluewise.analyzer.chart.Box;
import dev.gluewise.analyzer.chart.Scale;
import dev.gluewise.analyzer.chart.Span;
import dev.gluewise.analyzer.chart.Ticks;
import dev.gluewise.analyzer.runs.HistoricRun;
import dev.gluewise.app.desktop.chart.DensityBins;
import dev.gluewise.app.desktop.chart.HitIndex;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Where everything of the chart of runs goes, in pixels. */
final class RunPlot {
    /** Room above the plot for the names of the periods. */
    static final double TOP = 44;

    private static final double LEFT = 46;
    private static final double RIGHT = 14;
    private static final double BOTTOM = 30;
    private static final double REACH = 10;
    /** A run at its place. */
    record Point(HistoricRun run, double x, double y, double value) {}

    private final RunsModel.Shown shown;
    private final RunSeries series;
    private final ZoneId zone;
    private final Box area;
    private final Scale x;
    private final Scale y;
    private final Ticks valueTicks;
    private final DateTicks dateTicks;
    /** The places in the series of the runs inside the window, and where they lie in pixels. */
    private final int[] runs;

    private final double[] xs;
    private final double[] ys;
    private int placed;
    private final Optional<DensityBins> bins;
    private final HitIndex hits = new HitIndex();
    private int above;

    /**
     * @param series a figure of the runs of the period that is shown
     * @param time the epoch seconds that are shown
     * @param deadline what has to be seen of the axis of run times, too; empty for none
     */
    RunPlot(
            RunsModel.Shown shown,
            RunSeries series,
            Span time,
            Optional<Duration> deadline,
            ZoneId zone,
            double width,
            double height) {
        this.shown = shown;
        this.series = series;
        this.zone = zone;
        area = new Box(LEFT, TOP, Math.max(1, width - LEFT - RIGHT), Math.max(1, height - TOP - BOTTOM));
        x = new Scale(time, area.x(), area.right());
        dateTicks = DateTicks.of(time, (int) Math.max(2, area.width() / 110), zone);
        double most = top(series, time, deadline);
        int marks = (int) Math.max(2, area.height() / 34);
        RunMetric metric = series.metric();
        double step = metric.ticks(new Span(0, most), marks).step();
        Span values = new Span(0, Math.ceil(most / step - 1e-9) * step);
        y = new Scale(values, area.bottom(), area.y());
        valueTicks = metric.ticks(values, marks + 1);
        runs = new int[series.size()];
        xs = new double[series.size()];
        ys = new double[series.size()];
        place(time);
        bins = placed > DensityBins.MOST_POINTS ? Optional.of(count()) : Optional.empty();
        if (bins.isEmpty()) {
            for (int i = 0; i < placed; i++) {
                hits.add(xs[i], ys[i]);
            }
        }
    }

    /** As high as most runs, and as the deadline; a few much higher ones are counted at the edge. */
    private static double top(RunSeries series, Span time, Optional<Duration> deadline) {
        double[] values = series.sortedWithin(time);
        double usual = values.length == 0 ? 1 : values[(int) Math.round(0.97 * (values.length - 1))];
        double largest = values.length == 0 ? 1 : values[values.length - 1];
        double most = largest <= 1.6 * usual ? largest : 1.3 * usual;
        if (series.metric() == RunMetric.RUN_TIME && deadline.isPresent()) {
            double wanted = deadline.get().toMillis() / 1000.0;
            // A deadline that is far off would press all runs to the ground.
            most = wanted <= 3 * most ? Math.max(most, wanted) : most;
        }
        return Math.max(most * 1.08, 1e-6);
    }

    private void place(Span time) {
        for (int i = 0; i < series.size(); i++) {
            if (time.contains(series.seconds(i))) {
                if (series.value(i) > y.values().high()) {
                    above++;
                } else {
                    runs[placed] = i;
                    xs[placed] = x.pixel(series.seconds(i));
                    ys[placed] = y.pixel(series.value(i));
                    placed++;
                }
            }
        }
    }

    private DensityBins count() {
        int[] kinds = new int[placed];
        for (int i = 0; i < placed; i++) {
            kinds[i] = series.kind(runs[i]);
        }
        return DensityBins.of(xs, ys, kinds);
    }

    private Point point(int place) {
        return new Point(series.run(runs[place]), xs[place], ys[place], series.value(runs[place]));
    }

    RunsModel.Shown shown() {
        return shown;
    }

    RunMetric metric() {
        return series.metric();
    }

    /** All that could be shown: epoch seconds. */
    Span everything() {
        return series.everything();
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
        return IntStream.range(0, placed).mapToObj(this::point).toList();
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
        return series.unknown();
    }

    /** The day of a moment where the user is. */
    String day(Instant moment) {
        return DateTicks.day(moment, zone);
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
        return found.isPresent() ? Optional.of(point(found.getAsInt())) : Optional.empty();
    }

    /** The place of a run; empty where it is not in the window. */
    Optional<Point> place(HistoricRun run) {
        return IntStream.range(0, placed)
                .filter(i -> series.run(runs[i]).id().equals(run.id()))
                .mapToObj(this::point)
                .findFirst();
    }

    /** The runs of the square under a point; empty where there are none, or they are drawn one by one. */
    List<HistoricRun> square(double pixelX, double pixelY) {
        if (bins.isEmpty()) {
            return List.of();
        }
        double left = Math.floor(pixelX / DensityBins.SIDE) * DensityBins.SIDE;
        double top = Math.floor(pixelY / DensityBins.SIDE) * DensityBins.SIDE;
        Box square = new Box(left, top, DensityBins.SIDE, DensityBins.SIDE);
        return IntStream.range(0, placed)
                .filter(i ->
                        xs[i] >= square.x() && xs[i] < square.right() && ys[i] >= square.y() && ys[i] < square.bottom())
                .mapToObj(i -> series.run(runs[i]))
                .toList();
    }
}
