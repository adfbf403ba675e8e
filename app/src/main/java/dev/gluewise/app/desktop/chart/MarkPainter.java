package dev.gluewise.app.desktop.chart;

import javafx.scene.paint.Color;

/** Draws the marks of candidates on a canvas. */
public final class MarkPainter {
    private static final double OUTLINE = 2;
    /** A diamond of the same reach looks smaller than a circle. */
    private static final double DIAMOND_REACH = 1.22;

    private final Drawing canvas;
    private final Color background;

    /** @param background what hollow marks and halos are filled with */
    public MarkPainter(Drawing canvas, Color background) {
        this.canvas = canvas;
        this.background = background;
    }

    /** A candidate's mark; a filled and a hollow one of the same radius cover the same area. */
    public void mark(MarkShape shape, double x, double y, double radius, Color hue) {
        if (shape.hollow()) {
            fill(shape, x, y, radius, background);
            canvas.setStroke(hue);
            canvas.setLineWidth(OUTLINE);
            outline(shape, x, y, radius - OUTLINE / 2);
        } else {
            fill(shape, x, y, radius, hue);
        }
    }

    /** An area of background around a mark, which lifts it off what lies beneath. */
    public void halo(MarkShape shape, double x, double y, double radius) {
        fill(shape, x, y, radius, background);
    }

    /** The ring around the current configuration. */
    public void ring(double x, double y, double radius, Color ink) {
        canvas.setFill(background);
        canvas.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        canvas.setStroke(ink);
        canvas.setLineWidth(1.8);
        canvas.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** The star of the recommended configuration, with its halo. */
    public void star(double x, double y, double radius, Color hue) {
        fillStar(x, y, radius + 4, background);
        fillStar(x, y, radius, hue);
    }

    private void fillStar(double x, double y, double radius, Color color) {
        double[] corners = MarkShape.star(x, y, radius);
        double[] xs = new double[corners.length / 2];
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = corners[2 * i];
            ys[i] = corners[2 * i + 1];
        }
        canvas.setFill(color);
        canvas.fillPolygon(xs, ys, xs.length);
    }

    private void fill(MarkShape shape, double x, double y, double radius, Color color) {
        canvas.setFill(color);
        if (shape.diamond()) {
            double reach = radius * DIAMOND_REACH;
            canvas.fillPolygon(new double[] {x - reach, x, x + reach, x}, new double[] {y, y - reach, y, y + reach}, 4);
        } else {
            canvas.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
    }

    private void outline(MarkShape shape, double x, double y, double radius) {
        if (shape.diamond()) {
            double reach = radius * DIAMOND_REACH;
            canvas.strokePolygon(
                    new double[] {x - reach, x, x + reach, x}, new double[] {y, y - reach, y, y + reach}, 4);
        } else {
            canvas.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
        }
    }
}
