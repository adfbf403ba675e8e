package dev.gluewise.analyzer.prediction.history;

import dev.gluewise.analyzer.prediction.curve.Situation;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How much each law counts, by situation. Immutable. */
public final class BlendWeights {
    /** The scaling model alone. */
    public static final BlendWeights SCALING_ALONE = new BlendWeights(Map.of());

    private final Map<String, double[]> bySituation;

    /** @param bySituation weights in the order of {@link Member}, each 0 or more, of sum 1; by {@link Situation#key()} */
    public BlendWeights(Map<String, double[]> bySituation) {
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
