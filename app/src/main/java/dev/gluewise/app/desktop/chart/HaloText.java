package dev.gluewise.app.desktop.chart;

import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Text on a plot that stays legible where marks lie beneath it. */
public final class HaloText {
    private static final double WIDTH = 3;
    private static final double OPACITY = 0.85;

    private final Drawing canvas;
    private final Color halo;

    /** @param halo the colour around the letters: the background's */
    public HaloText(Drawing canvas, Color halo) {
        this.canvas = canvas;
        this.halo = halo;
    }

    /** Writes a line, centred on its height. */
    public void write(String text, Font font, Color color, TextAlignment alignment, double x, double y) {
        canvas.setFont(font);
        canvas.setTextAlign(alignment);
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setGlobalAlpha(OPACITY);
        canvas.setStroke(halo);
        canvas.setLineWidth(WIDTH);
        canvas.strokeText(text, x, y);
        canvas.setGlobalAlpha(1);
        canvas.setFill(color);
        canvas.fillText(text, x, y);
    }
}
