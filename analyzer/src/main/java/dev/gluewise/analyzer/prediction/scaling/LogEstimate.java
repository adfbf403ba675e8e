package dev.gluewise.analyzer.prediction.scaling;

/**
 * A run time as a normal distribution of its natural logarithm.
 *
 * @param mean mean of the log of the seconds
 * @param sigma standard deviation of the log, the noise of a single run included
 */
public record LogEstimate(double mean, double sigma) {
    /** The median run time in seconds. */
    public double seconds() {
        return Math.exp(mean);
    }
}
