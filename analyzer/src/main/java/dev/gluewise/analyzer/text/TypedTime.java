package dev.gluewise.analyzer.text;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as people type them: {@code 90s}, {@code 30m}, {@code 2h}, {@code 1h30m}, or ISO {@code PT30M}. */
public final class TypedTime {
    private static final Pattern PLAIN = Pattern.compile("(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?");

    private TypedTime() {}

    /** The time; empty where the text is none, as an empty text is. */
    public static Optional<Duration> parse(String text) {
        String value = text.strip();
        Matcher plain = PLAIN.matcher(value.toLowerCase(Locale.ROOT));
        try {
            if (!value.isEmpty() && plain.matches()) {
                return Optional.of(Duration.ofHours(number(plain.group(1)))
                        .plusMinutes(number(plain.group(2)))
                        .plusSeconds(number(plain.group(3))));
            }
            return Optional.of(Duration.parse(value));
        } catch (DateTimeParseException | ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
