package dev.gluewise.simulator.schedule;

import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as Spark's properties write them: {@code 3s}, {@code 500ms}, {@code 1min}, or a bare number in a usual unit. */
final class SparkDuration {
    private static final Pattern TIME = Pattern.compile("\\s*(\\d+)\\s*([a-z]*)\\s*");

    private static final Map<String, Long> MILLIS_OF_UNIT =
            Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "min", 60_000L, "h", 3_600_000L, "d", 86_400_000L);

    private SparkDuration() {}

    /**
     * A property's time in milliseconds.
     *
     * @param usualUnit unit of a number that has none, such as {@code s}
     * @return empty where the property is absent or is no time
     */
    static OptionalLong millis(Map<String, String> properties, String name, String usualUnit) {
        Matcher matcher = TIME.matcher(properties.getOrDefault(name, ""));
        if (!matcher.matches() || matcher.group(1).length() > 12) {
            return OptionalLong.empty();
        }
        Long unit = MILLIS_OF_UNIT.get(matcher.group(2).isEmpty() ? usualUnit : matcher.group(2));
        return unit == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(matcher.group(1)) * unit);
    }
}
