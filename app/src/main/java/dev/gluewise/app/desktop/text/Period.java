package dev.gluewise.app.desktop.text;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How far back from the newest run a screen looks. */
public enum Period {
    WEEK(7),
    MONTH(30),
    QUARTER(90),
    YEAR(365),
    ALL(0);

    private final int days;

    Period(int days) {
        this.days = days;
    }

    /** Those that have a number of days, the shortest first. */
    public static List<Period> counted() {
        return Arrays.stream(values()).filter(period -> period.days > 0).toList();
    }

    /** As {@code 30 days}. */
    public String label() {
        return days == 0 ? Words.say("runs.period.ALL") : Words.say("runs.period.days", days);
    }

    /** The number of days; 0 for all that is known. */
    public int days() {
        return days;
    }

    /** The time; empty for all that is known. */
    public Optional<Duration> time() {
        return days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days));
    }
}
