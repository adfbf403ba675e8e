package dev.gluewise.app.desktop.timeline;

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
import dev.gluewise.app.desktop.whatif.CandidateFigures;
import dev.gluewise.app.desktop.whatif.CandidateRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
        double room = shown.stages().right() - after;
        canvas.fillText(fitting(figures(model, logged ? runs.logged() : runs.simulated(), logged), room), after, y);
    }

    /** As many of the figures as there is room for, so that none is cut. */
    private static String fitting(List<String> figures, double room) {
        int count = figures.size();
        while (count > 1 && Fonts.width(joined(figures.subList(0, count)), Fonts.regular(12)) > room) {
            count--;
        }
        return joined(figures.subList(0, count));
    }

    private static String joined(List<String> figures) {
        return String.join(" · ", figures);
    }

    private String loggedName() {
        return model.bill().map(LoggedRunText::name).orElseGet(() -> Words.say("timeline.logged"));
    }

    /** A run in figures, for those who hear it. */
    static String spoken(TimelineModel model, RunTimeline run, boolean logged) {
        return joined(figures(model, run, logged));
    }

    /** A run in figures, the most important ones first. */
    private static List<String> figures(TimelineModel model, RunTimeline run, boolean logged) {
        String work = Figures.duration(run.simulated().runTimeSeconds());
        String busy = Words.say("timeline.figures.busy", Figures.percent(run.busyShare()));
        List<String> figures = new ArrayList<>();
        if (logged) {
            figures.add(work);
            model.bill().ifPresent(bill -> figures.add(LoggedRunText.brief(bill)));
            figures.add(busy);
            model.logged().ifPresent(it -> figures.add(model.name(it)));
        } else {
            Optional<CandidateFigures> predicted = model.simulatedRow().map(CandidateRow::figures);
            figures.add(predicted
                    .map(row -> Words.say("timeline.figures.simulated", work, Figures.duration(row.medianSeconds())))
                    .orElse(work));
            predicted.ifPresent(row -> figures.add(Figures.money(row.cost())));
            figures.add(busy);
        }
        return figures;
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
