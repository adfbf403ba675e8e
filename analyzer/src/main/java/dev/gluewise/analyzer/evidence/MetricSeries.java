package dev.gluewise.analyzer.evidence;

import java.time.Instant;
import java.util.List;

/**
 * One CloudWatch metric of a run.
 *
 * @param job the job's name
 * @param run Glue's JobRun id, or {@code ALL} for all runs of the job together
 * @param metric the metric's name as Glue writes it, such as
 *     {@code glue.driver.ExecutorAllocationManager.executors.numberMaxNeededExecutors}
 * @param statistic how the points were made of the samples: {@code Average}, {@code Maximum}, {@code Sum}, …
 * @param periodSeconds the time that a point stands for, which begins at its instant
 * @param points in order of time; one or more
 */
public record MetricSeries(
        String job, String run, String metric, String statistic, int periodSeconds, List<Point> points) {
    /** The run of metrics that are of all runs of a job. */
    public static final String ALL_RUNS = "ALL";

    /** A value at a time, in the metric's own unit. */
    public record Point(Instant at, double value) {}

    public MetricSeries {
        points = List.copyOf(points);
    }

    /** The highest value. */
    public double maximum() {
        return points.stream().mapToDouble(Point::value).max().orElseThrow();
    }
}
