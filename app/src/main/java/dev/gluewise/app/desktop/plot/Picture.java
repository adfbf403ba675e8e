package dev.gluewise.app.desktop.plot;

import dev.gluewise.app.desktop.chart.CanvasDrawing;
import dev.gluewise.app.desktop.chart.Drawing;
import dev.gluewise.app.desktop.chart.SvgDrawing;
import dev.gluewise.app.desktop.theme.Fonts;
import dev.gluewise.app.desktop.theme.Scheme;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Transform;

/** A plot with its title and legend, as it leaves the program: what stands around it on the screen stays there. */
final class Picture {
    private static final double MARGIN = 16;
    private static final double TITLE = 34;
    private static final double KEY_ROW = 22;
    private static final double KEY_SIGN = 20;
    private static final double KEY_GAP = 18;

    /** A meaning with its place; {@code row} counts from 0. */
    private record Placed(PlotKey key, double x, int row) {}

    private final Plot plot;
    private final double width;
    private final double head;
    private final List<Placed> keys = new ArrayList<>();

    Picture(Plot plot) {
        this.plot = plot;
        width = Math.ceil(plot.plotWidth() + 2 * MARGIN);
        int rows = place(plot.keys());
        head = TITLE + rows * KEY_ROW + (rows > 0 ? MARGIN / 2 : 0);
    }

    /** @return the number of rows */
    private int place(List<PlotKey> all) {
        double x = MARGIN;
        int row = 0;
        for (PlotKey key : all) {
            double needed = KEY_SIGN + Fonts.width(key.text(), Fonts.regular(12));
            if (x > MARGIN && x + needed > width - MARGIN) {
                x = MARGIN;
                row++;
            }
            keys.add(new Placed(key, x, row));
            x += needed + KEY_GAP;
        }
        return all.isEmpty() ? 0 : row + 1;
    }

    double width() {
        return width;
    }

    double height() {
        return Math.ceil(MARGIN + head + plot.plotHeight() + MARGIN);
    }

    void paint(Drawing drawing) {
        Scheme scheme = plot.scheme();
        drawing.setFill(scheme.color("-color-bg-default"));
        drawing.fillRect(0, 0, width, height());
        drawing.setTextAlign(TextAlignment.LEFT);
        drawing.setTextBaseline(VPos.CENTER);
        drawing.setFont(Fonts.semiBold(14));
        drawing.setFill(scheme.color("-color-fg-default"));
        drawing.fillText(plot.title().replaceAll("\\p{Cntrl}", " "), MARGIN, MARGIN + TITLE / 2 - 4);
        for (Placed placed : keys) {
            double y = MARGIN + TITLE + (placed.row + 0.5) * KEY_ROW;
            placed.key.sign().paint(drawing, placed.x + 7, y);
            drawing.setTextAlign(TextAlignment.LEFT);
            drawing.setTextBaseline(VPos.CENTER);
            drawing.setFont(Fonts.regular(12));
            drawing.setFill(scheme.color("-color-fg-muted"));
            drawing.fillText(placed.key.text(), placed.x + KEY_SIGN, y);
        }
        drawing.save();
        drawing.translate(MARGIN, MARGIN + head);
        plot.paint(drawing);
        drawing.restore();
    }

    /** As an image with so many pixels to each of the screen's in either direction. */
    WritableImage image(double scale) {
        Canvas canvas = new Canvas(width, height());
        paint(new CanvasDrawing(canvas.getGraphicsContext2D()));
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        parameters.setFill(Color.TRANSPARENT);
        return canvas.snapshot(parameters, null);
    }

    /** As an SVG document. */
    String svg() {
        SvgDrawing drawing = new SvgDrawing(plot.title(), width, height());
        paint(drawing);
        return drawing.document();
    }
}
