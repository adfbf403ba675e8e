package dev.gluewise.analyzer.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How full and how busy a run's workers were, as CloudWatch tells it. Shares are 0 to 1; what has no metric is empty.
 *
 * @param run Glue's JobRun id
 * @param heap the fullest that the executors' heaps were, on average over them
 * @param fullestHeap the fullest that the heap of any one executor was, where the metrics tell of each; else {@code heap}
 * @param driverHeap the fullest that the driver's heap was
 * @param disk the fullest that the workers' disks were
 * @param cpu the executors' processor load, on average over the time in which tasks ran or waited
 * @param skew the longest task of the most skewed stage over the stage's median task; empty also where no stage reaches
 *     {@link #SKEW_FACTOR}, below which Glue reports none
 * @param tasks how many tasks were completed
 */
public record ResourceUse(
        String run,
        OptionalDouble heap,
        OptionalDouble fullestHeap,
        OptionalDouble driverHeap,
        OptionalDouble disk,
        OptionalDouble cpu,
        OptionalDouble skew,
        OptionalDouble tasks) {
    /**
     * Glue's skewness of a stage is 0 up to this ratio of the longest to the median task, 1 at twice of it (AWS Glue
     * developer guide, "Monitoring with AWS Glue Observability metrics").
     */
    public static final double SKEW_FACTOR = 5;

    private static final String HEAP = "glue.ALL.jvm.heap.usage";
    private static final String HEAP_PERCENT = "glue.ALL.memory.heap.used.percentage";
    private static final String DRIVER_HEAP = "glue.driver.jvm.heap.usage";
    private static final String DRIVER_HEAP_PERCENT = "glue.driver.memory.heap.used.percentage";
    private static final Pattern EXECUTOR_HEAP = Pattern.compile("glue\\.\\d+\\.jvm\\.heap\\.usage");
    private static final String DISK_PERCENT = "glue.ALL.disk.used.percentage";
    private static final String CPU = "glue.ALL.system.cpuSystemLoad";
    private static final String SKEWNESS = "glue.driver.skewness.stage";
    private static final String TASKS = "glue.driver.aggregate.numCompletedTasks";
    private static final double PERCENT = 100;

    /** Of what metrics tell, by run id; runs of which none of these is known are left out. */
    public static List<ResourceUse> among(List<MetricSeries> metrics) {
        Map<String, List<MetricSeries>> byRun = metrics.stream()
                .filter(series -> !series.run().equals(MetricSeries.ALL_RUNS))
                .collect(Collectors.groupingBy(MetricSeries::run, TreeMap::new, Collectors.toList()));
        List<ResourceUse> uses = new ArrayList<>();
        byRun.forEach((run, series) -> {
            ResourceUse use = of(run, series);
            if (use.tells()) {
                uses.add(use);
            }
        });
        return List.copyOf(uses);
    }

    private static ResourceUse of(String run, List<MetricSeries> metrics) {
        OptionalDouble heap = share(metrics, HEAP, HEAP_PERCENT);
        OptionalDouble skewness = most(metrics, SKEWNESS, 1);
        return new ResourceUse(
                run,
                heap,
                larger(heap, ofSingleExecutors(metrics)),
                share(metrics, DRIVER_HEAP, DRIVER_HEAP_PERCENT),
                most(metrics, DISK_PERCENT, PERCENT),
                cpu(metrics),
                skewness.orElse(0) > 0
                        ? OptionalDouble.of(SKEW_FACTOR * (1 + skewness.getAsDouble()))
                        : OptionalDouble.empty(),
                total(metrics, TASKS));
    }

    private boolean tells() {
        return Stream.of(fullestHeap, driverHeap, disk, cpu, skew).anyMatch(OptionalDouble::isPresent);
    }

    private static OptionalDouble ofSingleExecutors(List<MetricSeries> metrics) {
        return metrics.stream()
                .filter(series -> EXECUTOR_HEAP.matcher(series.metric()).matches())
                .mapToDouble(MetricSeries::maximum)
                .max();
    }

    private static OptionalDouble larger(OptionalDouble one, OptionalDouble other) {
        return DoubleStream.concat(one.stream(), other.stream()).max();
    }

    /** The one metric, else the other, which is in percent. */
    private static OptionalDouble share(List<MetricSeries> metrics, String name, String inPercent) {
        OptionalDouble share = most(metrics, name, 1);
        return share.isPresent() ? share : most(metrics, inPercent, PERCENT);
    }

    private static OptionalDouble most(List<MetricSeries> metrics, String name, double unit) {
        return points(metrics, name).mapToDouble(point -> point.value() / unit).max();
    }

    private static OptionalDouble total(List<MetricSeries> metrics, String name) {
        double sum =
                points(metrics, name).mapToDouble(MetricSeries.Point::value).sum();
        return sum > 0 ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }

    /** Over the moments in which executors were needed, where that is known. */
    private static OptionalDouble cpu(List<MetricSeries> metrics) {
        Set<Instant> idle = points(metrics, DemandCurve.NEEDED)
                .filter(point -> point.value() < 1)
                .map(MetricSeries.Point::at)
                .collect(Collectors.toSet());
        return points(metrics, CPU)
                .filter(point -> !idle.contains(point.at()))
                .mapToDouble(MetricSeries.Point::value)
                .average();
    }

    private static Stream<MetricSeries.Point> points(List<MetricSeries> metrics, String name) {
        return metrics.stream()
                .filter(series -> series.metric().equals(name))
                .limit(1)
                .flatMap(series -> series.points().stream());
    }
}
