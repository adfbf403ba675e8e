package dev.gluewise.pricing.billing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact amount of US dollars.
 *
 * @param usd the amount; any scale, may be negative for a cost that falls
 */
public record Money(BigDecimal usd) implements Comparable<Money> {
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    public static Money usd(String amount) {
        return new Money(new BigDecimal(amount));
    }

    public Money plus(Money other) {
        return new Money(usd.add(other.usd));
    }

    public Money minus(Money other) {
        return new Money(usd.subtract(other.usd));
    }

    public Money times(long count) {
        return new Money(usd.multiply(BigDecimal.valueOf(count)));
    }

    /** An equal part of it, to sixteen digits; {@code parts} is 1 or more. */
    public Money dividedBy(long parts) {
        return new Money(usd.divide(BigDecimal.valueOf(parts), MathContext.DECIMAL64));
    }

    /** Half-up to whole cents, for showing. */
    public BigDecimal cents() {
        return usd.setScale(2, RoundingMode.HALF_UP);
    }

    /** Half-up to a millionth of a dollar, for files that other programs read. */
    public BigDecimal micros() {
        return usd.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    public double toDouble() {
        return usd.doubleValue();
    }

    public boolean isPositive() {
        return usd.signum() > 0;
    }

    @Override
    public int compareTo(Money other) {
        return usd.compareTo(other.usd);
    }

    /** Two amounts of the same value are equal, whatever their scale. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Money money && usd.compareTo(money.usd) == 0;
    }

    @Override
    public int hashCode() {
        return usd.stripTrailingZeros().hashCode();
    }

    @Override
    public String toString() {
        return "$" + cents().toPlainString();
    }
}
