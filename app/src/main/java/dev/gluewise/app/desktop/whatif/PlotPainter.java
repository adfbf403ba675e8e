package dev.gluewise.app.desktop.whatif;

import dev.gluewise.analyzer.chart.Box;
import dev.gluewise.analyzer.chart.Ticks;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.chart.Drawing;
import dev.gluewise.app.desktop.chart.HaloText;
import dev.gluewise.app.desktop.chart.Hue;
import dev.gluewise.app.desktop.chart.MarkPainter;
import dev.gluewise.app.desktop.chart.MarkShape;
import dev.gluewise.app.desktop.chart.ViewWindow;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Fonts;
import dev.gluewise.app.desktop.theme.Scheme;
import dev.gluewise.pricing.catalog.Configuration;
import java.time.Duration;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws the plot of cost against run time. */
final class PlotPainter {
    private static final double FRONTIER_RADIUS = 4.6;
    private static final double OTHER_RADIUS = 3.6;
    private static final double OTHER_OPACITY = 0.42;
    private static final double STAR_RADIUS = 11;
    private static final double RING_RADIUS = 10;
    private static final double WHISKER_CAP = 4;

    private final Drawing canvas;
    private final PlotLayout layout;
    private final Scheme scheme;
    private final MarkPainter marks;

    PlotPainter(Drawing canvas, PlotLayout layout, Scheme scheme) {
        this.canvas = canvas;
        this.layout = layout;
        this.scheme = scheme;
        marks = new MarkPainter(canvas, scheme.color("-color-bg-default"));
    }

    /** Everything that does not follow the pointer. */
    void paint() {
        shadeAfterDeadline();
        grid();
        axisLabels();
        frontierLine();
        for (CandidateRow row : layout.visible()) {
            candidate(row);
        }
        deadlineLine();
        edgeNotes();
        new PlotLabels(canvas, layout, scheme).paint();
    }

    /** The same with the deadline in words, which on the screen is a node of its own. */
    void paintWithDeadline() {
        paint();
        layout.outcome().advice().question().deadline().ifPresent(deadline -> layout.deadlineX()
                .ifPresent(x -> new HaloText(canvas, scheme.color("-color-bg-default"))
                        .write(
                                DeadlineHandle.text(deadline, layout.window().time()),
                                Fonts.semiBold(12),
                                scheme.color("-color-fg-default"),
                                TextAlignment.CENTER,
                                x,
                                layout.area().y() - 18)));
    }

    /** The candidate that is looked at: larger, with the 80 % intervals of run time and cost. */
    void paintFocus(CandidateRow row) {
        if (!layout.window().shows(row.point())) {
            return;
        }
        Box area = layout.area();
        double x = layout.x(row);
        double y = layout.y(row);
        Color hue = hue(row.configuration());
        CandidateFigures figures = row.figures();
        canvas.setStroke(hue);
        canvas.setLineWidth(2);
        double left = Math.max(area.x(), layout.xOf(figures.fastSeconds()));
        double right = Math.min(area.right(), layout.xOf(figures.slowSeconds()));
        canvas.strokeLine(left, y, right, y);
        canvas.strokeLine(left, y - WHISKER_CAP, left, y + WHISKER_CAP);
        canvas.strokeLine(right, y - WHISKER_CAP, right, y + WHISKER_CAP);
        double top = Math.max(area.y(), layout.yOf(figures.highCost().toDouble()));
        double bottom = layout.yOf(figures.lowCost().toDouble());
        canvas.strokeLine(x, top, x, bottom);
        canvas.strokeLine(x - WHISKER_CAP, top, x + WHISKER_CAP, top);
        canvas.strokeLine(x - WHISKER_CAP, bottom, x + WHISKER_CAP, bottom);
        if (row.recommended()) {
            marks.star(x, y, STAR_RADIUS, hue);
        } else {
            MarkShape shape = MarkShape.of(row.configuration());
            marks.halo(shape, x, y, FRONTIER_RADIUS + 4.5);
            marks.mark(shape, x, y, FRONTIER_RADIUS + 2, hue);
        }
    }

    private void shadeAfterDeadline() {
        layout.deadlineX().ifPresent(x -> {
            Box area = layout.area();
            canvas.setGlobalAlpha(0.09);
            canvas.setFill(scheme.color("-color-fg-muted"));
            canvas.fillRect(x, area.y(), area.right() - x, area.height());
            canvas.setGlobalAlpha(1);
        });
    }

    private void grid() {
        Box area = layout.area();
        canvas.setLineWidth(1);
        for (double dollars : layout.costTicks().values()) {
            double y = crisp(layout.yOf(dollars));
            canvas.setStroke(scheme.color(dollars == 0 ? "-color-border-default" : "-color-border-muted"));
            canvas.strokeLine(area.x(), y, area.right(), y);
        }
    }

    private void axisLabels() {
        Box area = layout.area();
        canvas.setFont(Fonts.regular(12));
        canvas.setFill(scheme.color("-color-fg-muted"));
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setTextAlign(TextAlignment.RIGHT);
        List<Double> costs = layout.costTicks().values();
        int every = costs.size() > 7 ? 2 : 1;
        for (int i = 0; i < costs.size(); i += every) {
            double y = layout.yOf(costs.get(i));
            // The top of the axis belongs to its title.
            if (y > area.y() + 8) {
                canvas.fillText(layout.costTicks().dollars(costs.get(i)), area.x() - 10, y);
            }
        }
        canvas.setTextAlign(TextAlignment.CENTER);
        for (double seconds : layout.timeTicks().values()) {
            double x = layout.xOf(seconds);
            canvas.setStroke(scheme.color("-color-border-default"));
            canvas.strokeLine(crisp(x), area.bottom(), crisp(x), area.bottom() + 4);
            canvas.fillText(layout.timeTicks().time(seconds), x, area.bottom() + 14);
        }
        canvas.fillText(layout.timeTicks().timeTitle(), area.centerX(), area.bottom() + 32);
        canvas.setFont(Fonts.regular(11));
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.fillText(Words.say("whatif.chart.cost"), 8, area.y() - 8);
    }

    private void frontierLine() {
        Box area = layout.area();
        canvas.save();
        canvas.beginPath();
        canvas.rect(area.x(), area.y(), area.width(), area.height());
        canvas.clip();
        canvas.setStroke(scheme.color("-color-fg-subtle"));
        canvas.setLineWidth(1.2);
        canvas.beginPath();
        boolean started = false;
        double y = 0;
        for (CandidateRow row : layout.outcome().frontier()) {
            double x = layout.x(row);
            if (started) {
                canvas.lineTo(x, y);
            } else {
                canvas.moveTo(x, layout.y(row));
            }
            y = layout.y(row);
            canvas.lineTo(x, y);
            started = true;
        }
        if (started) {
            canvas.lineTo(area.right(), y);
            canvas.stroke();
        }
        canvas.restore();
    }

    private void candidate(CandidateRow row) {
        double x = layout.x(row);
        double y = layout.y(row);
        Color hue = hue(row.configuration());
        MarkShape shape = MarkShape.of(row.configuration());
        if (row.current()) {
            marks.ring(x, y, RING_RADIUS, scheme.color("-color-fg-default"));
        }
        if (row.recommended()) {
            marks.star(x, y, STAR_RADIUS, hue);
        } else if (row.candidate().onFrontier() || row.current()) {
            marks.mark(shape, x, y, FRONTIER_RADIUS, hue);
        } else {
            canvas.setGlobalAlpha(OTHER_OPACITY);
            marks.mark(shape, x, y, OTHER_RADIUS, hue);
            canvas.setGlobalAlpha(1);
        }
    }

    private void deadlineLine() {
        layout.deadlineX().filter(x -> layout.deadlineInWindow()).ifPresent(x -> {
            canvas.setStroke(scheme.color("-color-fg-default"));
            canvas.setLineWidth(1.6);
            canvas.strokeLine(x, layout.area().y() - 8, x, layout.area().bottom());
        });
    }

    private void edgeNotes() {
        Box area = layout.area();
        ViewWindow.Outside outside = layout.outside();
        if (outside.slower() > 0) {
            note(slowerNote(outside.slower()), TextAlignment.RIGHT, area.right() - 6, area.bottom() - 11);
        }
        if (outside.costlier() > 0) {
            String above = Words.say(
                    "whatif.chart.above",
                    Figures.count(outside.costlier()),
                    layout.costTicks().dollars(layout.window().cost().high()));
            note(above, TextAlignment.RIGHT, area.right() - 6, area.y() + 12);
        }
        if (outside.faster() > 0) {
            note(
                    Words.say("whatif.chart.faster", Figures.count(outside.faster())),
                    TextAlignment.LEFT,
                    area.x() + 6,
                    area.bottom() - 11);
        }
        layout.deadlineX()
                .filter(x -> layout.deadlineInWindow() && area.right() - x > 260)
                .ifPresent(x -> note(Words.say("whatif.chart.later"), TextAlignment.LEFT, x + 10, area.y() + 12));
    }

    private void note(String text, TextAlignment alignment, double x, double y) {
        new HaloText(canvas, scheme.color("-color-bg-default"))
                .write(text, Fonts.regular(11), scheme.color("-color-fg-muted"), alignment, x, y);
    }

    private String slowerNote(int slower) {
        double edge = layout.window().time().high();
        Ticks ticks = layout.timeTicks();
        String beyond = ticks.timeUnit() == Ticks.TimeUnit.MINUTES_AND_SECONDS
                ? ticks.time(edge)
                : Figures.deadline(Duration.ofSeconds((long) (edge < 600 ? edge : Math.floor(edge / 60) * 60)));
        return Words.say(
                slower == 1 ? "whatif.chart.slower.one" : "whatif.chart.slower.many", Figures.count(slower), beyond);
    }

    private Color hue(Configuration configuration) {
        return scheme.color(Hue.of(configuration.workerType()).token());
    }

    private static double crisp(double pixel) {
        return Math.floor(pixel) + 0.5;
    }
}
