package dev.gluewise.analyzer.prediction.history;

import dev.gluewise.analyzer.prediction.scaling.PastRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * Sizes at which a job runs out of memory and spills, or computes again what it could not keep: there more slots help by
 * more than their number. On public data 12–15 % of all steps from one size to the next are such.
 */
final class MemoryCliff {
    /** A step is super-linear where its run time falls by this much more than its slots grow, in log: beyond noise. */
    private static final double BEYOND_NOISE = 0.08;

    private MemoryCliff() {}

    /** The runs at sizes above the last cliff; all where there is none. */
    static List<PastRun> above(List<PastRun> runs) {
        NavigableMap<Double, List<Double>> bySize = new TreeMap<>();
        runs.forEach(run -> bySize.computeIfAbsent(run.shape().size(), size -> new ArrayList<>())
                .add(run.logSeconds()));
        double foot = 0;
        Map.Entry<Double, List<Double>> before = bySize.firstEntry();
        for (Map.Entry<Double, List<Double>> entry :
                bySize.tailMap(before.getKey(), false).entrySet()) {
            double fall = median(before.getValue()) - median(entry.getValue());
            if (fall > Math.log(entry.getKey() / before.getKey()) + BEYOND_NOISE) {
                foot = entry.getKey();
            }
            before = entry;
        }
        double from = foot;
        return runs.stream().filter(run -> run.shape().size() >= from).toList();
    }

    private static double median(List<Double> values) {
        return new Median()
                .evaluate(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
