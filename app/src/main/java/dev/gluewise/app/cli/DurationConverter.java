package dev.gluewise.app.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Times as people type them: {@code 90s}, {@code 30m}, {@code 2h}, {@code 1h30m}, or ISO {@code PT30M}. */
final class DurationConverter implements ITypeConverter<Duration> {
    private static final Pattern PLAIN = Pattern.compile("(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?");

    @Override
    public Duration convert(String value) {
        Duration duration = parse(value.strip());
        if (duration.isNegative() || duration.isZero()) {
            throw new TypeConversionException("'" + value + "' is no time above 0");
        }
        return duration;
    }

    private static Duration parse(String value) {
        Matcher plain = PLAIN.matcher(value.toLowerCase(Locale.ROOT));
        try {
            if (!value.isEmpty() && plain.matches()) {
                return Duration.ofHours(number(plain.group(1)))
                        .plusMinutes(number(plain.group(2)))
                        .plusSeconds(number(plain.group(3)));
            }
            return Duration.parse(value);
        } catch (DateTimeParseException | ArithmeticException | NumberFormatException e) {
            throw new TypeConversionException("'" + value + "' is no time such as 90s, 30m, 2h, 1h30m or PT30M");
        }
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
