package dev.gluewise.analyzer.source.account;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From when on runs are wanted, as users write it: an age such as {@code 90d}, {@code 12w}, {@code 36h}, or a day such as
 * {@code 2026-09-01}, which begins at midnight UTC.
 */
public sealed interface Since {
    /** The moment, as seen from now. */
    Instant from(Instant now);

    /**
     * So long ago.
     *
     * @param age above zero
     */
    record Age(Duration age) implements Since {
        private static final Pattern WRITTEN = Pattern.compile("(0*[1-9]\\d{0,4})([hdw])");

        @Override
        public Instant from(Instant now) {
            return now.minus(age);
        }
    }

    /** From the beginning of a day, UTC. */
    record Day(LocalDate day) implements Since {
        @Override
        public Instant from(Instant now) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    /** What is taken where the user does not say. */
    String USUAL = "90d";

    /** What the text means; empty where it is neither an age nor a day. */
    static Optional<Since> parse(String text) {
        Matcher age = Age.WRITTEN.matcher(text.strip());
        if (age.matches()) {
            int count = Integer.parseInt(age.group(1));
            return Optional.of(
                    switch (age.group(2)) {
                        case "h" -> new Age(Duration.ofHours(count));
                        case "w" -> new Age(Duration.ofDays(7L * count));
                        default -> new Age(Duration.ofDays(count));
                    });
        }
        try {
            return Optional.of(new Day(LocalDate.parse(text.strip())));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
