package dev.gluewise.app.desktop.timeline;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.timeline.RunComparison;
import dev.gluewise.analyzer.timeline.RunTimeline;
import dev.gluewise.app.desktop.chart.Drawing;
import dev.gluewise.app.desktop.chart.HaloText;
import dev.gluewise.app.desktop.chart.Hue;
import dev.gluewise.app.desktop.chart.MarkPainter;
import dev.gluewise.app.desktop.chart.MarkShape;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Fonts;
import dev.gluewise.app.desktop.theme.Scheme;
import java.time.Duration;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws what stands above the stages of both runs, their names and figures, and the deadline through both. */
final class RunHeads {
    private static final double MARK_X = 8;
    private static final double NAME_X = 22;

    private final Drawing canvas;
    private final GanttLayout shown;
    private final Scheme colors;
    private final TimelineModel model;

    RunHeads(Drawing canvas, GanttLayout shown, Scheme colors, TimelineModel model) {
        this.canvas = canvas;
        this.shown = shown;
        this.colors = colors;
        this.model = model;
    }

    void paint() {
        canvas.save();
        canvas.beginPath();
        canvas.rect(0, 0, shown.executors(true).right(), shown.stages().bottom());
        canvas.clip();
        for (GanttLayout.Placed placed : shown.visible()) {
            if (placed.row() instanceof GanttRow.Head head) {
                head(head.logged(), placed.y() + GanttRow.HEAD_HEIGHT / 2);
            }
        }
        canvas.restore();
    }

    private void head(boolean logged, double y) {
        RunComparison runs = shown.runs();
        MarkPainter marks = new MarkPainter(canvas, colors.color("-color-bg-default"));
        if (logged) {
            canvas.setFill(colors.color("-color-fg-default"));
            canvas.fillOval(MARK_X - 4.5, y - 4.5, 9, 9);
        } else {
            Color hue = colors.color(Hue.of(runs.configuration().workerType()).token());
            if (model.simulatedRow().filter(row -> row.recommended()).isPresent()) {
                marks.star(MARK_X, y, 7, hue);
            } else {
                marks.mark(MarkShape.of(runs.configuration()), MARK_X, y, 5, hue);
            }
        }
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.setFont(Fonts.semiBold(13));
        canvas.setFill(colors.color("-color-fg-default"));
        String name = logged
                ? loggedName()
                : Words.say("timeline.simulated", runs.configuration().label());
        canvas.fillText(name, NAME_X, y);
        canvas.setFont(Fonts.regular(12));
        canvas.setFill(colors.color("-color-fg-muted"));
        double after = Math.max(shown.stages().x(), NAME_X + Fonts.width(name, Fonts.semiBold(13)) + 16);
        canvas.fillText(figures(model, logged ? runs.logged() : runs.simulated(), logged), after, y);
    }

    private String loggedName() {
        return model.loggedRun()
                .flatMap(GlueRun::configuration)
                .map(size -> Words.say("timeline.logged.size", size.label()))
                .orElseGet(() -> Words.say("timeline.logged"));
    }

    /** A run in figures, for those who see it and those who hear it. */
    static String figures(TimelineModel model, RunTimeline run, boolean logged) {
        String work = Figures.duration(run.simulated().runTimeSeconds());
        String busy = Figures.percent(run.busyShare());
        return model.simulatedRow()
                .filter(row -> !logged)
                .map(row -> Words.say(
                        "timeline.figures.simulated",
                        work,
                        Figures.duration(row.figures().medianSeconds()),
                        Figures.money(row.figures().cost()),
                        busy))
                .orElseGet(() -> Words.say("timeline.figures.logged", work, busy)
                        + (logged
                                ? model.logged()
                                        .map(it -> " · " + model.name(it))
                                        .orElse("")
                                : ""));
    }

    /** The line of the deadline, above all else. */
    void paintDeadline() {
        Optional<Duration> deadline = model.deadline();
        if (deadline.isEmpty()) {
            return;
        }
        double seconds = deadline.get().toMillis() / 1000.0;
        if (shown.time().contains(seconds)) {
            double x = Math.floor(shown.x(seconds)) + 0.5;
            canvas.setStroke(colors.color("-color-fg-default"));
            canvas.setLineWidth(1.5);
            canvas.strokeLine(x, 20, x, shown.executors(false).bottom());
            new HaloText(canvas, colors.color("-color-bg-default"))
                    .write(
                            Words.say("timeline.deadline"),
                            Fonts.semiBold(11),
                            colors.color("-color-fg-default"),
                            TextAlignment.RIGHT,
                            x + 24,
                            10);
        }
    }
}
