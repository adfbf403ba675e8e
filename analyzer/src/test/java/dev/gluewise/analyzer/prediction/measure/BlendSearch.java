package dev.gluewise.analyzer.prediction.measure;

import dev.gluewise.analyzer.prediction.curve.Situation;
import dev.gluewise.analyzer.prediction.history.BlendWeights;
import dev.gluewise.analyzer.prediction.history.Member;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Learns how much a law's errors on the job's own sizes weigh, and then how much each law of size counts in each situation: the weights of the least mean absolute error, each family
 * counting the same, where a situation's own weights have to be worth their distance from those of all with as many
 * known sizes.
 */
final class BlendSearch {
    private static final double[] STEPS = {0.2, 0.1, 0.05};

    /** What may be forgiven; with the last all laws count whatever their own errors. */
    private static final double[] FORGIVEN = {0.05, 0.1, 0.2, 0.5, 1, 1e6};

    /** What a squared distance of 1 from the parent's weights has to be worth, as a share of the error. */
    private static final double COST_OF_DISTANCE = 3;

    private static final int FEWEST_ATTEMPTS = 20;

    /** No attempt counts for more than an error of this much in log. */
    private static final double MOST_ERROR = 0.7;

    private BlendSearch() {}

    static BlendWeights learn(List<Attempt> attempts) {
        double forgiven = forgiven(attempts);
        Map<String, double[]> weights = new TreeMap<>();
        for (Situation.Known known : Situation.Known.values()) {
            List<Attempt> alike = attempts.stream()
                    .filter(attempt -> attempt.situation().known() == known && isBlended(attempt.situation()))
                    .toList();
            if (alike.size() < FEWEST_ATTEMPTS) {
                continue;
            }
            double[] parent = best(alike, even(known), forgiven);
            for (Situation situation : Situation.all()) {
                if (situation.known() == known && isBlended(situation)) {
                    List<Attempt> own = alike.stream()
                            .filter(attempt -> attempt.situation().equals(situation))
                            .toList();
                    weights.put(situation.key(), own.size() < FEWEST_ATTEMPTS ? parent : best(own, parent, forgiven));
                }
            }
        }
        return new BlendWeights(weights, forgiven);
    }

    /** What is best forgiven where all laws that take part count the same. */
    private static double forgiven(List<Attempt> attempts) {
        double best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (double forgiven : FORGIVEN) {
            double sum = 0;
            for (Situation.Known known : Situation.Known.values()) {
                List<Attempt> alike = attempts.stream()
                        .filter(attempt -> attempt.situation().known() == known && isBlended(attempt.situation()))
                        .toList();
                sum += alike.isEmpty() ? 0 : error(byFamily(alike), even(known), forgiven);
            }
            if (sum < least) {
                least = sum;
                best = forgiven;
            }
        }
        return best;
    }

    private static List<List<Attempt>> byFamily(List<Attempt> attempts) {
        return List.copyOf(attempts.stream()
                .collect(Collectors.groupingBy(attempt -> attempt.job().family(), TreeMap::new, Collectors.toList()))
                .values());
    }

    /** At a known size the runs there speak for themselves, and no law is asked. */
    private static boolean isBlended(Situation situation) {
        return situation.distance() != Situation.Distance.KNOWN;
    }

    /** All laws that this many sizes can tell count the same. */
    private static double[] even(Situation.Known known) {
        double[] even = Arrays.stream(Member.values())
                .mapToDouble(member -> member.fewestSizes() <= known.least() ? 1 : 0)
                .toArray();
        double sum = Arrays.stream(even).sum();
        return Arrays.stream(even).map(weight -> weight / sum).toArray();
    }

    private static double[] best(List<Attempt> attempts, double[] parent, double forgiven) {
        List<List<Attempt>> families = byFamily(attempts);
        double scale = COST_OF_DISTANCE * error(families, parent, forgiven);
        double[] best = parent.clone();
        double least = error(families, best, forgiven);
        for (double step : STEPS) {
            boolean moved = true;
            while (moved) {
                moved = false;
                for (int from = 0; from < best.length; from++) {
                    for (int to = 0; to < best.length; to++) {
                        double amount = Math.min(step, best[from]);
                        if (from != to && amount > 0 && parent[to] > 0) {
                            double[] other = best.clone();
                            other[from] -= amount;
                            other[to] += amount;
                            double cost = error(families, other, forgiven) + scale * distance(other, parent);
                            if (cost < least - 1e-9) {
                                least = cost;
                                best = other;
                                moved = true;
                            }
                        }
                    }
                }
            }
        }
        return best;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }

    private static double error(List<List<Attempt>> families, double[] weights, double forgiven) {
        double sum = 0;
        for (List<Attempt> attempts : families) {
            double errors = 0;
            for (Attempt attempt : attempts) {
                double[] shares = BlendWeights.shares(weights, attempt.doubts(), forgiven);
                double log = 0;
                for (int i = 0; i < weights.length; i++) {
                    log += shares[i] * attempt.members()[i];
                }
                errors += Math.min(MOST_ERROR, Math.abs(log - attempt.real()));
            }
            sum += errors / attempts.size();
        }
        return sum / families.size();
    }
}
