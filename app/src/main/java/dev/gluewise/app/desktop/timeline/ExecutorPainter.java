package dev.gluewise.app.desktop.timeline;

import dev.gluewise.analyzer.chart.Box;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.timeline.RunTimeline;
import dev.gluewise.app.desktop.chart.Drawing;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Fonts;
import dev.gluewise.app.desktop.theme.Scheme;
import dev.gluewise.simulator.schedule.StepFunction;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/** Draws the executors of both runs: how many there were, how many worked, how many could have. */
final class ExecutorPainter {
    /** Needs up to this many times the allocated executors are drawn; the rest is cut off. */
    private static final double HEADROOM = 1.25;

    /** More steps than this are drawn as one column a pixel. */
    private static final int MANY_STEPS = 4_000;

    private final Drawing canvas;
    private final GanttLayout layout;
    private final Scheme scheme;

    ExecutorPainter(Drawing canvas, GanttLayout layout, Scheme scheme) {
        this.canvas = canvas;
        this.layout = layout;
        this.scheme = scheme;
    }

    void paint() {
        head();
        run(layout.runs().logged(), true);
        run(layout.runs().simulated(), false);
        axis();
    }

    private void head() {
        double y = layout.executors(true).y() - 14;
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.setFont(Fonts.semiBold(13));
        canvas.setFill(scheme.color("-color-fg-default"));
        canvas.fillText(Words.say("timeline.executors"), 0, y);
        double x = layout.stages().x();
        x = key(x, y, Words.say("timeline.executors.allocated"), "-gw-allocated", 9);
        x = key(x, y, Words.say("timeline.executors.busy"), "-gw-busy", 9);
        key(x, y, Words.say("timeline.executors.needed"), "-gw-needed", 2);
    }

    /** @return where the next one begins */
    private double key(double x, double y, String name, String color, double height) {
        canvas.setFill(scheme.color(color));
        canvas.fillRect(x, y - height / 2, 12, height);
        canvas.setFont(Fonts.regular(12));
        canvas.setFill(scheme.color("-color-fg-muted"));
        canvas.fillText(name, x + 18, y);
        return x + 18 + Fonts.width(name, Fonts.regular(12)) + 16;
    }

    private void run(RunTimeline run, boolean logged) {
        Box area = layout.executors(logged);
        double top = GanttLayout.peak(run) * HEADROOM;
        grid(area);
        fill(area, steps(run.simulated().executorsAllocated(), run), 1, top, "-gw-allocated");
        fill(area, steps(run.simulated().slotsBusy(), run), Math.max(1, run.cores()), top, "-gw-busy");
        line(area, steps(run.simulated().executorsNeeded(), run), top);
        labels(area, run, top, logged);
    }

    private void grid(Box area) {
        canvas.setStroke(scheme.color("-color-border-muted"));
        canvas.setLineWidth(1);
        for (double seconds : layout.ticks().values()) {
            double x = Math.floor(layout.x(seconds)) + 0.5;
            canvas.strokeLine(x, area.y(), x, area.bottom());
        }
    }

    /** Each a time and the number from then on, ended by the end of the run with 0. */
    private List<double[]> steps(StepFunction number, RunTimeline run) {
        List<double[]> steps = new ArrayList<>();
        double end = run.simulated().runTimeSeconds();
        int first = Math.max(0, number.indexAt(layout.time().low()));
        int last = Math.max(first, number.indexAt(layout.time().high()));
        if (last - first > MANY_STEPS) {
            Box area = layout.stages();
            for (double x = area.x(); x <= area.right(); x++) {
                steps.add(new double[] {layout.secondsAt(x), number.at(layout.secondsAt(x))});
            }
        } else {
            for (int i = first; i <= last && i < number.size(); i++) {
                if (number.seconds(i) < end) {
                    steps.add(new double[] {number.seconds(i), number.value(i)});
                }
            }
        }
        steps.add(new double[] {end, 0});
        return steps;
    }

    private void fill(Box area, List<double[]> steps, double unit, double top, String color) {
        canvas.setFill(scheme.color(color));
        for (int i = 0; i + 1 < steps.size(); i++) {
            // Whole pixels, or the background would shine through between two columns.
            double left = Math.round(area.nearestX(layout.x(steps.get(i)[0])));
            double right = Math.round(area.nearestX(layout.x(steps.get(i + 1)[0])));
            double y = y(area, steps.get(i)[1] / unit, top);
            if (right > left) {
                canvas.fillRect(left, y, right - left, area.bottom() - y);
            }
        }
    }

    private void line(Box area, List<double[]> steps, double top) {
        canvas.setStroke(scheme.color("-gw-needed"));
        canvas.setLineWidth(1.2);
        canvas.beginPath();
        double before = area.bottom();
        canvas.moveTo(area.nearestX(layout.x(steps.getFirst()[0])), before);
        for (double[] step : steps) {
            double x = area.nearestX(layout.x(step[0]));
            double y = y(area, step[1], top);
            canvas.lineTo(x, before);
            canvas.lineTo(x, y);
            before = y;
        }
        canvas.stroke();
    }

    private static double y(Box area, double value, double top) {
        return area.bottom() - Math.min(value, top) / top * area.height();
    }

    private void labels(Box area, RunTimeline run, double top, boolean logged) {
        int peak = GanttLayout.peak(run);
        canvas.setFont(Fonts.regular(12));
        canvas.setFill(scheme.color("-color-fg-muted"));
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setTextAlign(TextAlignment.RIGHT);
        canvas.fillText(Figures.count(peak), area.x() - 8, y(area, peak, top));
        canvas.fillText("0", area.x() - 8, area.bottom());
        canvas.setTextAlign(TextAlignment.LEFT);
        String name = logged ? "timeline.executors.logged" : "timeline.executors.simulated";
        canvas.fillText(Words.say(name, Formats.counted(run.cores(), "core")), 0, area.centerY());
        canvas.setStroke(scheme.color("-color-border-default"));
        canvas.setLineWidth(1);
        double zero = Math.floor(area.bottom()) + 0.5;
        canvas.strokeLine(area.x(), zero, area.right(), zero);
    }

    private void axis() {
        canvas.setFont(Fonts.regular(12));
        canvas.setFill(scheme.color("-color-fg-muted"));
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setTextAlign(TextAlignment.CENTER);
        double y = layout.axisY() + 12;
        for (double seconds : layout.ticks().values()) {
            canvas.fillText(layout.ticks().time(seconds), layout.x(seconds), y);
        }
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.fillText(layout.ticks().timeTitle(), 0, y);
    }
}
