package dev.gluewise.analyzer.advice;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which candidates no other one beats in both cost and time. */
final class Frontier {
    private Frontier() {}

    /** The indexes of the candidates on the frontier, by expected cost and median run time. */
    static Set<Integer> of(List<CostAndTime> candidates) {
        List<Integer> byCost = IntStream.range(0, candidates.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(
                                i -> candidates.get(i).cost())
                        .thenComparingDouble(i -> candidates.get(i).seconds()))
                .toList();
        Set<Integer> frontier = new HashSet<>();
        double fastest = Double.POSITIVE_INFINITY;
        for (int i : byCost) {
            if (candidates.get(i).seconds() < fastest) {
                fastest = candidates.get(i).seconds();
                frontier.add(i);
            }
        }
        return frontier;
    }

    /**
     * @param cost expected cost, in any one unit
     * @param seconds median run time
     */
    record CostAndTime(double cost, double seconds) {}
}
