package dev.gluewise.analyzer.prediction;

import java.util.Random;

/**
 * Draws of two predictions of one job at once, related as their {@link Errors} are: a Gaussian copula on the tasks drawn
 * and on the error around them (Nelsen, An Introduction to Copulas, 2006, section 2.3). The same seed gives the same draws.
 */
public final class PairedDraws {
    /** Enough for a chance of 80 % to be known within two points. */
    private static final int DRAWS = 600;

    private final double[] firstRanks = new double[DRAWS];
    private final double[][] first = new double[2][DRAWS];
    private final double[][] rest = new double[2][DRAWS];

    public PairedDraws(long seed) {
        Random random = new Random(seed);
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int part = 0; part < 2; part++) {
                first[part][draw] = random.nextGaussian();
                rest[part][draw] = random.nextGaussian();
            }
            firstRanks[draw] = StandardNormal.probabilityAtMost(first[0][draw]);
        }
    }

    /**
     * The chance, 0 to 1, that a run on another configuration costs less than {@code most} times what it costs on this one.
     */
    public double chanceOfLess(PricedPrediction now, PricedPrediction other, double most) {
        double related =
                now.prediction().errors().correlation(other.prediction().errors());
        double apart = Math.sqrt(1 - related * related);
        double price = other.usdPerDpuHour() / now.usdPerDpuHour();
        Distribution ours = now.prediction().dpuHours();
        Distribution theirs = other.prediction().dpuHours();
        int less = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double rank = StandardNormal.probabilityAtMost(related * first[0][draw] + apart * rest[0][draw]);
            double error = related * first[1][draw] + apart * rest[1][draw];
            double cost = theirs.draw(rank, error) * price;
            less += cost < most * ours.draw(firstRanks[draw], first[1][draw]) ? 1 : 0;
        }
        return (double) less / DRAWS;
    }
}
