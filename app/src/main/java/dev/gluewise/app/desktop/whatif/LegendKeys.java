package dev.gluewise.app.desktop.whatif;

import dev.gluewise.app.desktop.chart.Drawing;
import dev.gluewise.app.desktop.chart.Hue;
import dev.gluewise.app.desktop.chart.MarkPainter;
import dev.gluewise.app.desktop.plot.PlotKey;
import dev.gluewise.app.desktop.theme.Scheme;
import java.util.List;
import java.util.stream.Stream;

/** The chart's legend for a picture of it. */
final class LegendKeys {
    private static final double RADIUS = 4.8;

    private LegendKeys() {}

    static List<PlotKey> of(List<CandidateRow> rows, Scheme scheme) {
        return Stream.concat(Meaning.hues(rows).stream(), Meaning.forms(rows).stream())
                .map(meaning -> new PlotKey((drawing, x, y) -> sign(meaning, drawing, x, y, scheme), meaning.text()))
                .toList();
    }

    private static void sign(Meaning meaning, Drawing drawing, double x, double y, Scheme scheme) {
        meaning.mark()
                .ifPresentOrElse(
                        mark -> new MarkPainter(drawing, scheme.color("-color-bg-default"))
                                .mark(
                                        mark,
                                        x,
                                        y,
                                        RADIUS,
                                        scheme.color(
                                                meaning.hue().map(Hue::token).orElse("-color-fg-muted"))),
                        () -> line(drawing, x, y, scheme));
    }

    private static void line(Drawing drawing, double x, double y, Scheme scheme) {
        drawing.setStroke(scheme.color("-color-fg-subtle"));
        drawing.setLineWidth(1.2);
        drawing.strokeLine(x - 7, y, x + 7, y);
    }
}
