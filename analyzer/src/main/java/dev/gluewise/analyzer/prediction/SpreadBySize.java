package dev.gluewise.analyzer.prediction;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.simulator.schedule.ProfileSimulator;
import dev.gluewise.simulator.schedule.SimulatedOutcome;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How much the draw of the tasks alone moves the run time, by the number of slots: drawn at a few sizes and interpolated
 * between them, since it changes slowly with the size.
 */
final class SpreadBySize {
    private static final int SAMPLES = 20;

    private static final int MOST_SIZES = 7;

    /** Sorted run times over their median, by the log of the slots. */
    private final NavigableMap<Double, double[]> ratios = new TreeMap<>();

    SpreadBySize(ProfileSimulator simulator, List<Configuration> configurations, long seed) {
        List<Configuration> sizes = configurations.stream()
                .filter(configuration -> !configuration.autoScaling())
                .sorted((a, b) -> Integer.compare(a.slots(), b.slots()))
                .toList();
        if (sizes.isEmpty()) {
            sizes = configurations.stream()
                    .map(configuration -> configuration.withAutoScaling(false))
                    .toList();
        }
        double first = Math.log(sizes.getFirst().slots());
        double last = Math.log(sizes.getLast().slots());
        TreeMap<Double, Configuration> chosen = new TreeMap<>();
        for (int i = 0; i < MOST_SIZES; i++) {
            double wanted = first + (last - first) * i / (MOST_SIZES - 1);
            Configuration nearest = sizes.stream()
                    .min((a, b) -> Double.compare(
                            Math.abs(Math.log(a.slots()) - wanted), Math.abs(Math.log(b.slots()) - wanted)))
                    .orElseThrow();
            chosen.put(Math.log(nearest.slots()), nearest);
        }
        chosen.entrySet().parallelStream()
                .map(entry -> new double[][] {{entry.getKey()}, draw(simulator, entry.getValue(), seed)})
                .toList()
                .forEach(drawn -> ratios.put(drawn[0][0], drawn[1]));
    }

    private static double[] draw(ProfileSimulator simulator, Configuration configuration, long seed) {
        double[] seconds = simulator.resampled(configuration, SAMPLES, seed).stream()
                .mapToDouble(SimulatedOutcome::runTimeSeconds)
                .sorted()
                .toArray();
        double median = (seconds[SAMPLES / 2 - 1] + seconds[SAMPLES / 2]) / 2;
        return Arrays.stream(seconds)
                .map(second -> median == 0 ? 1 : second / median)
                .toArray();
    }

    /** Run times over their median at a number of slots, sorted. */
    double[] at(int slots) {
        double wanted = Math.log(slots);
        var below = ratios.floorEntry(wanted);
        var above = ratios.ceilingEntry(wanted);
        if (below == null || above == null) {
            return (below == null ? ratios.firstEntry() : ratios.lastEntry()).getValue();
        }
        double distance = above.getKey() - below.getKey();
        double share = distance == 0 ? 0 : (wanted - below.getKey()) / distance;
        double[] between = new double[SAMPLES];
        Arrays.setAll(between, i -> below.getValue()[i] * (1 - share) + above.getValue()[i] * share);
        return between;
    }
}
