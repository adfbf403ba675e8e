package dev.gluewise.analyzer.prediction;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The difference of two predicted quantities of the same job, such as its cost at two sizes. What makes the narrower
 * prediction wrong (the run-to-run spread, the replay's own error) makes the wider one wrong alike, and the wider one is
 * wrong by more on its own (the distance from the evidence). So the logs of the two are taken as correlated by the ratio of
 * their spreads, and paired by a Gaussian copula. Immutable.
 */
public final class PairedDifference {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** Equally likely draws of each of the two independent normals. */
    private static final int DRAWS = 51;

    private static final double[] NORMALS = normals();

    /** Quantiles are taken at these many widths from the median, and between them in proportion of the log. */
    private static final double FARTHEST = 3.5;

    private static final double STEP = 0.25;
    private static final int NODES = (int) (2 * FARTHEST / STEP) + 1;

    private final double[] differences;

    private PairedDifference(double[] differences) {
        this.differences = differences;
    }

    private static double[] normals() {
        double[] normals = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            normals[i] = NORMAL.inverseCumulativeProbability((i + 0.5) / DRAWS);
        }
        return normals;
    }

    /** The distribution of {@code one} − {@code other}. */
    public static PairedDifference of(Distribution one, Distribution other) {
        double[] first = logs(one);
        double[] second = logs(other);
        double narrow = Math.min(spread(first), spread(second));
        double wide = Math.max(spread(first), spread(second));
        double correlation = wide == 0 ? 1 : narrow / wide;
        double rest = Math.sqrt(Math.max(0, 1 - correlation * correlation));
        double[] differences = new double[DRAWS * DRAWS];
        int next = 0;
        for (double shared : NORMALS) {
            double value = Math.exp(at(first, shared));
            for (double own : NORMALS) {
                differences[next++] = value - Math.exp(at(second, correlation * shared + rest * own));
            }
        }
        Arrays.sort(differences);
        return new PairedDifference(differences);
    }

    private static double[] logs(Distribution distribution) {
        double[] logs = new double[NODES];
        for (int i = 0; i < NODES; i++) {
            double z = i * STEP - FARTHEST;
            logs[i] = Math.log(distribution.quantile(StandardNormal.probabilityAtMost(z)));
        }
        return logs;
    }

    /** Half the distance in log between one width below the median and one above it. */
    private static double spread(double[] logs) {
        return (at(logs, 1) - at(logs, -1)) / 2;
    }

    private static double at(double[] logs, double z) {
        double place = Math.clamp((z + FARTHEST) / STEP, 0, NODES - 1.0);
        int below = Math.min((int) place, NODES - 2);
        return logs[below] + (place - below) * (logs[below + 1] - logs[below]);
    }

    /** The value below which the difference falls with a probability, 0 &lt; {@code probability} &lt; 1. */
    public double quantile(double probability) {
        return differences[Math.min(differences.length - 1, (int) (probability * differences.length))];
    }

    /** The chance that the difference is more than {@code least}; 0 to 1. */
    public double chanceOfMoreThan(double least) {
        int more = 0;
        for (double difference : differences) {
            more += difference > least ? 1 : 0;
        }
        return (double) more / differences.length;
    }
}
