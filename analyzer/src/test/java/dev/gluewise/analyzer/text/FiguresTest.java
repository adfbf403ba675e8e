package dev.gluewise.analyzer.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.text.Language;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("the whole program speaks one language at a time")
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
    @CsvSource({"12288, 12.0 KiB", "104858, 0.1 MiB", "41943040, 40.0 MiB", "2147483648, 2.0 GiB"})
    void amountsOfData(double bytes, String text) {
        assertThat(Figures.bytes(bytes)).isEqualTo(text);
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FRENCH|26_min_56_s|1_h_13|9,4_s|0,012_$|1\u202f235_$|41_%|>_99_%|97,5_%|1_h_30_min|1\u202f211|18 novembre 2026",
                "JAPANESE|26分56秒|1時間13分|9.4秒|$0.012|$1,235|41%|99% 超|97.5%|1時間30分|1,211|2026年11月18日"
            })
    void otherLanguagesWriteFiguresTheirOwnWay(
            Language language,
            String minutes,
            String hours,
            String seconds,
            String cents,
            String dollars,
            String percent,
            String chance,
            String confidence,
            String deadline,
            String count,
            String day) {
        language.speak();
        try {
            assertThat(Stream.of(
                                    Figures.duration(1616),
                                    Figures.duration(4350),
                                    Figures.duration(9.4),
                                    Figures.money(Money.usd("0.0123")),
                                    Figures.wholeMoney(Money.usd("1234.56")),
                                    Figures.percent(0.41),
                                    Figures.chance(0.999),
                                    Figures.confidence(0.975),
                                    Figures.deadline(Duration.ofMinutes(90)),
                                    Figures.count(1211),
                                    Figures.day(LocalDate.of(2026, 11, 18)))
                            .map(text -> text.replace('\u00a0', '_')))
                    .containsExactly(
                            minutes, hours, seconds, cents, dollars, percent, chance, confidence, deadline, count, day);
        } finally {
            Language.ENGLISH.speak();
        }
    }
}
