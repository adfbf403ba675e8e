package dev.gluewise.analyzer.prediction;

/**
 * How runs on spare capacity are assumed to differ from standard ones, as long as none of the user's own tell. AWS
 * publishes neither a delay nor a rate of reclaims, so this is the user's to change.
 *
 * @param slowdown run time on Flex as a multiple of the standard one, 1 or more
 * @param sigma further standard deviation of the log of the run time, 0 or more
 */
public record FlexAssumption(double slowdown, double sigma) {
    /** Ten percent slower, give or take ten percent: a statement to be replaced, not a measurement. */
    public static final FlexAssumption USUAL = new FlexAssumption(1.10, 0.10);

    public FlexAssumption {
        if (!(slowdown >= 1) || sigma < 0) {
            throw new IllegalArgumentException("Flex cannot be assumed " + slowdown + " times as slow");
        }
    }
}
