package dev.gluewise.app.desktop.runs;

import dev.gluewise.analyzer.chart.Box;
import dev.gluewise.analyzer.runs.SizePeriod;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.chart.Drawing;
import dev.gluewise.app.desktop.chart.Hue;
import dev.gluewise.app.desktop.chart.MarkPainter;
import dev.gluewise.app.desktop.chart.MarkShape;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.app.desktop.theme.Fonts;
import dev.gluewise.app.desktop.theme.Scheme;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/** Draws above the runs which size they had, and a dotted line where it was changed. */
final class PeriodPainter {
    private static final double[] DOTS = {1.5, 3};
    private static final double NAME_Y = 30;
    private static final double GAP = 10;
    /** Lines that stand closer than this hide the runs between them. */
    private static final double CLOSEST = 4;

    private final Drawing canvas;
    private final RunPlot plot;
    private final Scheme scheme;

    PeriodPainter(Drawing canvas, RunPlot plot, Scheme scheme) {
        this.canvas = canvas;
        this.plot = plot;
        this.scheme = scheme;
    }

    void paint() {
        List<SizePeriod> periods = plot.shown().history().periods();
        Box area = plot.area();
        double lastLine = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < periods.size(); i++) {
            double from = plot.xOf(RunPainter.seconds(periods.get(i).from()));
            double to = i + 1 < periods.size()
                    ? plot.xOf(RunPainter.seconds(periods.get(i + 1).from()))
                    : area.right();
            if (to <= area.x() || from >= area.right()) {
                continue;
            }
            boolean line = periods.get(i).resized() && from > area.x() && from - lastLine >= CLOSEST;
            if (line) {
                resize(from);
                lastLine = from;
            }
            name(periods.get(i), Math.max(area.x(), from), Math.min(area.right(), to));
        }
    }

    private void resize(double x) {
        canvas.setStroke(scheme.color("-color-fg-default"));
        canvas.setLineWidth(1.2);
        canvas.setLineDashes(DOTS);
        canvas.strokeLine(
                RunPainter.crisp(x),
                NAME_Y - 12,
                RunPainter.crisp(x),
                plot.area().bottom());
        canvas.setLineDashes();
    }

    /** The size, and what a run cost, as far as there is room between two lines. */
    private void name(SizePeriod period, double left, double right) {
        String size = period.size().label();
        String cost = period.meanCost()
                .map(mean -> Words.say("runs.period.cost", Figures.pastCost(mean, period.estimated())))
                .orElse("");
        String whole = period.resized() && !cost.isEmpty()
                ? Words.say("runs.period.resized", cost, plot.day(period.from()))
                : cost;
        double room = right - left - 2 * GAP - 16;
        double sizeWidth = Fonts.width(size, Fonts.semiBold(12));
        if (sizeWidth > room) {
            return;
        }
        double x = left + GAP + 6;
        new MarkPainter(canvas, scheme.color("-color-bg-default"))
                .mark(
                        MarkShape.of(period.size()),
                        x,
                        NAME_Y,
                        4.6,
                        scheme.color(Hue.of(period.size().workerType()).token()));
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.setFont(Fonts.semiBold(12));
        canvas.setFill(scheme.color("-color-fg-default"));
        canvas.fillText(size, x + 10, NAME_Y);
        for (String told : List.of(whole, cost)) {
            if (sizeWidth + GAP + Fonts.width(told, Fonts.regular(11)) <= room) {
                canvas.setFont(Fonts.regular(11));
                canvas.setFill(scheme.color("-color-fg-muted"));
                canvas.fillText(told, x + 10 + sizeWidth + GAP, NAME_Y);
                return;
            }
        }
    }
}
