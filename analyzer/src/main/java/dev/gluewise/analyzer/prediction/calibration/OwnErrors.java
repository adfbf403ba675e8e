package dev.gluewise.analyzer.prediction.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How the intervals fared on the user's own runs, and by what factor their half-widths (in log) are to change for it. As
 * long as there are few, intervals from public data are widened by {@link #UNTRIED}; then the user's own errors take over,
 * and each miss widens what follows (adaptive conformal inference: Gibbs and Candès 2021). Immutable.
 */
public final class OwnErrors {
    /**
     * Nominal 90 % intervals hold 88.6 % on public data sets that nothing was learnt from, and 92.0 % where they are this
     * much wider in log; the set that they hold least on, 81 %.
     */
    public static final double UNTRIED = 1.2;

    /** None yet. */
    public static final OwnErrors NONE = new OwnErrors(List.of());

    private static final int FEWEST = 20;
    private static final int ENOUGH = 30;

    /** Only the latest count: jobs change. */
    private static final int MOST = 100;

    private static final double NOMINAL_MISSES = 0.1;
    private static final double GAIN = 0.02;
    private static final double LEAST_MISSES = 0.01;
    private static final double MOST_MISSES = 0.2;
    private static final double LEAST_FACTOR = 0.4;
    private static final double MOST_FACTOR = 4;

    private final double[] scores;
    private final double factor;

    /**
     * @param scores the size of each error over the half-width that its nominal 90 % interval from public data had on that
     *     side, oldest first: above 1 it missed
     */
    public OwnErrors(List<Double> scores) {
        this.scores = scores.stream()
                .skip(Math.max(0, scores.size() - MOST))
                .mapToDouble(Double::doubleValue)
                .toArray();
        factor = factor(this.scores);
    }

    private static double factor(double[] scores) {
        if (scores.length < FEWEST) {
            return UNTRIED;
        }
        double misses = NOMINAL_MISSES;
        for (int i = FEWEST; i < scores.length; i++) {
            boolean missed = scores[i] > quantile(Arrays.copyOf(scores, i), 1 - misses);
            misses = Math.clamp(misses + GAIN * (NOMINAL_MISSES - (missed ? 1 : 0)), LEAST_MISSES, MOST_MISSES);
        }
        double own = Math.clamp(quantile(scores, 1 - misses), LEAST_FACTOR, MOST_FACTOR);
        double share = Math.min(1, (scores.length - FEWEST + 1) / (double) (ENOUGH - FEWEST + 1));
        return UNTRIED + share * (own - UNTRIED);
    }

    /** The conformal quantile: the one of n + 1, the next error among them. */
    private static double quantile(double[] scores, double probability) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(probability * (sorted.length + 1)) - 1;
        return sorted[Math.clamp(rank, 0, sorted.length - 1)];
    }

    /** What the half-widths of intervals from public data are multiplied by, in log. */
    public double factor() {
        return factor;
    }

    /** How many errors are known. */
    public int count() {
        return scores.length;
    }

    /** Whether the user's own errors have taken over. */
    public boolean enough() {
        return scores.length >= ENOUGH;
    }

    /** These errors and later ones. */
    public OwnErrors and(List<Double> later) {
        List<Double> all = new ArrayList<>();
        Arrays.stream(scores).forEach(all::add);
        all.addAll(later);
        return new OwnErrors(all);
    }
}
