package dev.gluewise.analyzer.glue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Fields of Glue's JSON, with keys in either capitalisation and times as epoch or ISO. */
public final class GlueJson {
    /** Epoch times above this are milliseconds, as some tools print them; in seconds it would be the year 5138. */
    private static final double LARGEST_EPOCH_SECONDS = 1e11;

    /** Glue began in 2017. A time outside of these years is a damaged one, and it would move every window of time. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private GlueJson() {}

    /** A field under its AWS name, such as {@code JobName}, or the same as the SDKs write it; missing where null. */
    public static JsonNode field(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            value = node.path(camelCase(name));
        }
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    /** {@code jobName} of {@code JobName}, {@code dpuSeconds} of {@code DPUSeconds}. */
    private static String camelCase(String name) {
        int capitals = 1;
        while (capitals + 1 < name.length()
                && Character.isUpperCase(name.charAt(capitals))
                && Character.isUpperCase(name.charAt(capitals + 1))) {
            capitals++;
        }
        return name.substring(0, capitals).toLowerCase(Locale.ROOT) + name.substring(capitals);
    }

    /** A field's text; of a number or a truth its digits or its word. */
    public static Optional<String> text(JsonNode node, String name) {
        JsonNode value = field(node, name);
        return value.isValueNode() ? Optional.of(value.asText()) : Optional.empty();
    }

    /** A field's text where it says something. */
    public static Optional<String> words(JsonNode node, String name) {
        return text(node, name).filter(text -> !text.isBlank());
    }

    /** A field's number, 0 or more; empty where it is none: nothing that Glue reports is negative or without end. */
    public static OptionalDouble number(JsonNode node, String name) {
        JsonNode value = field(node, name);
        double number = value.isNumber() ? value.asDouble() : Double.NaN;
        return Double.isFinite(number) && number >= 0 ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /** A field's whole number, 0 or more. */
    public static OptionalInt count(JsonNode node, String name) {
        OptionalDouble number = number(node, name);
        return number.isPresent() && number.getAsDouble() <= Integer.MAX_VALUE
                ? OptionalInt.of((int) number.getAsDouble())
                : OptionalInt.empty();
    }

    /** A field's moment, in epoch seconds, epoch milliseconds or ISO 8601. */
    public static Optional<Instant> instant(JsonNode node, String name) {
        return instant(field(node, name));
    }

    /** A moment, in epoch seconds, epoch milliseconds or ISO 8601. */
    public static Optional<Instant> instant(JsonNode value) {
        return moment(value).filter(moment -> moment.isAfter(EARLIEST) && moment.isBefore(LATEST));
    }

    private static Optional<Instant> moment(JsonNode value) {
        if (value.isNumber()) {
            double epoch = value.asDouble();
            double seconds = epoch > LARGEST_EPOCH_SECONDS ? epoch / 1000 : epoch;
            return Optional.of(Instant.ofEpochMilli(Math.round(seconds * 1000)));
        }
        if (!value.isTextual()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(value.asText()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
