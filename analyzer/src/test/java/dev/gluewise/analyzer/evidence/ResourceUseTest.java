package dev.gluewise.analyzer.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.analyzer.evidence.MetricSeries.Point;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Metrics as what they tell of a run's workers. */
class ResourceUseTest {
    private static final Instant START = Instant.parse("2026-10-01T02:00:00Z");

    private static MetricSeries series(String metric, double... values) {
        return new MetricSeries(
                "orders",
                "jr_1",
                metric,
                "Maximum",
                60,
                IntStream.range(0, values.length)
                        .mapToObj(i -> new Point(START.plusSeconds(60L * i), values[i]))
                        .toList());
    }

    private static ResourceUse use(MetricSeries... metrics) {
        List<ResourceUse> uses = ResourceUse.among(List.of(metrics));
        assertThat(uses).hasSize(1);
        return uses.getFirst();
    }

    @Test
    void theFullestMomentCounts() {
        ResourceUse use = use(
                series("glue.ALL.jvm.heap.usage", 0.2, 0.84, 0.5),
                series("glue.driver.jvm.heap.usage", 0.1, 0.3),
                series("glue.ALL.disk.used.percentage", 12, 61));

        assertThat(use.heap()).hasValue(0.84);
        assertThat(use.driverHeap()).hasValue(0.3);
        assertThat(use.disk().orElseThrow()).isCloseTo(0.61, within(1e-9));
    }

    @Test
    void theObservabilityMetricsStandInForTheJobMetrics() {
        ResourceUse use = use(
                series("glue.ALL.memory.heap.used.percentage", 40, 72),
                series("glue.driver.memory.heap.used.percentage", 30));

        assertThat(use.heap().orElseThrow()).isCloseTo(0.72, within(1e-9));
        assertThat(use.driverHeap().orElseThrow()).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void ofExecutorsThatAreToldOneByOneTheFullestIsTold() {
        ResourceUse use = use(series("glue.ALL.jvm.heap.usage", 0.3), series("glue.17.jvm.heap.usage", 0.2, 0.97));

        assertThat(use.heap()).hasValue(0.3);
        assertThat(use.fullestHeap()).hasValue(0.97);
    }

    @Test
    void processorsCountWhileTasksRan() {
        ResourceUse use = use(
                series("glue.ALL.system.cpuSystemLoad", 0.02, 0.6, 0.8, 0.01),
                series(DemandCurve.NEEDED, 0, 20, 20, 0));

        assertThat(use.cpu().orElseThrow()).isCloseTo(0.7, within(1e-9));
    }

    @Test
    void skewnessIsTakenBackToTheRatioOfTheLongestToTheMedianTask() {
        assertThat(use(series("glue.driver.skewness.stage", 0, 1, 0.5)).skew()).hasValue(10);
    }

    @Test
    void noSkewnessIsNoRatio() {
        ResourceUse use = use(series("glue.driver.skewness.stage", 0, 0), series("glue.ALL.jvm.heap.usage", 0.4));

        assertThat(use.skew()).isEmpty();
    }

    @Test
    void whatHasNoMetricIsUnknown() {
        ResourceUse use = use(
                series("glue.driver.jvm.heap.usage", 0.4),
                series("glue.driver.aggregate.numCompletedTasks", 100, 20, 8));

        assertThat(use.heap()).isEmpty();
        assertThat(use.disk()).isEmpty();
        assertThat(use.cpu()).isEmpty();
        assertThat(use.tasks()).hasValue(128);
    }

    @Test
    void runsOfWhichNothingIsToldAreLeftOut() {
        assertThat(ResourceUse.among(List.of(series(DemandCurve.NEEDED, 3, 4)))).isEmpty();
    }
}
