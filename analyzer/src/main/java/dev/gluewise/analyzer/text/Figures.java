package dev.gluewise.analyzer.text;

import dev.gluewise.pricing.billing.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Figures as people read them: {@code 26m 56s}, {@code $1.88}, {@code 96 %}. */
public final class Figures {
    private static final Money LEAST_SHOWN_IN_CENTS = Money.usd("0.10");

    private Figures() {}

    /** A time in seconds as {@code 41s}, {@code 26m 56s}, {@code 1h 12m}; below ten seconds with a tenth. */
    public static String duration(double seconds) {
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1fs", Math.max(0, seconds));
        }
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + "s";
        }
        if (whole < 3600) {
            return String.format(Locale.ROOT, "%dm %02ds", whole / 60, whole % 60);
        }
        long minutes = Math.round(seconds / 60);
        return String.format(Locale.ROOT, "%dh %02dm", minutes / 60, minutes % 60);
    }

    /** A wanted time in whole units where it has them: {@code 30 min}, {@code 2 h}, {@code 1h 30m}, {@code 1m 30s}. */
    public static String deadline(double seconds) {
        long whole = Math.round(seconds);
        if (whole % 3600 == 0) {
            return whole / 3600 + " h";
        }
        if (whole > 3600) {
            return duration(seconds);
        }
        return whole % 60 == 0 ? whole / 60 + " min" : duration(seconds);
    }

    /** An amount with cents; with a tenth of a cent below ten cents, where cents would hide the difference. */
    public static String money(Money amount) {
        Money size = amount.usd().signum() < 0 ? Money.ZERO.minus(amount) : amount;
        int digits = size.compareTo(LEAST_SHOWN_IN_CENTS) < 0 && size.isPositive() ? 3 : 2;
        return sign(amount) + "$" + group(size.usd().setScale(digits, RoundingMode.HALF_UP));
    }

    /** An amount in whole dollars, for a month's; below ten dollars with cents. */
    public static String wholeMoney(Money amount) {
        Money size = amount.usd().signum() < 0 ? Money.ZERO.minus(amount) : amount;
        if (size.compareTo(Money.usd("10")) < 0) {
            return money(amount);
        }
        return sign(amount) + "$" + group(size.usd().setScale(0, RoundingMode.HALF_UP));
    }

    /** A probability as {@code 96 %}; never a certainty: {@code > 99 %} and {@code < 1 %} at the ends. */
    public static String chance(double probability) {
        if (probability >= 0.995) {
            return "> 99 %";
        }
        if (probability < 0.005) {
            return "< 1 %";
        }
        return Math.round(probability * 100) + " %";
    }

    /** A share as {@code 41 %}; with a tenth below ten percent and above 99, where whole ones would hide much. */
    public static String percent(double share) {
        double percent = share * 100;
        boolean inTenths = Math.abs(percent) < 10 || percent > 99 && percent < 100;
        return inTenths && Math.round(percent * 10) % 10 != 0
                ? String.format(Locale.ROOT, "%.1f %%", percent)
                : Math.round(percent) + " %";
    }

    private static String sign(Money amount) {
        return amount.usd().signum() < 0 ? "−" : "";
    }

    private static String group(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,." + amount.scale() + "f", amount);
    }
}
