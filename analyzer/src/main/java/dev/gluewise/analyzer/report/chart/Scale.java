package dev.gluewise.analyzer.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear scale.
 *
 * @param low quantity at the beginning
 * @param high quantity at the end, above {@code low}
 * @param from pixel at the beginning
 * @param to pixel at the end; below {@code from} for an axis that rises
 */
record Scale(double low, double high, double from, double to) {
    /** Against the last bit of a sum of steps. */
    private static final double PRECISION = 1e-9;

    double at(double quantity) {
        return from + (quantity - low) / (high - low) * (to - from);
    }

    boolean covers(double quantity) {
        return quantity >= low && quantity <= high;
    }

    /**
     * The least round step, 1, 2 or 5 times a power of ten, that divides a span into no more parts than wanted.
     *
     * @param span above 0
     * @param most parts, 1 or more
     */
    static double roundStep(double span, int most) {
        double least = span / most;
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (int digit : new int[] {1, 2, 5}) {
            if (digit * power >= least * (1 - PRECISION)) {
                return digit * power;
            }
        }
        return 10 * power;
    }

    /** The multiples of a step on the scale. */
    List<Double> multiplesOf(double step) {
        List<Double> multiples = new ArrayList<>();
        long first = (long) Math.ceil(low / step - PRECISION);
        long last = (long) Math.floor(high / step + PRECISION);
        for (long i = first; i <= last; i++) {
            multiples.add(i * step);
        }
        return multiples;
    }
}
