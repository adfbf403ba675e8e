package dev.gluewise.analyzer.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
    @Test
    void minutesStandAtWholeMinutes() {
        Ticks ticks = Ticks.time(new Span(25.6 * 60, 39.4 * 60), 8);

        assertThat(ticks.step()).isEqualTo(120);
        assertThat(ticks.timeUnit()).isEqualTo(Ticks.TimeUnit.MINUTES);
        assertThat(ticks.values().stream().map(ticks::time)).containsExactly("26", "28", "30", "32", "34", "36", "38");
    }

    @ParameterizedTest
    @CsvSource({
        "30, 96, SECONDS, 40, 40",
        "400, 520, MINUTES_AND_SECONDS, 420, 7:00",
        "3600, 30000, HOURS, 7200, 2",
        "9000, 13000, HOURS_AND_MINUTES, 10800, 3:00",
        "0.2, 0.9, SECONDS, 0.4, 0.4",
    })
    void labelsFollowTheRange(double low, double high, Ticks.TimeUnit unit, double value, String label) {
        Ticks ticks = Ticks.time(new Span(low, high), 8);

        assertThat(ticks.timeUnit()).isEqualTo(unit);
        assertThat(ticks.time(value)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 9, 9, 1, $8, 8",
        "0, 0.35, 9, 0.05, $0.30, 0.3",
        "0, 71, 8, 10, $60, 60",
        "0, 0.007, 8, 0.001, $0.003, 0.003"
    })
    void dollarsHaveAsManyDecimalsAsTheStepNeeds(
            double low, double high, int most, double step, String label, double value) {
        Ticks ticks = Ticks.decimal(new Span(low, high), most);

        assertThat(ticks.step()).isEqualTo(step);
        assertThat(ticks.dollars(value)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"0, 1e-6", "0, 1e9", "1, 1.0001", "86400, 8640000"})
    void thereAreNeverMoreThanAskedFor(double low, double high) {
        assertThat(Ticks.decimal(new Span(low, high), 8).values()).hasSizeBetween(1, 9);
        assertThat(Ticks.time(new Span(low, high), 8).values()).hasSizeBetween(0, 9);
    }

    @Test
    void bothEndsBelongToTheAxis() {
        assertThat(Ticks.decimal(new Span(0, 8), 4).values()).isEqualTo(List.of(0.0, 2.0, 4.0, 6.0, 8.0));
    }
}
