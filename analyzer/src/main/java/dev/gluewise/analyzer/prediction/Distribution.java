package dev.gluewise.analyzer.prediction;

import java.util.Arrays;
import org.apache.commons.math3.special.Erf;

/**
 * A distribution of a positive quantity: an equal mixture of log-normals around simulated values, which carries the
 * spread of the simulations and, as the width of each log-normal, what the simulation itself may be wrong by.
 * Immutable.
 */
public final class Distribution {
    /** Below this width in log the normal part is left out: the mixture is then a plain sample. */
    private static final double NEGLIGIBLE = 1e-9;

    private final double[] centres;
    private final double sigma;

    /**
     * @param values simulated values, each above 0; at least one
     * @param sigma standard deviation of the log around each value, 0 or more
     */
    public Distribution(double[] values, double sigma) {
        if (values.length == 0 || sigma < 0) {
            throw new IllegalArgumentException("a distribution needs at least one value and no negative width");
        }
        centres = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] > 0)) {
                throw new IllegalArgumentException("a distribution of positive quantities holds no " + values[i]);
            }
            centres[i] = Math.log(values[i]);
        }
        Arrays.sort(centres);
        this.sigma = sigma;
    }

    /** The chance that the quantity is at most {@code value}; 0 to 1. */
    public double probabilityAtMost(double value) {
        if (value <= 0) {
            return 0;
        }
        double log = Math.log(value);
        double sum = 0;
        for (double centre : centres) {
            sum += sigma > NEGLIGIBLE ? normal((log - centre) / sigma) : (centre <= log ? 1 : 0);
        }
        return sum / centres.length;
    }

    /** The value below which the quantity falls with a probability, 0 < {@code probability} < 1. */
    public double quantile(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("a probability lies between 0 and 1, not at " + probability);
        }
        double low = centres[0] - 9 * sigma - NEGLIGIBLE;
        double high = centres[centres.length - 1] + 9 * sigma + NEGLIGIBLE;
        while (high - low > 1e-7) {
            double middle = (low + high) / 2;
            if (probabilityAtMost(Math.exp(middle)) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.exp(high);
    }

    /** The expected value. */
    public double mean() {
        double sum = 0;
        for (double centre : centres) {
            sum += Math.exp(centre);
        }
        return sum / centres.length * Math.exp(sigma * sigma / 2);
    }

    /** The same shape, every value multiplied by a factor above 0. */
    public Distribution times(double factor) {
        double[] values = new double[centres.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.exp(centres[i]) * factor;
        }
        return new Distribution(values, sigma);
    }

    private static double normal(double z) {
        return 0.5 * Erf.erfc(-z / Math.sqrt(2));
    }
}
