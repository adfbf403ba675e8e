package dev.gluewise.app.desktop.chart;

import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * What a painter draws with: a canvas on the screen, or a file. The calls mean what those of the same names of
 * {@link javafx.scene.canvas.GraphicsContext} mean; lengths are in pixels.
 */
public interface Drawing {
    /** Keeps colours, line, font, alignment, opacity, clip and place for {@link #restore}. */
    void save();

    void restore();

    /** Moves all that follows, to the right and down. */
    void translate(double x, double y);

    void setFill(Color color);

    void setStroke(Color color);

    void setLineWidth(double width);

    /** Lengths of dashes and gaps in turn; none for a solid line. */
    void setLineDashes(double... lengths);

    /** Opacity of all that follows, 0 to 1. */
    void setGlobalAlpha(double alpha);

    void setFont(Font font);

    void setTextAlign(TextAlignment alignment);

    /** Where the height that text is given lies: in its middle, on its base line, or at its top. */
    void setTextBaseline(VPos baseline);

    void fillRect(double x, double y, double width, double height);

    void strokeRect(double x, double y, double width, double height);

    void fillOval(double x, double y, double width, double height);

    void strokeOval(double x, double y, double width, double height);

    void fillPolygon(double[] xs, double[] ys, int corners);

    void strokePolygon(double[] xs, double[] ys, int corners);

    void strokeLine(double fromX, double fromY, double toX, double toY);

    void fillText(String text, double x, double y);

    void strokeText(String text, double x, double y);

    void beginPath();

    void moveTo(double x, double y);

    void lineTo(double x, double y);

    void rect(double x, double y, double width, double height);

    /** Draws the path's line. */
    void stroke();

    /** Fills the path. */
    void fill();

    /** Nothing outside of the path is drawn until {@link #restore}. */
    void clip();
}
