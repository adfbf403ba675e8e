package dev.gluewise.app.desktop.runs;

import dev.gluewise.analyzer.change.PromiseKept;
import dev.gluewise.analyzer.chart.Box;
import dev.gluewise.analyzer.evidence.AppliedChange;
import dev.gluewise.analyzer.runs.HistoricRun;
import dev.gluewise.analyzer.runs.SizePeriod;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.chart.DensityBins;
import dev.gluewise.app.desktop.chart.Drawing;
import dev.gluewise.app.desktop.chart.HaloText;
import dev.gluewise.app.desktop.chart.Hue;
import dev.gluewise.app.desktop.chart.MarkPainter;
import dev.gluewise.app.desktop.chart.MarkShape;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Fonts;
import dev.gluewise.app.desktop.theme.Scheme;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.WorkerType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws the chart of runs. */
final class RunPainter {
    private static final double RADIUS = 3.4;
    private static final double RING_RADIUS = 8;
    private static final int MOST_RINGS = 20;
    private static final double CROSS = 4;
    private static final double SMALLER_OPACITY = 0.6;
    private static final double BAND_OPACITY = 0.13;
    private static final double[] DASHES = {4, 3};

    private final Drawing canvas;
    private final RunPlot plot;
    private final Scheme scheme;
    private final MarkPainter marks;

    RunPainter(Drawing canvas, RunPlot plot, Scheme scheme) {
        this.canvas = canvas;
        this.plot = plot;
        this.scheme = scheme;
        marks = new MarkPainter(canvas, scheme.color("-color-bg-default"));
    }

    /** Everything that does not follow the pointer. */
    void paint(Optional<Duration> deadline) {
        month();
        grid();
        plot.shown().history().promises().forEach(this::promise);
        runs();
        if (plot.metric() == RunMetric.RUN_TIME) {
            deadline.ifPresent(this::deadline);
        }
        new PeriodPainter(canvas, plot, scheme).paint();
        notes();
        GroupLabels.of(plot, taken(deadline)).forEach(this::group);
    }

    private void group(GroupLabels.Label label) {
        Box box = label.box();
        label.leadFrom().ifPresent(run -> {
            canvas.setStroke(scheme.color("-color-fg-subtle"));
            canvas.setLineWidth(1);
            canvas.strokeLine(run.x(), run.y(), box.nearestX(run.x()), box.nearestY(run.y()));
        });
        note(label.text(), TextAlignment.LEFT, box.x(), box.centerY());
    }

    /** Where other texts stand. */
    private List<Box> taken(Optional<Duration> deadline) {
        Box area = plot.area();
        List<Box> taken = new ArrayList<>();
        taken.add(new Box(area.right() - 190, area.bottom() - 20, 190, 18));
        if (plot.unknown() > 0) {
            taken.add(new Box(area.x(), area.bottom() - 20, 280, 18));
        }
        if (plot.above() > 0) {
            taken.add(new Box(area.x(), area.y() + 4, 160, 18));
        }
        plot.shown().history().periods().stream()
                .filter(SizePeriod::resized)
                .map(period -> plot.xOf(seconds(period.from())))
                .forEach(x -> taken.add(new Box(x - 3, area.y(), 6, area.height())));
        deadline.filter(wanted -> plot.metric() == RunMetric.RUN_TIME)
                .map(wanted -> plot.yOf(wanted.toMillis() / 1000.0))
                .ifPresent(y -> {
                    taken.add(new Box(area.x(), y - 3, area.width(), 6));
                    taken.add(new Box(area.right() - 130, y - 18, 130, 18));
                });
        return taken;
    }

    /** Rings around the chosen runs; of very many around the first ones. */
    void paintChosen(List<HistoricRun> chosen) {
        for (HistoricRun run : chosen.subList(0, Math.min(chosen.size(), MOST_RINGS))) {
            plot.place(run).ifPresent(point -> {
                canvas.setStroke(scheme.color("-color-fg-default"));
                canvas.setLineWidth(1.8);
                canvas.strokeOval(point.x() - RING_RADIUS, point.y() - RING_RADIUS, 2 * RING_RADIUS, 2 * RING_RADIUS);
            });
        }
    }

    private void month() {
        plot.shown().history().monthFrom().ifPresent(from -> {
            Box area = plot.area();
            double left = Math.max(area.x(), plot.xOf(from.getEpochSecond()));
            if (left < area.right() && plot.xOf(from.getEpochSecond()) > area.x()) {
                canvas.setGlobalAlpha(0.09);
                canvas.setFill(scheme.color("-color-fg-muted"));
                canvas.fillRect(left, area.y(), area.right() - left, area.height());
                canvas.setGlobalAlpha(1);
                note(Words.say("runs.month"), TextAlignment.RIGHT, area.right() - 6, area.bottom() - 11);
            }
        });
    }

    private void grid() {
        Box area = plot.area();
        canvas.setLineWidth(1);
        canvas.setFont(Fonts.regular(12));
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setTextAlign(TextAlignment.RIGHT);
        for (double value : plot.valueTicks().values()) {
            double y = crisp(plot.yOf(value));
            canvas.setStroke(scheme.color(value == 0 ? "-color-border-default" : "-color-border-muted"));
            canvas.strokeLine(area.x(), y, area.right(), y);
            canvas.setFill(scheme.color("-color-fg-muted"));
            canvas.fillText(plot.metric().mark(plot.valueTicks(), value), area.x() - 10, y);
        }
        canvas.setTextAlign(TextAlignment.CENTER);
        for (DateTicks.Mark mark : plot.dateTicks().marks()) {
            double x = plot.xOf(mark.seconds());
            canvas.setStroke(scheme.color("-color-border-default"));
            canvas.strokeLine(crisp(x), area.bottom(), crisp(x), area.bottom() + 4);
            canvas.fillText(mark.label(), x, area.bottom() + 15);
        }
        canvas.setFont(Fonts.regular(11));
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.fillText(plot.metric().axis(plot.valueTicks()), 8, 10);
    }

    /** What was promised from a change on: the middle as a line, eight runs in ten as a band. */
    private void promise(PromiseKept kept) {
        AppliedChange change = kept.change();
        Box area = plot.area();
        double from = plot.xOf(change.appliedOn().toEpochMilli() / 1000.0);
        double to = change.undoneOn()
                .map(end -> plot.xOf(end.toEpochMilli() / 1000.0))
                .orElse(area.right());
        double left = Math.max(area.x(), from);
        double right = Math.min(area.right(), to);
        if (left >= right || plot.metric() == RunMetric.INPUT) {
            return;
        }
        boolean time = plot.metric() == RunMetric.RUN_TIME;
        double middle =
                time ? change.promise().p50Seconds() : change.promise().cost().toDouble();
        if (time) {
            double top = Math.max(area.y(), plot.yOf(change.promise().p90Seconds()));
            canvas.setGlobalAlpha(BAND_OPACITY);
            canvas.setFill(scheme.color("-color-fg-default"));
            canvas.fillRect(
                    left,
                    top,
                    right - left,
                    Math.max(0, plot.yOf(change.promise().p10Seconds()) - top));
            canvas.setGlobalAlpha(1);
        }
        if (plot.showsValue(middle)) {
            canvas.setStroke(scheme.color("-color-fg-default"));
            canvas.setLineWidth(1.2);
            canvas.strokeLine(left, plot.yOf(middle), right, plot.yOf(middle));
            note(
                    Words.say("runs.promised", plot.metric().text(middle)),
                    TextAlignment.LEFT,
                    left + 6,
                    plot.yOf(middle) + 11);
        }
        if (from >= area.x()) {
            canvas.setStroke(scheme.color("-color-fg-default"));
            canvas.setLineWidth(1.2);
            canvas.strokeLine(crisp(from), area.y(), crisp(from), area.bottom());
        }
    }

    private void runs() {
        if (plot.bins().isPresent()) {
            squares(plot.bins().get());
            return;
        }
        Map<WorkerType, Integer> largest = largestCounts();
        // The oldest first, and what failed on top.
        List<RunPlot.Point> points = plot.points().reversed();
        for (RunPlot.Point point : points) {
            if (!point.run().failed()) {
                mark(point, largest);
            }
        }
        for (RunPlot.Point point : points) {
            if (point.run().failed()) {
                cross(point.x(), point.y());
            }
        }
    }

    /** The most workers of each type: a job's smaller sizes are drawn fainter. */
    private Map<WorkerType, Integer> largestCounts() {
        Map<WorkerType, Integer> largest = new EnumMap<>(WorkerType.class);
        plot.shown()
                .history()
                .periods()
                .forEach(period ->
                        largest.merge(period.size().workerType(), period.size().workers(), Math::max));
        return largest;
    }

    private void mark(RunPlot.Point point, Map<WorkerType, Integer> largest) {
        Optional<Configuration> size = point.run().run().configuration();
        boolean smaller = size.filter(known -> known.workers() < largest.getOrDefault(known.workerType(), 0))
                .isPresent();
        canvas.setGlobalAlpha(smaller ? SMALLER_OPACITY : 0.9);
        marks.mark(
                size.map(MarkShape::of).orElse(new MarkShape(false, false)),
                point.x(),
                point.y(),
                RADIUS,
                scheme.color(RunSeries.hue(point.run()).token()));
        canvas.setGlobalAlpha(1);
    }

    private void cross(double x, double y) {
        canvas.setStroke(scheme.color("-color-danger-fg"));
        canvas.setLineWidth(2);
        canvas.strokeLine(x - CROSS, y - CROSS, x + CROSS, y + CROSS);
        canvas.strokeLine(x - CROSS, y + CROSS, x + CROSS, y - CROSS);
    }

    private void squares(DensityBins bins) {
        for (boolean failed : new boolean[] {false, true}) {
            for (DensityBins.Bin bin : bins.bins()) {
                if ((bin.kind() == RunSeries.FAILED) == failed) {
                    canvas.setGlobalAlpha(bins.strength(bin));
                    Color color =
                            failed ? scheme.color("-color-danger-fg") : scheme.color(Hue.values()[bin.kind()].token());
                    canvas.setFill(color);
                    double inset = failed ? DensityBins.SIDE / 4 : 0;
                    double side = DensityBins.SIDE - 2 * inset;
                    canvas.fillRect(bin.x() + inset, bin.y() + inset, side, side);
                }
            }
        }
        canvas.setGlobalAlpha(1);
    }

    private void deadline(Duration deadline) {
        double seconds = deadline.toMillis() / 1000.0;
        if (plot.showsValue(seconds)) {
            Box area = plot.area();
            double y = crisp(plot.yOf(seconds));
            canvas.setStroke(scheme.color("-color-fg-default"));
            canvas.setLineWidth(1.4);
            canvas.setLineDashes(DASHES);
            canvas.strokeLine(area.x(), y, area.right(), y);
            canvas.setLineDashes();
            new HaloText(canvas, scheme.color("-color-bg-default"))
                    .write(
                            Words.say("runs.deadline", Figures.deadline(deadline)),
                            Fonts.semiBold(11),
                            scheme.color("-color-fg-default"),
                            TextAlignment.RIGHT,
                            area.right() - 6,
                            y - 10);
        }
    }

    private void notes() {
        Box area = plot.area();
        if (plot.above() > 0) {
            String edge = plot.metric()
                    .text(
                            plot.valueTicks().values().isEmpty()
                                    ? 0
                                    : plot.valueTicks().values().getLast());
            note(
                    Words.say("runs.above", Figures.count(plot.above()), edge),
                    TextAlignment.LEFT,
                    area.x() + 6,
                    area.y() + 12);
        }
        if (plot.unknown() > 0) {
            note(
                    Words.say("runs.unknown." + plot.metric().name(), Figures.count(plot.unknown())),
                    TextAlignment.LEFT,
                    area.x() + 6,
                    area.bottom() - 11);
        }
    }

    private void note(String text, TextAlignment alignment, double x, double y) {
        new HaloText(canvas, scheme.color("-color-bg-default"))
                .write(text, Fonts.regular(11), scheme.color("-color-fg-muted"), alignment, x, y);
    }

    /** The moment in epoch seconds. */
    static double seconds(Instant moment) {
        return moment.toEpochMilli() / 1000.0;
    }

    static double crisp(double pixel) {
        return Math.floor(pixel) + 0.5;
    }
}
