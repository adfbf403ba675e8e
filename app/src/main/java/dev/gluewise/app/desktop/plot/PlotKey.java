package dev.gluewise.app.desktop.plot;

import dev.gluewise.app.desktop.chart.Drawing;

/**
 * What a colour or a form of a plot means.
 *
 * @param sign draws it
 * @param text what it means
 */
public record PlotKey(Sign sign, String text) {
    /** A sign some fourteen pixels wide. */
    @FunctionalInterface
    public interface Sign {
        /** Draws it about a point. */
        void paint(Drawing drawing, double x, double y);
    }
}
