package dev.gluewise.analyzer.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How full the heap was at its fullest on either side of a run, as CloudWatch tells it. A point is of half a minute or more,
 * so the last moment before memory ran out is seldom in it.
 *
 * @param run Glue's JobRun id
 * @param driver share of the driver's heap, 0 to 1
 * @param executors share of an executor's heap where the metrics tell of each, else of all executors on average, 0 to 1
 */
public record HeapPeaks(String run, double driver, double executors) {
    /** The metrics of {@code --enable-metrics} are shares, those of {@code --enable-observability-metrics} percentages. */
    private static final Pattern METRIC =
            Pattern.compile("glue\\.(driver|ALL|\\d+)\\.(?:jvm\\.heap\\.usage|(memory\\.heap\\.used\\.percentage))");

    private static final String DRIVER = "driver";

    /**
     * The runs among a job's metrics of which both sides are told, by run id.
     *
     * @param metrics any of the job's metrics
     */
    public static List<HeapPeaks> among(List<MetricSeries> metrics) {
        Map<String, Double> driver = new TreeMap<>();
        Map<String, Double> executors = new HashMap<>();
        for (MetricSeries series : metrics) {
            Matcher metric = METRIC.matcher(series.metric());
            if (metric.matches() && !series.run().equals(MetricSeries.ALL_RUNS)) {
                double share = metric.group(2) == null ? series.maximum() : series.maximum() / 100;
                (metric.group(1).equals(DRIVER) ? driver : executors).merge(series.run(), share, Math::max);
            }
        }
        List<HeapPeaks> peaks = new ArrayList<>();
        driver.forEach((run, share) -> {
            Double other = executors.get(run);
            if (other != null) {
                peaks.add(new HeapPeaks(run, share, other));
            }
        });
        return List.copyOf(peaks);
    }
}
