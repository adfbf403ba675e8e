package dev.gluewise.analyzer.prediction.measure;

import dev.gluewise.analyzer.prediction.calibration.Calibration;
import dev.gluewise.analyzer.prediction.curve.Situation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Quantiles of standardised errors by situation. Every job weighs the same, however many attempts it has; a situation
 * borrows a little from all others of its kind.
 */
final class QuantileSearch {
    /** Weight of what is borrowed, in jobs. */
    private static final double BORROWED = 0.5;

    /** Few attempts may all have erred to one side; the other is no narrower than this share of what is usual. */
    private static final double LEAST_SHARE = 0.5;

    private record Weighted(double value, double weight) {}

    private QuantileSearch() {}

    static Calibration learn(List<Attempt> attempts) {
        Map<String, double[]> quantiles = new TreeMap<>();
        for (Calibration.Kind inWhat : Calibration.Kind.values()) {
            List<Attempt> kind = attempts.stream()
                    .filter(attempt -> attempt.kind() == inWhat)
                    .toList();
            for (Situation situation : Situation.all()) {
                List<Attempt> alike = kind.stream()
                        .filter(attempt -> ofOneSort(attempt, situation))
                        .toList();
                List<Weighted> all = weighted(alike);
                List<Weighted> own = weighted(alike.stream()
                        .filter(attempt -> isRepeat(attempt.kind(), situation)
                                || attempt.situation().equals(situation))
                        .toList());
                List<Weighted> both = new ArrayList<>(own);
                double borrowed =
                        BORROWED / all.stream().mapToDouble(Weighted::weight).sum();
                all.forEach(one -> both.add(new Weighted(one.value(), one.weight() * borrowed)));
                if (!all.isEmpty()) {
                    quantiles.put(Calibration.key(inWhat, situation), noNarrower(quantiles(both), quantiles(all)));
                }
            }
        }
        return new Calibration(quantiles);
    }

    /**
     * Where runs differ in size only, a repeat at a known size errs by its noise alone: it teaches nothing of other
     * situations, and it is all the same how many sizes are known.
     */
    private static boolean ofOneSort(Attempt attempt, Situation situation) {
        return isRepeat(attempt.kind(), attempt.situation()) == isRepeat(attempt.kind(), situation);
    }

    private static boolean isRepeat(Calibration.Kind kind, Situation situation) {
        return kind == Calibration.Kind.CURVE && situation.distance() == Situation.Distance.KNOWN;
    }

    private static double[] noNarrower(double[] own, double[] usual) {
        double[] wide = own.clone();
        for (int i = 0; i < wide.length; i++) {
            double least = LEAST_SHARE * usual[i];
            wide[i] = least < 0 ? Math.min(own[i], least) : Math.max(own[i], least);
        }
        return wide;
    }

    /** Each job weighs 1 in all. */
    private static List<Weighted> weighted(List<Attempt> attempts) {
        Map<String, Integer> counts = new HashMap<>();
        attempts.forEach(attempt -> counts.merge(attempt.job().name(), 1, Integer::sum));
        return attempts.stream()
                .map(attempt -> new Weighted(
                        attempt.standardised(),
                        1.0 / counts.getOrDefault(attempt.job().name(), 1)))
                .toList();
    }

    private static double[] quantiles(List<Weighted> values) {
        List<Weighted> sorted = values.stream()
                .sorted(Comparator.comparingDouble(Weighted::value))
                .toList();
        double total = sorted.stream().mapToDouble(Weighted::weight).sum();
        double[] at = Calibration.probabilities();
        double[] quantiles = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            double sum = 0;
            double value = sorted.getLast().value();
            for (Weighted one : sorted) {
                sum += one.weight();
                if (sum >= at[i] * total) {
                    value = one.value();
                    break;
                }
            }
            quantiles[i] = at[i] == 0.5 ? 0 : at[i] < 0.5 ? Math.min(0, value) : Math.max(0, value);
        }
        return quantiles;
    }
}
