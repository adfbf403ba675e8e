package dev.gluewise.app.desktop.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * Draws into an SVG document: shapes and text, no pixels. Text keeps its place by its base line; a program without the
 * fonts of this one takes the nearest that it has.
 */
public final class SvgDrawing implements Drawing {
    private static final String FONTS = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', sans-serif";

    /** Where Inter's base line lies below the middle of its line, and below its top, by the size of the font. */
    private static final double BASELINE_BELOW_MIDDLE = 0.364;

    private static final double BASELINE_BELOW_TOP = 0.969;

    /** What {@link #save} keeps; {@code groups} counts the elements that it has begun since. */
    private static final class Style {
        private Color fill = Color.BLACK;
        private Color stroke = Color.BLACK;
        private double lineWidth = 1;
        private String dashes = "";
        private double alpha = 1;
        private Font font = Font.getDefault();
        private TextAlignment alignment = TextAlignment.LEFT;
        private VPos baseline = VPos.BASELINE;
        private int groups;

        private Style copy() {
            Style copy = new Style();
            copy.fill = fill;
            copy.stroke = stroke;
            copy.lineWidth = lineWidth;
            copy.dashes = dashes;
            copy.alpha = alpha;
            copy.font = font;
            copy.alignment = alignment;
            copy.baseline = baseline;
            return copy;
        }
    }

    private final Svg svg;
    private final StringBuilder path = new StringBuilder();
    private final Deque<Style> saved = new ArrayDeque<>();
    private Style style = new Style();
    private int clips;

    /**
     * An empty document.
     *
     * @param title what the picture shows, for those who hear it and as a file's title
     * @param width in pixels
     * @param height in pixels
     */
    public SvgDrawing(String title, double width, double height) {
        svg = new Svg()
                .open("svg")
                .attribute("xmlns", "http://www.w3.org/2000/svg")
                .attribute("width", number(width))
                .attribute("height", number(height))
                .attribute("viewBox", "0 0 " + number(width) + " " + number(height))
                .attribute("font-family", FONTS)
                .attribute("role", "img")
                .open("title")
                .text(title)
                .close();
    }

    /** The whole document; nothing is drawn after it. */
    public String document() {
        while (!saved.isEmpty()) {
            restore();
        }
        closeGroups();
        return svg.close().document();
    }

    @Override
    public void save() {
        saved.push(style);
        style = style.copy();
    }

    @Override
    public void restore() {
        if (!saved.isEmpty()) {
            closeGroups();
            style = saved.pop();
        }
    }

    private void closeGroups() {
        for (int i = 0; i < style.groups; i++) {
            svg.close();
        }
        style.groups = 0;
    }

    @Override
    public void translate(double x, double y) {
        svg.open("g").attribute("transform", "translate(" + number(x) + " " + number(y) + ")");
        style.groups++;
    }

    @Override
    public void setFill(Color color) {
        style.fill = color;
    }

    @Override
    public void setStroke(Color color) {
        style.stroke = color;
    }

    @Override
    public void setLineWidth(double width) {
        style.lineWidth = width;
    }

    @Override
    public void setLineDashes(double... lengths) {
        StringBuilder dashes = new StringBuilder();
        for (double length : lengths) {
            dashes.append(dashes.isEmpty() ? "" : " ").append(number(length));
        }
        style.dashes = dashes.toString();
    }

    @Override
    public void setGlobalAlpha(double alpha) {
        style.alpha = alpha;
    }

    @Override
    public void setFont(Font font) {
        style.font = font;
    }

    @Override
    public void setTextAlign(TextAlignment alignment) {
        style.alignment = alignment;
    }

    @Override
    public void setTextBaseline(VPos baseline) {
        style.baseline = baseline;
    }

    @Override
    public void fillRect(double x, double y, double width, double height) {
        rectangle(x, y, width, height);
        filled();
    }

    @Override
    public void strokeRect(double x, double y, double width, double height) {
        rectangle(x, y, width, height);
        stroked();
    }

    private void rectangle(double x, double y, double width, double height) {
        svg.open("rect")
                .attribute("x", number(x))
                .attribute("y", number(y))
                .attribute("width", number(width))
                .attribute("height", number(height));
    }

    @Override
    public void fillOval(double x, double y, double width, double height) {
        ellipse(x, y, width, height);
        filled();
    }

    @Override
    public void strokeOval(double x, double y, double width, double height) {
        ellipse(x, y, width, height);
        stroked();
    }

    private void ellipse(double x, double y, double width, double height) {
        svg.open("ellipse")
                .attribute("cx", number(x + width / 2))
                .attribute("cy", number(y + height / 2))
                .attribute("rx", number(width / 2))
                .attribute("ry", number(height / 2));
    }

    @Override
    public void fillPolygon(double[] xs, double[] ys, int corners) {
        polygon(xs, ys, corners);
        filled();
    }

    @Override
    public void strokePolygon(double[] xs, double[] ys, int corners) {
        polygon(xs, ys, corners);
        stroked();
    }

    private void polygon(double[] xs, double[] ys, int corners) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < corners; i++) {
            points.append(i == 0 ? "" : " ").append(number(xs[i])).append(',').append(number(ys[i]));
        }
        svg.open("polygon").attribute("points", points.toString());
    }

    @Override
    public void strokeLine(double fromX, double fromY, double toX, double toY) {
        svg.open("line")
                .attribute("x1", number(fromX))
                .attribute("y1", number(fromY))
                .attribute("x2", number(toX))
                .attribute("y2", number(toY));
        stroked();
    }

    @Override
    public void fillText(String text, double x, double y) {
        textAt(x, y).attribute("fill", color(style.fill));
        opacity("fill-opacity", style.fill);
        svg.text(text).close();
    }

    @Override
    public void strokeText(String text, double x, double y) {
        textAt(x, y).attribute("stroke-linejoin", "round").attribute("aria-hidden", "true");
        line();
        svg.text(text).close();
    }

    private Svg textAt(double x, double y) {
        double size = style.font.getSize();
        double down = style.baseline == VPos.CENTER
                ? BASELINE_BELOW_MIDDLE
                : style.baseline == VPos.TOP ? BASELINE_BELOW_TOP : 0;
        svg.open("text")
                .attribute("x", number(x))
                .attribute("y", number(y + down * size))
                .attribute("font-size", number(size));
        if (style.font.getStyle().toLowerCase(Locale.ROOT).contains("bold")) {
            svg.attribute("font-weight", "600");
        }
        if (style.alignment != TextAlignment.LEFT) {
            svg.attribute("text-anchor", style.alignment == TextAlignment.RIGHT ? "end" : "middle");
        }
        return svg;
    }

    @Override
    public void beginPath() {
        path.setLength(0);
    }

    @Override
    public void moveTo(double x, double y) {
        step("M", x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        step("L", x, y);
    }

    private void step(String command, double x, double y) {
        path.append(command).append(number(x)).append(' ').append(number(y));
    }

    @Override
    public void rect(double x, double y, double width, double height) {
        moveTo(x, y);
        lineTo(x + width, y);
        lineTo(x + width, y + height);
        lineTo(x, y + height);
        path.append('Z');
    }

    @Override
    public void stroke() {
        svg.open("path").attribute("d", path.toString());
        stroked();
    }

    @Override
    public void fill() {
        svg.open("path").attribute("d", path.toString());
        filled();
    }

    @Override
    public void clip() {
        clips++;
        svg.open("clipPath")
                .attribute("id", "clip" + clips)
                .open("path")
                .attribute("d", path.toString())
                .close()
                .close();
        svg.open("g").attribute("clip-path", "url(#clip" + clips + ")");
        style.groups++;
    }

    private void filled() {
        svg.attribute("fill", color(style.fill));
        opacity("fill-opacity", style.fill);
        svg.close();
    }

    private void stroked() {
        line();
        svg.close();
    }

    private void line() {
        svg.attribute("fill", "none")
                .attribute("stroke", color(style.stroke))
                .attribute("stroke-width", number(style.lineWidth));
        if (!style.dashes.isEmpty()) {
            svg.attribute("stroke-dasharray", style.dashes);
        }
        opacity("stroke-opacity", style.stroke);
    }

    private void opacity(String attribute, Color color) {
        double opacity = style.alpha * color.getOpacity();
        if (opacity < 1) {
            svg.attribute(attribute, number(opacity));
        }
    }

    private static String color(Color color) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255));
    }

    /** To the hundredth of a pixel. */
    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
