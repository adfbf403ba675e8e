package dev.gluewise.analyzer.prediction.calibration;

import dev.gluewise.analyzer.prediction.curve.Situation;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * How large errors really are: quantiles of (log of the real run time − predicted mean) / predicted standard deviation,
 * by situation, from public data (split conformal prediction with a normalised score: Lei et al. 2018). Immutable.
 */
public final class Calibration {
    /** The probabilities at which quantiles are kept; at one half stands 0. */
    private static final double[] PROBABILITIES = {0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99};

    private static final int MIDDLE = 4;

    /** A normal's, for what nothing was measured of. */
    private static final double[] NORMAL = {-2.326, -1.645, -1.282, -0.674, 0, 0.674, 1.282, 1.645, 2.326};

    /** All as a normal has it. */
    public static final Calibration OF_A_NORMAL = new Calibration(Map.of());

    private final Map<String, double[]> quantiles;

    /** @param quantiles at {@link #probabilities()}, rising and 0 in the middle, by {@link #key} */
    public Calibration(Map<String, double[]> quantiles) {
        this.quantiles = new TreeMap<>(quantiles);
        this.quantiles.values().forEach(values -> {
            boolean rising = values.length == PROBABILITIES.length && values[MIDDLE] == 0;
            for (int i = 1; rising && i < values.length; i++) {
                rising = values[i] >= values[i - 1];
            }
            if (!rising) {
                throw new IllegalArgumentException("quantiles rise through 0");
            }
        });
    }

    /** The probabilities at which quantiles are kept. */
    public static double[] probabilities() {
        return PROBABILITIES.clone();
    }

    /** In what the known runs differ: the error's shape goes by it. */
    public enum Kind {
        /** In the size alone. */
        CURVE,
        /** In the kind of cluster too. */
        CLUSTERS,
        /** In their input or parameters too. */
        INPUTS
    }

    /** The bucket of a prediction. */
    public static String key(Kind kind, Situation situation) {
        return kind + "/" + situation.key();
    }

    /** The standardised error that is not exceeded with a probability, linear between the probabilities kept. */
    public double quantile(String key, double probability) {
        double[] kept = quantiles.getOrDefault(key, NORMAL);
        int above = 1;
        while (above < PROBABILITIES.length - 1 && PROBABILITIES[above] < probability) {
            above++;
        }
        double share = (probability - PROBABILITIES[above - 1]) / (PROBABILITIES[above] - PROBABILITIES[above - 1]);
        return kept[above - 1] + Math.clamp(share, 0, 1) * (kept[above] - kept[above - 1]);
    }

    /** All quantiles by key. */
    public Map<String, double[]> asMap() {
        Map<String, double[]> copy = new TreeMap<>();
        quantiles.forEach((key, values) -> copy.put(key, Arrays.copyOf(values, values.length)));
        return copy;
    }
}
