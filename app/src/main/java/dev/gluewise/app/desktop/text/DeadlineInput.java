package dev.gluewise.app.desktop.text;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A deadline as the user types it: {@code 30} or {@code 30m} are minutes, {@code 90s}, {@code 2h}, {@code 1h30m}. */
public final class DeadlineInput {
    /** The longest deadline: Glue ends a run after seven days. */
    public static final Duration LONGEST = Duration.ofDays(7);

    private static final Pattern FORM = Pattern.compile(
            "(?:(\\d{1,4})\\s*h)?\\s*(?:(\\d{1,5})\\s*(?:m|min|$))?\\s*(?:(\\d{1,6})\\s*s)?", Pattern.CASE_INSENSITIVE);

    private DeadlineInput() {}

    /** The deadline that a text means; empty where it means none from a second to seven days. */
    public static Optional<Duration> parse(String text) {
        String trimmed = text.trim();
        Matcher form = FORM.matcher(trimmed);
        if (trimmed.isEmpty() || !form.matches()) {
            return Optional.empty();
        }
        return inRange(Duration.ofHours(number(form.group(1)))
                .plusMinutes(number(form.group(2)))
                .plusSeconds(number(form.group(3))));
    }

    /** The text that means a deadline: whole minutes as a bare number. */
    public static String text(Duration deadline) {
        return deadline.toSecondsPart() == 0 ? Long.toString(deadline.toMinutes()) : deadline.toSeconds() + "s";
    }

    private static Optional<Duration> inRange(Duration deadline) {
        return deadline.isPositive() && deadline.compareTo(LONGEST) <= 0 ? Optional.of(deadline) : Optional.empty();
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
