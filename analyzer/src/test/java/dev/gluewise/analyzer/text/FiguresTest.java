package dev.gluewise.analyzer.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.pricing.billing.Money;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({
        "-1, 0.0s",
        "0, 0.0s",
        "6.43, 6.4s",
        "9.94, 9.9s",
        "9.95, 10s",
        "10, 10s",
        "59.4, 59s",
        "59.5, 1m 00s",
        "1616, 26m 56s",
        "3599.4, 59m 59s",
        "3599.5, 1h 00m",
        "4350, 1h 13m",
        "90000, 25h 00m"
    })
    void durations(double seconds, String text) {
        assertThat(Figures.duration(seconds)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0.4, 0 s",
        "45, 45 s",
        "60, 1 min",
        "90, 90 s",
        "631, 10 min 31 s",
        "1800, 30 min",
        "3600, 1 h",
        "5400, 1 h 30 min",
        "7199, 1 h 59 min 59 s",
        "7200, 2 h",
        "9000, 2 h 30 min",
        "10799, 2 h 59 min 59 s",
        "31440, 8 h 44 min"
    })
    void aDeadlineIsWrittenToTheSecond(double seconds, String text) {
        assertThat(Figures.deadline(Duration.ofMillis(Math.round(seconds * 1000))))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, $0.00",
        "0.0123, $0.012",
        "0.0994, $0.099",
        "0.0995, $0.10",
        "0.0999, $0.10",
        "0.10, $0.10",
        "-0.0001, $0.000",
        "1.885, $1.89",
        "-1.5, −$1.50",
        "-0.0123, −$0.012",
        "'12345.6', '$12,345.60'"
    })
    void money(String amount, String text) {
        assertThat(Figures.money(Money.usd(amount))).isEqualTo(text);
    }

    @Test
    void aCostThatIsPartlyEstimatedIsMarked() {
        assertThat(Figures.pastCost(Money.usd("1.5"), true)).isEqualTo("≈ $1.50");
        assertThat(Figures.pastCost(Money.usd("1.5"), false)).isEqualTo("$1.50");
    }

    @ParameterizedTest
    @CsvSource({"0.44, $0.44", "0.440, $0.44", "0.3454, $0.3454", "1, $1.00"})
    void prices(BigDecimal usd, String text) {
        assertThat(Figures.price(usd)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "9.94, $9.94",
        "9.95, $10",
        "10, $10",
        "722.49, $722",
        "1234.5, '$1,235'",
        "-22.4, −$22",
        "-1234.4, '−$1,234'",
        "0.26, $0.26",
        "0.05, $0.050"
    })
    void aMonthsMoney(String amount, String text) {
        assertThat(Figures.wholeMoney(Money.usd(amount))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1, > 99 %", "0.995, > 99 %", "0.9949, 99 %", "0.96, 96 %", "0.005, 1 %", "0.0049, < 1 %", "0, < 1 %"})
    void chances(double probability, String text) {
        assertThat(Figures.chance(probability)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.95, 95 %", "0.975, 97.5 %", "0.999, 99.9 %", "0.5, 50 %"})
    void aConfidenceIsWrittenAsItWasAskedFor(double confidence, String text) {
        assertThat(Figures.confidence(confidence)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1|1", "2269|2,269"})
    void counts(long count, String text) {
        assertThat(Figures.count(count)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 %",
        "0.412, 41 %",
        "0.0512, 5.1 %",
        "0.05, 5 %",
        "0.0999, 10 %",
        "0.99, 99 %",
        "0.999, 99.9 %",
        "1, 100 %",
        "1.5, 150 %",
        "-0.861, -86 %"
    })
    void shares(double share, String text) {
        assertThat(Figures.percent(share)).isEqualTo(text);
    }
}
