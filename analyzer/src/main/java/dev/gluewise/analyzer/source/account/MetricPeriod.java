package dev.gluewise.analyzer.source.account;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * How fine CloudWatch still has the metrics of some age: minutes for 15 days, five minutes for 63, hours for 455 (Amazon
 * CloudWatch user guide, "Metrics retention").
 */
final class MetricPeriod {
    private static final Duration MINUTES_KEPT = Duration.ofDays(15);
    private static final Duration FIVE_MINUTES_KEPT = Duration.ofDays(63);
    private static final Duration HOURS_KEPT = Duration.ofDays(455);

    private MetricPeriod() {}

    /** The finest period in seconds; empty where CloudWatch has nothing any more. */
    static OptionalInt forAge(Duration age) {
        if (age.compareTo(MINUTES_KEPT) < 0) {
            return OptionalInt.of(60);
        }
        if (age.compareTo(FIVE_MINUTES_KEPT) < 0) {
            return OptionalInt.of(300);
        }
        return age.compareTo(HOURS_KEPT) < 0 ? OptionalInt.of(3600) : OptionalInt.empty();
    }

    /** The beginning of the period that a moment is in. */
    static Instant floor(Instant moment, int period) {
        return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), period) * period);
    }
}
