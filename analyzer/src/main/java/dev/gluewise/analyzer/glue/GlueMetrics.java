package dev.gluewise.analyzer.glue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The CloudWatch metrics of a Glue run that are of use. Sources: AWS Glue developer guide, "Monitoring AWS Glue using
 * Amazon CloudWatch metrics" and "Monitoring with AWS Glue Observability metrics" (November 2026).
 */
public final class GlueMetrics {
    /** The namespace that all of them are in. */
    public static final String NAMESPACE = "Glue";

    /**
     * One metric.
     *
     * @param name as Glue writes it
     * @param statistic how its samples make a point
     * @param type the dimension Type: {@code count} or {@code gauge}
     * @param group the dimension ObservabilityGroup; empty for one that is not of those
     */
    public record Metric(String name, String statistic, String type, Optional<String> group) {}

    private static final String AGGREGATE = "glue.driver.aggregate.";
    private static final String ALLOCATION = "glue.driver.ExecutorAllocationManager.executors.";

    /** With {@code --enable-metrics}. */
    public static final List<Metric> JOB_METRICS = List.of(
            count(AGGREGATE + "bytesRead"),
            count(AGGREGATE + "elapsedTime"),
            count(AGGREGATE + "numCompletedStages"),
            count(AGGREGATE + "numCompletedTasks"),
            count(AGGREGATE + "numFailedTasks"),
            count(AGGREGATE + "numKilledTasks"),
            count(AGGREGATE + "recordsRead"),
            count(AGGREGATE + "shuffleBytesWritten"),
            count(AGGREGATE + "shuffleLocalBytesRead"),
            gauge(ALLOCATION + "numberAllExecutors", "Average"),
            gauge(ALLOCATION + "numberMaxNeededExecutors", "Maximum"),
            gauge("glue.driver.jvm.heap.usage", "Maximum"),
            gauge("glue.ALL.jvm.heap.usage", "Average"),
            gauge("glue.driver.system.cpuSystemLoad", "Average"),
            gauge("glue.ALL.system.cpuSystemLoad", "Average"),
            gauge("glue.driver.BlockManager.disk.diskSpaceUsed_MB", "Maximum"));

    /** With {@code --enable-observability-metrics}. */
    public static final List<Metric> OBSERVABILITY_METRICS = observability();

    private static final Map<String, Metric> BY_NAME = byName();

    private GlueMetrics() {}

    /** How the samples of a metric make a point, where a file does not say. */
    public static String statistic(String name) {
        Metric known = BY_NAME.get(name);
        if (known != null) {
            return known.statistic();
        }
        return name.startsWith(AGGREGATE) || name.startsWith("glue.error.") ? "Sum" : "Average";
    }

    private static List<Metric> observability() {
        List<Metric> all = new ArrayList<>();
        all.add(observed("glue.driver.skewness.stage", "Maximum", "gauge", "job_performance"));
        all.add(observed("glue.driver.skewness.job", "Maximum", "gauge", "job_performance"));
        all.add(observed("glue.driver.workerUtilization", "Average", "gauge", "resource_utilization"));
        all.add(observed("glue.driver.memory.heap.used.percentage", "Maximum", "gauge", "resource_utilization"));
        all.add(observed("glue.ALL.memory.heap.used.percentage", "Maximum", "gauge", "resource_utilization"));
        all.add(observed("glue.driver.disk.used.percentage", "Maximum", "gauge", "resource_utilization"));
        all.add(observed("glue.ALL.disk.used.percentage", "Maximum", "gauge", "resource_utilization"));
        for (String category : List.of(
                "ALL",
                "OUT_OF_MEMORY_ERROR",
                "DISK_NO_SPACE_ERROR",
                "TIMEOUT_ERROR",
                "THROTTLING_ERROR",
                "RESOURCE_NOT_FOUND_ERROR")) {
            all.add(observed("glue.error." + category, "Sum", "count", "error"));
        }
        return List.copyOf(all);
    }

    private static Map<String, Metric> byName() {
        Map<String, Metric> all = new TreeMap<>();
        JOB_METRICS.forEach(metric -> all.put(metric.name(), metric));
        OBSERVABILITY_METRICS.forEach(metric -> all.put(metric.name(), metric));
        return all;
    }

    private static Metric count(String name) {
        return new Metric(name, "Sum", "count", Optional.empty());
    }

    private static Metric gauge(String name, String statistic) {
        return new Metric(name, statistic, "gauge", Optional.empty());
    }

    private static Metric observed(String name, String statistic, String type, String group) {
        return new Metric(name, statistic, type, Optional.of(group));
    }
}
