package dev.gluewise.analyzer.prediction.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tries deadlines on a job whose run time is known at several sizes, each size being predicted from the others: a method
 * takes the cheapest size that it holds to be in time, or its fastest where it holds none to be.
 */
final class SizeChoices {
    /** A deadline is this much longer than the job really takes at one of its sizes. */
    private static final double SLACK = 1.1;

    /**
     * A size and what a method holds of it.
     *
     * @param size slots
     * @param actual real run time in seconds
     * @param expected predicted run time in seconds
     * @param safe run time in seconds that the method counts on when it holds the size to be in time
     */
    record Option(double size, double actual, double expected, double safe) {}

    private record Outcome(boolean missed, double regret) {}

    private final Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();

    /** Tries a deadline at each size of a job. */
    void add(String method, List<Option> options) {
        List<Outcome> all = outcomes.computeIfAbsent(method, key -> new ArrayList<>());
        for (Option anchor : options) {
            all.add(outcome(options, SLACK * anchor.actual()));
        }
    }

    private static Outcome outcome(List<Option> options, double deadline) {
        Option chosen = options.stream()
                .filter(option -> option.safe() <= deadline)
                .min(Comparator.comparingDouble(option -> option.size() * option.expected()))
                .orElseGet(() -> options.stream()
                        .min(Comparator.comparingDouble(Option::safe))
                        .orElseThrow());
        double cheapest = options.stream()
                .filter(option -> option.actual() <= deadline)
                .mapToDouble(option -> option.size() * option.actual())
                .min()
                .orElseThrow();
        return new Outcome(chosen.actual() > deadline, chosen.size() * chosen.actual() / cheapest - 1);
    }

    List<SizeChoice> results() {
        List<SizeChoice> results = new ArrayList<>();
        outcomes.forEach((method, all) -> results.add(new SizeChoice(
                method,
                all.size(),
                all.stream().filter(Outcome::missed).count() / (double) all.size(),
                all.stream()
                        .filter(outcome -> !outcome.missed())
                        .mapToDouble(Outcome::regret)
                        .average()
                        .orElse(0))));
        return results;
    }
}
