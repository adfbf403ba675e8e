package dev.gluewise.pricing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
    @Test
    void amountsAreEqualByValueWhateverTheirScale() {
        assertThat(Money.usd("8.8")).isEqualTo(Money.usd("8.800")).hasSameHashCodeAs(Money.usd("8.800"));
        assertThat(Money.usd("0.00")).isEqualTo(Money.ZERO).hasSameHashCodeAs(Money.ZERO);
        assertThat(Money.usd("100")).isEqualTo(Money.usd("1E+2")).hasSameHashCodeAs(Money.usd("1E+2"));
        assertThat(Money.usd("8.80")).isNotEqualTo(Money.usd("8.81"));
    }

    @ParameterizedTest
    @CsvSource({"0.005, 0.01", "0.00499, 0.00", "-0.005, -0.01", "1.995, 2.00", "7, 7.00"})
    void showsCentsRoundedHalfUp(String amount, String cents) {
        assertThat(Money.usd(amount).cents()).hasToString(cents);
    }

    @ParameterizedTest
    @CsvSource({"0.0000005, 0.000001", "0.00000049, 0", "1.2345678, 1.234568", "2.50, 2.5"})
    void writesMillionths(String amount, String micros) {
        assertThat(Money.usd(amount).micros()).isEqualByComparingTo(micros);
    }

    @Test
    void addsUpExactly() {
        Money sum = Money.ZERO;
        for (int i = 0; i < 1_000; i++) {
            sum = sum.plus(Money.usd("0.10"));
        }

        assertThat(sum).isEqualTo(Money.usd("100")).isEqualTo(Money.usd("0.10").times(1_000));
        assertThat(sum.minus(Money.usd("100.01")).isPositive()).isFalse();
        assertThat(Money.usd("0.01").isPositive()).isTrue();
        assertThat(Money.ZERO.isPositive()).isFalse();
    }

    @Test
    void isWrittenAsDollars() {
        assertThat(Money.usd("1234.5")).hasToString("$1234.50");
    }

    @Test
    void isPartedEquallyToSixteenDigits() {
        assertThat(Money.usd("10").dividedBy(4)).isEqualTo(Money.usd("2.50"));
        assertThat(Money.usd("1").dividedBy(3).usd()).isEqualByComparingTo("0.3333333333333333");
        assertThat(Money.usd("8.80").toDouble()).isEqualTo(8.8);
    }
}
