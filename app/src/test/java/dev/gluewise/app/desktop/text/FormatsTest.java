package dev.gluewise.app.desktop.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.pricing.billing.Money;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.03|+$0.03", "-1.2|−$1.20", "0.0001|same cost", "-0.0001|same cost"})
    void differencesHaveASign(String amount, String text) {
        assertThat(Formats.costDifference(Money.usd(amount))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"999, 999 B", "1200, 1.2 KB", "88000000, 88.0 MB", "412000000, 412 MB", "9400000000, 9.4 GB"})
    void sizes(long bytes, String text) {
        assertThat(Formats.bytes(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "30, 1800",
        "30m, 1800",
        "30 min, 1800",
        "90s, 90",
        "2h, 7200",
        "1h30m, 5400",
        "1h30, 5400",
        "1 H 5 M 10 S, 3910"
    })
    void deadlinesAreTypedInManyWays(String typed, long seconds) {
        assertThat(DeadlineInput.parse(typed)).hasValue(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "-5", "soon", "1h90x", "99999999999", "200h", "1.5", "３０分"})
    void whatIsNoDeadlineIsRefused(String typed) {
        assertThat(DeadlineInput.parse(typed)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(longs = {60, 1800, 90, 5400})
    void aDeadlineIsReadAsItIsWritten(long seconds) {
        Duration deadline = Duration.ofSeconds(seconds);

        assertThat(DeadlineInput.parse(DeadlineInput.text(deadline))).hasValue(deadline);
    }
}
