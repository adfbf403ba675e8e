package dev.gluewise.analyzer.prediction;

import java.util.Arrays;
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
        double[][] costs = costs(now, other);
        int less = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            less += costs[1][draw] < most * costs[0][draw] ? 1 : 0;
        }
        return (double) less / DRAWS;
    }

    /** What a run on another configuration costs less than on this one, in US dollars, in each of the draws; ascending. */
    public double[] savings(PricedPrediction now, PricedPrediction other) {
        double[][] costs = costs(now, other);
        double[] saved = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            saved[draw] = costs[0][draw] - costs[1][draw];
        }
        Arrays.sort(saved);
        return saved;
    }

    /** The costs of both in each of the draws, in US dollars. */
    private double[][] costs(PricedPrediction now, PricedPrediction other) {
        double related =
                now.prediction().errors().correlation(other.prediction().errors());
        double apart = Math.sqrt(1 - related * related);
        Distribution ours = now.prediction().dpuHours();
        Distribution theirs = other.prediction().dpuHours();
        double[][] costs = new double[2][DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double rank = StandardNormal.probabilityAtMost(related * first[0][draw] + apart * rest[0][draw]);
            double error = related * first[1][draw] + apart * rest[1][draw];
            costs[0][draw] = ours.draw(firstRanks[draw], first[1][draw]) * now.usdPerDpuHour();
            costs[1][draw] = theirs.draw(rank, error) * other.usdPerDpuHour();
        }
        return costs;
    }
}
