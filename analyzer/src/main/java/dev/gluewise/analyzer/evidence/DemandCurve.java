package dev.gluewise.analyzer.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How many executors a run could have used and how many it had, over its time, as CloudWatch tells it.
 *
 * @param run Glue's JobRun id
 * @param periodSeconds the time that a moment stands for, from its instant on
 * @param moments in order of time; one or more
 */
public record DemandCurve(String run, int periodSeconds, List<Moment> moments) {
    /** Running and waiting tasks divided by the tasks that an executor runs at once (AWS Glue developer guide). */
    public static final String NEEDED = "glue.driver.ExecutorAllocationManager.executors.numberMaxNeededExecutors";

    /** Executors that were there. */
    public static final String ALLOCATED = "glue.driver.ExecutorAllocationManager.executors.numberAllExecutors";

    /**
     * One period of the run.
     *
     * @param at its beginning
     * @param needed executors that could have worked at once: the most within the period
     * @param allocated executors that were there, on average; empty where that metric has no point here
     */
    public record Moment(Instant at, double needed, OptionalDouble allocated) {}

    public DemandCurve {
        moments = List.copyOf(moments);
    }

    /** The most executors that could have worked at once, at any time of the run. */
    public double peak() {
        return moments.stream().mapToDouble(Moment::needed).max().orElseThrow();
    }

    /**
     * The curves among a job's metrics, by run id.
     *
     * @param metrics any of the job's metrics
     */
    public static List<DemandCurve> among(List<MetricSeries> metrics) {
        Map<String, MetricSeries> needed = byRun(metrics, NEEDED);
        Map<String, MetricSeries> allocated = byRun(metrics, ALLOCATED);
        List<DemandCurve> curves = new ArrayList<>();
        needed.forEach((run, series) -> {
            Map<Instant, Double> there = new TreeMap<>();
            MetricSeries other = allocated.get(run);
            if (other != null) {
                other.points().forEach(point -> there.put(point.at(), point.value()));
            }
            curves.add(new DemandCurve(
                    run,
                    series.periodSeconds(),
                    series.points().stream()
                            .map(point -> new Moment(point.at(), point.value(), at(there, point.at())))
                            .toList()));
        });
        return List.copyOf(curves);
    }

    private static OptionalDouble at(Map<Instant, Double> values, Instant moment) {
        Double value = values.get(moment);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static Map<String, MetricSeries> byRun(List<MetricSeries> metrics, String name) {
        Map<String, MetricSeries> found = new TreeMap<>();
        for (MetricSeries series : metrics) {
            if (series.metric().equals(name) && !series.run().equals(MetricSeries.ALL_RUNS)) {
                found.merge(series.run(), series, DemandCurve::finer);
            }
        }
        return found;
    }

    private static MetricSeries finer(MetricSeries one, MetricSeries other) {
        return one.periodSeconds() <= other.periodSeconds() ? one : other;
    }
}
