package dev.gluewise.analyzer.report.table;

import dev.gluewise.pricing.billing.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/** A figure or a word in a table; what is not known is a cell of its own kind, not a zero. */
public sealed interface Cell {
    /** Nothing is known. */
    Cell UNKNOWN = new Unknown();

    /** A name or a sentence. */
    record Text(String text) implements Cell {}

    /** A number in the unit of its column. */
    record Number(BigDecimal value) implements Cell {}

    /** A moment. */
    record Moment(Instant moment) implements Cell {}

    /** Yes or no. */
    record Flag(boolean set) implements Cell {}

    /** Not known, or there is no such thing. */
    record Unknown() implements Cell {}

    static Cell text(String text) {
        return text.isEmpty() ? UNKNOWN : new Text(text);
    }

    static Cell text(Optional<?> value) {
        return value.map(String::valueOf).map(Cell::text).orElse(UNKNOWN);
    }

    static Cell count(long count) {
        return new Number(BigDecimal.valueOf(count));
    }

    /** A number rounded to so many digits. */
    static Cell number(double value, int digits) {
        return new Number(BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP));
    }

    /** Seconds, to the millisecond. */
    static Cell seconds(double seconds) {
        return number(seconds, 3);
    }

    static Cell seconds(OptionalDouble seconds) {
        return seconds.isPresent() ? seconds(seconds.getAsDouble()) : UNKNOWN;
    }

    static Cell seconds(Optional<Duration> time) {
        return time.map(duration -> seconds(duration.toMillis() / 1000.0)).orElse(UNKNOWN);
    }

    static Cell money(Money amount) {
        return new Number(amount.micros());
    }

    static Cell money(Optional<Money> amount) {
        return amount.map(Cell::money).orElse(UNKNOWN);
    }

    static Cell moment(Optional<Instant> moment) {
        return moment.<Cell>map(Moment::new).orElse(UNKNOWN);
    }

    static Cell flag(boolean set) {
        return new Flag(set);
    }
}
