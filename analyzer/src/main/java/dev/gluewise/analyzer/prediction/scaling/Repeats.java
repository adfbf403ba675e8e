package dev.gluewise.analyzer.prediction.scaling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * Runs of one and the same shape together: where their times lie, and how far one run scatters. The scatter is a Student
 * t's, so that a run far from its repeats loses its weight by itself (Lange, Little and Taylor 1989, expectation and
 * maximisation in turn).
 */
final class Repeats {
    /** Degrees of freedom: few enough that one run in a hundred may lie four spreads away. */
    static final double FREEDOM = 4;

    /** How many pairs of repeats the spread held before counts as. */
    private static final double PRIOR_REPEATS = 3;

    private static final int STEPS = 8;

    /** Median of absolute deviations of a normal to its standard deviation. */
    private static final double TO_SIGMA = 1.4826;

    private final List<RunShape> shapes;
    private final double[] logs;
    private final double[] counts;
    private final double spread;
    private final int runs;

    private Repeats(List<RunShape> shapes, double[] logs, double[] counts, double spread, int runs) {
        this.runs = runs;
        this.shapes = shapes;
        this.logs = logs;
        this.counts = counts;
        this.spread = spread;
    }

    /**
     * @param runs at least one
     * @param usual spread of repeats as it was held before, as a standard deviation of the log
     */
    static Repeats of(List<PastRun> runs, double usual) {
        Map<RunShape, List<Double>> byShape = new LinkedHashMap<>();
        for (PastRun run : runs) {
            byShape.computeIfAbsent(run.shape(), shape -> new ArrayList<>()).add(run.logSeconds());
        }
        double[][] groups = byShape.values().stream()
                .map(logs -> logs.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        double[] centres = Arrays.stream(groups)
                .mapToDouble(group -> new Median().evaluate(group))
                .toArray();
        double[] counts = new double[groups.length];
        double spread = start(groups, centres, usual);
        for (int step = 0; step < STEPS; step++) {
            double squares = PRIOR_REPEATS * usual * usual;
            double free = PRIOR_REPEATS;
            for (int i = 0; i < groups.length; i++) {
                double sum = 0;
                double weights = 0;
                for (double log : groups[i]) {
                    double weight = groups[i].length < 2 ? 1 : weight((log - centres[i]) / spread);
                    weights += weight;
                    sum += weight * log;
                }
                centres[i] = sum / weights;
                counts[i] = weights;
                for (double log : groups[i]) {
                    squares += weight((log - centres[i]) / spread) * (log - centres[i]) * (log - centres[i]);
                }
                free += groups[i].length - 1;
            }
            spread = Math.sqrt(squares / free);
        }
        return new Repeats(List.copyOf(byShape.keySet()), centres, counts, spread, runs.size());
    }

    /** The median deviation from the medians, so that the first weights are not those of a spread that outliers made. */
    private static double start(double[][] groups, double[] centres, double usual) {
        List<Double> away = new ArrayList<>();
        for (int i = 0; i < groups.length; i++) {
            for (double log : groups[i]) {
                if (groups[i].length > 2) {
                    away.add(Math.abs(log - centres[i]));
                }
            }
        }
        double[] all = away.stream().mapToDouble(Double::doubleValue).toArray();
        return all.length == 0 ? usual : Math.max(usual / 2, TO_SIGMA * new Median().evaluate(all));
    }

    /** What a value so many spreads away counts against one in the middle; at most 1. */
    static double weight(double spreads) {
        return Math.min(1, (FREEDOM + 1) / (FREEDOM + spreads * spreads));
    }

    int size() {
        return logs.length;
    }

    /** How many runs beyond the first of their shape tell of the spread. */
    int repeated() {
        return runs - logs.length;
    }

    RunShape shape(int index) {
        return shapes.get(index);
    }

    /** The log of the run time of the runs of a shape. */
    double log(int index) {
        return logs[index];
    }

    /** As how many runs the runs of a shape count. */
    double count(int index) {
        return counts[index];
    }

    /** Standard deviation of the log of one run among its repeats. */
    double spread() {
        return spread;
    }
}
