package dev.gluewise.analyzer.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.evidence.MetricSeries.Point;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeapPeaksTest {
    private static MetricSeries series(String run, String metric, double... values) {
        Instant start = Instant.parse("2026-11-18T02:00:00Z");
        return new MetricSeries(
                "made",
                run,
                metric,
                "Maximum",
                60,
                IntStream.range(0, values.length)
                        .mapToObj(i -> new Point(start.plusSeconds(60L * i), values[i]))
                        .toList());
    }

    @Test
    void theFullestMomentOfEachSideCounts() {
        assertThat(HeapPeaks.among(List.of(
                        series("jr_1", "glue.driver.jvm.heap.usage", 0.2, 0.91, 0.4),
                        series("jr_1", "glue.ALL.jvm.heap.usage", 0.3, 0.35),
                        series("jr_1", "glue.driver.aggregate.bytesRead", 1e9))))
                .containsExactly(new HeapPeaks("jr_1", 0.91, 0.35));
    }

    @Test
    void ofExecutorsThatAreToldOneByOneTheFullestCounts() {
        assertThat(HeapPeaks.among(List.of(
                        series("jr_1", "glue.driver.jvm.heap.usage", 0.2),
                        series("jr_1", "glue.ALL.jvm.heap.usage", 0.3),
                        series("jr_1", "glue.17.jvm.heap.usage", 0.97))))
                .containsExactly(new HeapPeaks("jr_1", 0.2, 0.97));
    }

    @Test
    void observabilityMetricsArePercentages() {
        assertThat(HeapPeaks.among(List.of(
                        series("jr_1", "glue.driver.memory.heap.used.percentage", 88),
                        series("jr_1", "glue.ALL.memory.heap.used.percentage", 20))))
                .containsExactly(new HeapPeaks("jr_1", 0.88, 0.2));
    }

    @Test
    void aRunOfWhichOneSideIsUnknownTellsNothing() {
        assertThat(HeapPeaks.among(List.of(
                        series("jr_1", "glue.driver.jvm.heap.usage", 0.9),
                        series(MetricSeries.ALL_RUNS, "glue.driver.jvm.heap.usage", 0.9),
                        series(MetricSeries.ALL_RUNS, "glue.ALL.jvm.heap.usage", 0.9))))
                .isEmpty();
    }
}
