package dev.gluewise.analyzer.prediction.history;

import dev.gluewise.analyzer.prediction.curve.Situation;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How much each law counts: by situation, and by how it fares on the job's own sizes. Immutable. */
public final class BlendWeights {
    /** The scaling model alone. */
    public static final BlendWeights SCALING_ALONE = new BlendWeights(Map.of(), Double.POSITIVE_INFINITY);

    private final Map<String, double[]> bySituation;
    private final double forgiven;

    /**
     * @param bySituation weights in the order of {@link Member}, each 0 or more, of sum 1; by {@link Situation#key()}
     * @param forgiven sum of own errors in log, beyond the usual one, at which a law counts for 1/e of that; above 0
     */
    public BlendWeights(Map<String, double[]> bySituation, double forgiven) {
        this.forgiven = forgiven;
        this.bySituation = new TreeMap<>(bySituation);
        this.bySituation.values().forEach(weights -> {
            double sum = 0;
            for (double weight : weights) {
                sum += weight;
            }
            if (weights.length != Member.values().length || Math.abs(sum - 1) > 1e-4) {
                throw new IllegalArgumentException("weights are one for each law, of sum 1");
            }
        });
    }

    /** The weights there, in the order of {@link Member}. */
    public double[] at(Situation situation) {
        return Optional.ofNullable(bySituation.get(situation.key()))
                .map(double[]::clone)
                .orElseGet(BlendWeights::scalingAlone);
    }

    /**
     * The weights there for a job.
     *
     * @param doubts how far each law errs on the job's own sizes, as a sum of errors in log beyond what is usual
     */
    public double[] at(Situation situation, double[] doubts) {
        return shares(at(situation), doubts, forgiven);
    }

    /** Weights times a Laplace likelihood of the doubts, of sum 1. */
    public static double[] shares(double[] weights, double[] doubts, double forgiven) {
        double[] shares = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = weights[i] * Math.exp(-doubts[i] / forgiven);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /** The sum of own errors in log at which a law counts for 1/e. */
    public double forgiven() {
        return forgiven;
    }

    private static double[] scalingAlone() {
        double[] weights = new double[Member.values().length];
        weights[Member.SCALING.ordinal()] = 1;
        return weights;
    }

    /** All weights by the situation's key. */
    public Map<String, double[]> asMap() {
        return new TreeMap<>(bySituation);
    }
}
