package dev.gluewise.app.desktop.text;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.pricing.billing.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures that screens alone write; those that reports and commands write too are {@link Figures}. */
public final class Formats {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private Formats() {}

    /** A difference in cost with its sign, such as {@code +$0.03}, or {@code same cost} where none can be seen. */
    public static String costDifference(Money money) {
        boolean small = money.usd().abs().compareTo(new BigDecimal("0.0095")) < 0;
        String size = Figures.dollars(money.usd(), small ? 3 : 2);
        return size.matches("−?\\$0\\.0+") ? "same cost" : (money.usd().signum() < 0 ? "" : "+") + size;
    }

    /** Two amounts as a range without the currency, such as {@code 1.81–1.96}. */
    public static String moneyRange(Money low, Money high) {
        int digits = high.usd().compareTo(new BigDecimal("0.0995")) < 0 ? 3 : 2;
        String range = "%,." + digits + "f–%,." + digits + "f";
        return String.format(Locale.ROOT, range, low.usd(), high.usd());
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

    /** A count with its noun, such as {@code 1 job} or {@code 14 jobs}. */
    public static String counted(long count, String noun) {
        return Figures.count(count) + " " + noun + (count == 1 ? "" : "s");
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
}
