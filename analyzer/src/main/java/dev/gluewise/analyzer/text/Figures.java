package dev.gluewise.analyzer.text;

import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.text.Language;
import dev.gluewise.pricing.text.Phrasebook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Figures as people read them, the same in every report, screen and command: {@code 26m 56s}, {@code $1.88}. They follow
 * the language that the program speaks, of which {@code Figures.properties} beside this class has the patterns; examples
 * here are in English.
 */
public final class Figures {
    private static final Phrasebook WORDS = new Phrasebook(Figures.class);

    /** What two digits would round up to ten cents is written with them. */
    private static final BigDecimal LEAST_IN_CENTS = new BigDecimal("0.0995");

    private static final BigDecimal LEAST_WHOLE = new BigDecimal("9.95");

    /** What a tenth would round up to ten seconds is written without it. */
    private static final double LEAST_WHOLE_SECONDS = 9.95;

    /** Below this an odd time is easier to read in seconds alone. */
    private static final long LEAST_IN_MINUTES = 600;

    private static final int LEAST_DIGITS_OF_A_PRICE = 2;

    private static final double BYTES_STEP = 1024;
    private static final double LEAST_MEBIBYTES = 0.1;

    private Figures() {}

    /** A time in seconds as {@code 41s}, {@code 26m 56s}, {@code 1h 12m}; below ten seconds with a tenth. */
    public static String duration(double seconds) {
        if (seconds < LEAST_WHOLE_SECONDS) {
            return WORDS.say("seconds", decimal(Math.max(0, seconds), 1));
        }
        long whole = Math.round(seconds);
        if (whole < 60) {
            return WORDS.say("seconds", whole);
        }
        if (whole < 3600) {
            return WORDS.say("minutes", whole / 60, twoDigits(whole % 60));
        }
        long minutes = Math.round(seconds / 60);
        return WORDS.say("hours", minutes / 60, twoDigits(minutes % 60));
    }

    private static String twoDigits(long number) {
        return (number < 10 ? "0" : "") + number;
    }

    /** A wanted time to the second: {@code 30 min}, {@code 2 h}, {@code 1 h 30 min}, {@code 90 s}. */
    public static String deadline(Duration deadline) {
        long seconds = Math.round(deadline.toMillis() / 1000.0);
        if (seconds < 60 || seconds < LEAST_IN_MINUTES && seconds % 60 != 0) {
            return WORDS.say("deadline.seconds", seconds);
        }
        List<String> parts = new ArrayList<>();
        addPart(parts, seconds / 3600, "hours");
        addPart(parts, seconds / 60 % 60, "minutes");
        addPart(parts, seconds % 60, "seconds");
        return String.join(WORDS.say("deadline.and"), parts);
    }

    private static void addPart(List<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add(WORDS.say("deadline." + unit, count));
        }
    }

    /** An amount with cents; with a tenth of a cent below ten cents, where cents would hide the difference. */
    public static String money(Money amount) {
        boolean small = amount.usd().signum() != 0 && amount.usd().abs().compareTo(LEAST_IN_CENTS) < 0;
        return dollars(amount.usd(), small ? 3 : 2);
    }

    /** An amount in whole dollars, for a month's; below ten dollars with cents. */
    public static String wholeMoney(Money amount) {
        return amount.usd().abs().compareTo(LEAST_WHOLE) < 0 ? money(amount) : dollars(amount.usd(), 0);
    }

    /** What past runs cost, marked with {@code ≈} where a part of it is reckoned instead of measured. */
    public static String pastCost(Money cost, boolean estimated) {
        return estimated ? WORDS.say("about", money(cost)) : money(cost);
    }

    /** A price with all the digits it has, and two at least: {@code $0.44}, {@code $0.3454}. */
    public static String price(BigDecimal usd) {
        return dollars(
                usd, Math.max(LEAST_DIGITS_OF_A_PRICE, usd.stripTrailingZeros().scale()));
    }

    /** An amount with so many decimals; without a sign where none of them shows a difference from zero. */
    public static String dollars(BigDecimal usd, int decimals) {
        BigDecimal shown = usd.setScale(decimals, RoundingMode.HALF_UP);
        String amount = WORDS.say("money", decimal(shown.abs(), decimals));
        return shown.signum() < 0 ? WORDS.say("minus", amount) : amount;
    }

    /** A probability as {@code 96 %}; never a certainty: {@code > 99 %} and {@code < 1 %} at the ends. */
    public static String chance(double probability) {
        if (probability >= 0.995) {
            return WORDS.say("above", WORDS.say("percent", 99));
        }
        if (probability < 0.005) {
            return WORDS.say("below", WORDS.say("percent", 1));
        }
        return WORDS.say("percent", Math.round(probability * 100));
    }

    /** A wanted confidence as it was asked for, to a tenth: {@code 95 %}, {@code 97.5 %}, {@code 99.9 %}. */
    public static String confidence(double confidence) {
        return tenths(confidence);
    }

    /** A share that is known exactly, to a tenth of a percent: {@code 51.7 %}, {@code 50 %}. */
    public static String tenths(double share) {
        BigDecimal percent = BigDecimal.valueOf(share * 100)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return WORDS.say("percent", decimal(percent, Math.max(0, percent.scale())));
    }

    /** A share as {@code 41 %}; with a tenth below ten percent and above 99, where whole ones would hide much. */
    public static String percent(double share) {
        double percent = share * 100;
        boolean inTenths = Math.abs(percent) < 10 || percent > 99 && percent < 100;
        return WORDS.say(
                "percent",
                inTenths && Math.round(percent * 10) % 10 != 0
                        ? decimal(percent, 1)
                        : String.valueOf(Math.round(percent)));
    }

    /** A difference in percent with its sign and so many decimals: {@code +0.42 %}, {@code −1.37 %}. */
    public static String signedPercent(double percent, int decimals) {
        String size = WORDS.say("percent", decimal(Math.abs(percent), decimals));
        return percent < 0 ? WORDS.say("minus", size) : "+" + size;
    }

    /** A number of things with thousands apart: {@code 2,269}. */
    public static String count(long count) {
        return String.format(Language.spoken().locale(), "%,d", count);
    }

    /** A number with so many decimals, thousands apart. */
    public static String decimal(double value, int decimals) {
        return String.format(Language.spoken().locale(), "%,." + decimals + "f", value);
    }

    private static String decimal(BigDecimal value, int decimals) {
        return String.format(Language.spoken().locale(), "%,." + decimals + "f", value);
    }

    /** An amount of data as {@code 12.0 KiB}, {@code 40.0 MiB}, {@code 2.0 GiB}. */
    public static String bytes(double bytes) {
        double mebibytes = bytes / BYTES_STEP / BYTES_STEP;
        if (mebibytes >= BYTES_STEP) {
            return WORDS.say("gibibytes", decimal(mebibytes / BYTES_STEP, 1));
        }
        return mebibytes >= LEAST_MEBIBYTES
                ? WORDS.say("mebibytes", decimal(mebibytes, 1))
                : WORDS.say("kibibytes", decimal(bytes / BYTES_STEP, 1));
    }

    /** A day: {@code 18 November 2026}. */
    public static String day(LocalDate day) {
        return pattern("day").format(day);
    }

    /** A moment in UTC: {@code 18 November 2026, 14:05 UTC}. */
    public static String moment(Instant moment) {
        return pattern("moment").format(moment.atOffset(ZoneOffset.UTC));
    }

    private static DateTimeFormatter pattern(String code) {
        Language language = Language.spoken();
        // The root locale has no names of months.
        Locale names = language == Language.ENGLISH ? Locale.ENGLISH : language.locale();
        return DateTimeFormatter.ofPattern(WORDS.raw(code), names);
    }
}
