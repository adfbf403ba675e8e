package dev.gluewise.app.desktop.text;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.text.Language;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Figures that screens alone write; those that reports and commands write too are {@link Figures}. They follow the
 * language that the program speaks; examples are in English.
 */
public final class Formats {
    /** What two digits would round up to ten cents is written with three. */
    private static final BigDecimal LEAST_IN_CENTS = new BigDecimal("0.0995");

    private static final BigDecimal LEAST_SEEN = new BigDecimal("0.0005");
    private static final int LONGEST_RUN_ID = 16;
    private static final int SHORT_RUN_ID = 9;
    private static final List<String> LARGER_UNITS = List.of("KB", "MB", "GB", "TB");

    private Formats() {}

    /** A difference in cost with its sign, such as {@code +$0.03}, or {@code same cost} where none can be seen. */
    public static String costDifference(Money money) {
        BigDecimal size = money.usd().abs();
        if (size.compareTo(LEAST_SEEN) < 0) {
            return Words.say("text.same-cost");
        }
        boolean small = size.compareTo(new BigDecimal("0.0095")) < 0;
        String written = Figures.dollars(money.usd(), small ? 3 : 2);
        return money.usd().signum() < 0 ? written : Words.say("text.plus", written);
    }

    /** Two amounts as a range without the currency, such as {@code 1.81–1.96}. */
    public static String moneyRange(Money low, Money high) {
        int digits = high.usd().compareTo(LEAST_IN_CENTS) < 0 ? 3 : 2;
        return Figures.decimal(low.toDouble(), digits) + "–" + Figures.decimal(high.toDouble(), digits);
    }

    /** How much faster or slower, such as {@code 3 s} or {@code 12 min}. */
    public static String timeDifference(double seconds) {
        double size = Math.abs(seconds);
        if (size < 120) {
            return Words.say("text.seconds", Figures.decimal(size, size < 0.95 ? 1 : 0));
        }
        return size < 5400
                ? Words.say("text.minutes", Figures.count(Math.round(size / 60)))
                : Words.say("text.hours", Figures.decimal(size / 3600, 1));
    }

    /** A range of times in a unit of so many seconds, such as {@code 27.0–29.5}. */
    public static String timeRange(double lowSeconds, double highSeconds, double unitSeconds) {
        return Figures.decimal(lowSeconds / unitSeconds, 1) + "–" + Figures.decimal(highSeconds / unitSeconds, 1);
    }

    /**
     * A count with its noun, such as {@code 1 job} or {@code 14 jobs}.
     *
     * @param noun its code: {@code job}, {@code run}, … as the words under {@code text.count} have them
     */
    public static String counted(long count, String noun) {
        boolean one = count == 1 || (count == 0 && Language.spoken() == Language.FRENCH);
        return Words.say("text.count." + noun + (one ? ".one" : ".many"), Figures.count(count));
    }

    /** An id of Glue's; of its 67 characters the first tell one run of a job from the others. */
    public static String runId(String id) {
        return id.length() <= LONGEST_RUN_ID ? id : id.substring(0, SHORT_RUN_ID);
    }

    /** Things one after another, such as {@code orders, 10 stages, 1,305 tasks}; an empty string for none. */
    public static String listed(List<String> parts) {
        return parts.stream()
                .reduce((before, next) -> Words.say("text.list", before, next))
                .orElse("");
    }

    /** A size, such as {@code 1.2 KB}. */
    public static String bytes(long bytes) {
        double size = bytes;
        String unit = "B";
        for (String larger : LARGER_UNITS) {
            if (size < 1000) {
                break;
            }
            size /= 1000;
            unit = larger;
        }
        boolean whole = unit.equals("B") || size >= 99.5;
        return Words.say("text.bytes." + unit, Figures.decimal(size, whole ? 0 : 1));
    }

    /** A day, such as {@code 18 Nov 2026}. */
    public static String day(LocalDate day) {
        return pattern("text.day").format(day);
    }

    /** A moment where the user is, such as {@code 20 Nov 2026, 06:02}. */
    public static String moment(Instant moment, ZoneId zone) {
        return pattern("text.moment").format(moment.atZone(zone));
    }

    /** The hour and minute of a moment where the user is, such as {@code 06:14}. */
    public static String hour(Instant moment, ZoneId zone) {
        return pattern("text.hour").format(moment.atZone(zone));
    }

    /** The time of day of a moment where the user is, such as {@code 06:14:02}. */
    public static String time(Instant moment, ZoneId zone) {
        return pattern("text.time").format(moment.atZone(zone));
    }

    private static DateTimeFormatter pattern(String code) {
        Language language = Language.spoken();
        // The root locale has no names of months.
        Locale names = language == Language.ENGLISH ? Locale.ENGLISH : language.locale();
        return DateTimeFormatter.ofPattern(Words.say(code), names);
    }
}
