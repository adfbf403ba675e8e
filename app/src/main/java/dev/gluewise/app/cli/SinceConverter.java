package dev.gluewise.app.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How far back: {@code 90d}, {@code 12w}, {@code 36h}, or a day such as {@code 2026-09-01}. */
final class SinceConverter implements ITypeConverter<Since> {
    private static final Pattern AGE = Pattern.compile("(\\d{1,5})([hdw])");

    @Override
    public Since convert(String value) {
        String text = value.strip();
        Matcher age = AGE.matcher(text);
        if (age.matches()) {
            int count = Integer.parseInt(age.group(1));
            Duration back =
                    switch (age.group(2)) {
                        case "h" -> Duration.ofHours(count);
                        case "w" -> Duration.ofDays(Period.ofWeeks(count).getDays());
                        default -> Duration.ofDays(count);
                    };
            return now -> now.minus(back);
        }
        try {
            LocalDate day = LocalDate.parse(text);
            return now -> day.atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "'" + value + "' is neither an age such as 90d nor a day such as 2026-09-01");
        }
    }
}
