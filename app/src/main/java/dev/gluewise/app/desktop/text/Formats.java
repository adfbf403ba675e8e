package dev.gluewise.app.desktop.text;

import dev.gluewise.pricing.billing.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures as the screens write them. */
public final class Formats {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private Formats() {}

    /** Money with cents, such as {@code $1,340.13}; tenths of a cent below ten cents, so that small runs differ. */
    public static String money(Money money) {
        BigDecimal amount = money.usd();
        boolean small = amount.signum() != 0 && amount.abs().compareTo(new BigDecimal("0.0995")) < 0;
        return dollars(amount, small ? 3 : 2);
    }

    /** Whole dollars for a month's figures, such as {@code $722}; cents below ten dollars. */
    public static String wholeDollars(Money money) {
        return money.usd().abs().compareTo(new BigDecimal("9.95")) < 0 ? money(money) : dollars(money.usd(), 0);
    }

    /** A difference in cost with its sign, such as {@code +$0.03}, or {@code same cost} where none can be seen. */
    public static String costDifference(Money money) {
        boolean small = money.usd().abs().compareTo(new BigDecimal("0.0095")) < 0;
        String size = dollars(money.usd(), small ? 3 : 2);
        return size.matches("−?\\$0\\.0+") ? "same cost" : (money.usd().signum() < 0 ? "" : "+") + size;
    }

    /** Two amounts as a range without the currency, such as {@code 1.81–1.96}. */
    public static String moneyRange(Money low, Money high) {
        int digits = high.usd().compareTo(new BigDecimal("0.0995")) < 0 ? 3 : 2;
        return decimal(low.usd(), digits) + "–" + decimal(high.usd(), digits);
    }

    /** A price of a DPU-hour, such as {@code $0.44} or {@code $0.3454}. */
    public static String price(BigDecimal usd) {
        BigDecimal plain = usd.stripTrailingZeros();
        return dollars(plain, Math.clamp(plain.scale(), 2, 4));
    }

    /** A run time, such as {@code 41s}, {@code 26m 56s} or {@code 1h 12m}. */
    public static String runTime(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return seconds < 10 ? String.format(Locale.ROOT, "%.1fs", seconds) : whole + "s";
        }
        if (whole < 3600) {
            return "%dm %02ds".formatted(whole / 60, whole % 60);
        }
        long minutes = Math.round(seconds / 60);
        return "%dh %02dm".formatted(minutes / 60, minutes % 60);
    }

    /** A time that a user has set, such as {@code 30 min}, {@code 2 h}, {@code 1 h 30 min} or {@code 90 s}. */
    public static String deadline(Duration deadline) {
        long seconds = deadline.toSeconds();
        if (seconds < 60 || (seconds < 600 && seconds % 60 != 0)) {
            return seconds + " s";
        }
        long hours = seconds >= 7200 || seconds % 3600 == 0 ? seconds / 3600 : 0;
        long minutes = Math.round((seconds - hours * 3600) / 60.0);
        if (hours == 0) {
            return minutes + " min";
        }
        return minutes == 0 ? hours + " h" : hours + " h " + minutes + " min";
    }

    /** How much faster or slower, such as {@code 3 s} or {@code 12 min}. */
    public static String timeDifference(double seconds) {
        double size = Math.abs(seconds);
        if (size < 10) {
            return String.format(Locale.ROOT, size < 0.95 ? "%.1f s" : "%.0f s", size);
        }
        if (size < 5400) {
            return size < 120 ? Math.round(size) + " s" : Math.round(size / 60) + " min";
        }
        return String.format(Locale.ROOT, "%.1f h", size / 3600);
    }

    /** A range of times in a unit of so many seconds, such as {@code 27.0–29.5}. */
    public static String timeRange(double lowSeconds, double highSeconds, double unitSeconds) {
        return String.format(Locale.ROOT, "%.1f–%.1f", lowSeconds / unitSeconds, highSeconds / unitSeconds);
    }

    /** A chance in whole percent, never rounded to certainty: {@code > 99 %}, {@code 96 %}, {@code < 1 %}. */
    public static String chance(double probability) {
        if (probability > 0.995) {
            return "> 99 %";
        }
        return probability < 0.005 ? "< 1 %" : Math.round(probability * 100) + " %";
    }

    /** A share in whole percent, or with one decimal below ten. */
    public static String percent(double share) {
        double percent = share * 100;
        boolean whole = Math.abs(percent) >= 9.95 || Math.abs(percent - Math.rint(percent)) < 0.05;
        return String.format(Locale.ROOT, whole ? "%.0f %%" : "%.1f %%", percent);
    }

    /** A wanted confidence, such as {@code 95 %} or {@code 99.9 %}. */
    public static String confidence(double confidence) {
        return BigDecimal.valueOf(confidence * 100)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }

    /** A count with thousands apart, such as {@code 2,269}. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A count with its noun, such as {@code 1 job} or {@code 14 jobs}. */
    public static String counted(long count, String noun) {
        return count(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** A size, such as {@code 1.2 KB}. */
    public static String bytes(long bytes) {
        double size = bytes;
        String unit = "B";
        for (String larger : new String[] {"KB", "MB", "GB", "TB"}) {
            if (size < 1000) {
                break;
            }
            size /= 1000;
            unit = larger;
        }
        boolean whole = unit.equals("B") || size >= 99.5;
        return String.format(Locale.ROOT, whole ? "%.0f %s" : "%.1f %s", size, unit);
    }

    /** A day, such as {@code 18 Nov 2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A moment where the user is, such as {@code 20 Nov 2026, 06:02}. */
    public static String moment(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }

    private static String dollars(BigDecimal amount, int digits) {
        BigDecimal shown = amount.setScale(digits, RoundingMode.HALF_UP);
        return (shown.signum() < 0 ? "−$" : "$") + decimal(shown.abs(), digits);
    }

    private static String decimal(BigDecimal amount, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", amount.setScale(digits, RoundingMode.HALF_UP));
    }
}
