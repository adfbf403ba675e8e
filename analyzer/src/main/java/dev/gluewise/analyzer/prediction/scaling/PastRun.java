package dev.gluewise.analyzer.prediction.scaling;

/**
 * A run that ended well.
 *
 * @param shape what was known of it before it started
 * @param seconds its run time in seconds, above 0
 */
public record PastRun(RunShape shape, double seconds) {
    public PastRun {
        if (!(seconds > 0) || Double.isInfinite(seconds)) {
            throw new IllegalArgumentException("a run does not take " + seconds + " seconds");
        }
    }

    /** Natural logarithm of the run time in seconds. */
    public double logSeconds() {
        return Math.log(seconds);
    }
}
