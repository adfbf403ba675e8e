package dev.gluewise.analyzer.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.evidence.MetricSeries.Point;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Metrics as the curve of what a run needed. */
class DemandCurveTest {
    private static final Instant START = Instant.parse("2026-10-01T02:00:00Z");

    private static MetricSeries series(String run, String metric, int period, double... values) {
        return new MetricSeries(
                "orders",
                run,
                metric,
                "Maximum",
                period,
                IntStream.range(0, values.length)
                        .mapToObj(i -> new Point(START.plusSeconds((long) i * period), values[i]))
                        .toList());
    }

    @Test
    void pairsWhatWasNeededWithWhatWasThere() {
        List<DemandCurve> curves = DemandCurve.among(List.of(
                series("jr_1", DemandCurve.NEEDED, 60, 3, 107, 40),
                series("jr_1", DemandCurve.ALLOCATED, 60, 9, 17),
                series("jr_1", "glue.driver.workerUtilization", 60, 0.5)));

        assertThat(curves).singleElement().satisfies(curve -> {
            assertThat(curve.run()).isEqualTo("jr_1");
            assertThat(curve.peak()).isEqualTo(107);
            assertThat(curve.moments().get(1).allocated()).hasValue(17);
            assertThat(curve.moments().get(2).allocated()).isEmpty();
        });
    }

    @Test
    void eachRunHasItsOwnAndAllTogetherHaveNone() {
        assertThat(DemandCurve.among(List.of(
                        series("jr_2", DemandCurve.NEEDED, 60, 1),
                        series("ALL", DemandCurve.NEEDED, 60, 9),
                        series("jr_1", DemandCurve.NEEDED, 60, 2))))
                .extracting(DemandCurve::run)
                .containsExactly("jr_1", "jr_2");
    }

    @Test
    void theFinerOfTwoCounts() {
        assertThat(DemandCurve.among(List.of(
                        series("jr_1", DemandCurve.NEEDED, 300, 5), series("jr_1", DemandCurve.NEEDED, 60, 4, 5))))
                .singleElement()
                .extracting(DemandCurve::periodSeconds)
                .isEqualTo(60);
    }
}
