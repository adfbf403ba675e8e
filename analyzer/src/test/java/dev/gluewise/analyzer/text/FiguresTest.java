package dev.gluewise.analyzer.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.pricing.billing.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({
        "-1, 0.0s",
        "0, 0.0s",
        "9.94, 9.9s",
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
    @CsvSource({"45, 45s", "90, 1m 30s", "1800, 30 min", "3600, 1 h", "7200, 2 h", "5400, 1h 30m"})
    void deadlines(double seconds, String text) {
        assertThat(Figures.deadline(seconds)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, $0.00",
        "0.0123, $0.012",
        "0.10, $0.10",
        "1.885, $1.89",
        "-1.5, −$1.50",
        "-0.0123, −$0.012",
        "'12345.6', '$12,345.60'"
    })
    void money(String amount, String text) {
        assertThat(Figures.money(Money.usd(amount))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"9.99, $9.99", "10, $10", "1234.5, '$1,235'", "-1234.4, '−$1,234'", "0.05, $0.050"})
    void aMonthsMoney(String amount, String text) {
        assertThat(Figures.wholeMoney(Money.usd(amount))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1, > 99 %", "0.995, > 99 %", "0.9949, 99 %", "0.96, 96 %", "0.005, 1 %", "0.0049, < 1 %", "0, < 1 %"})
    void chances(double probability, String text) {
        assertThat(Figures.chance(probability)).isEqualTo(text);
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
