package dev.gluewise.analyzer.chart;

/**
 * A stretch of an axis.
 *
 * @param low its lower end
 * @param high its upper end, above {@code low}
 */
public record Span(double low, double high) {
    public Span {
        if (!(high > low)) {
            throw new IllegalArgumentException("a span from " + low + " to " + high + " holds nothing");
        }
    }

    public double length() {
        return high - low;
    }

    public boolean contains(double value) {
        return value >= low && value <= high;
    }

    /** The value within the span that is nearest. */
    public double nearest(double value) {
        return Math.clamp(value, low, high);
    }
}
