package dev.gluewise.analyzer.chart;

/**
 * Puts values on pixels, evenly.
 *
 * @param values the values that are shown
 * @param start pixel of the lower end
 * @param end pixel of the upper end; below {@code start} on a vertical axis
 */
public record Scale(Span values, double start, double end) {
    public double pixel(double value) {
        return start + (value - values.low()) / values.length() * (end - start);
    }

    public double value(double pixel) {
        return values.low() + (pixel - start) / (end - start) * values.length();
    }
}
