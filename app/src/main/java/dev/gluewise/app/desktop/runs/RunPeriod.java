package dev.gluewise.app.desktop.runs;

import dev.gluewise.app.desktop.text.Words;
import java.time.Duration;
import java.util.Optional;

/** How far back the screen looks from the newest run. */
enum RunPeriod {
    MONTH(30),
    QUARTER(90),
    YEAR(365),
    ALL(0);

    private final int days;

    RunPeriod(int days) {
        this.days = days;
    }

    String label() {
        return Words.say("runs.period." + name());
    }

    /** The time; empty for all that is known. */
    Optional<Duration> time() {
        return days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days));
    }
}
