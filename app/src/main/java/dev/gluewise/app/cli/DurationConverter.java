package dev.gluewise.app.cli;

import dev.gluewise.analyzer.text.TypedTime;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Times as people type them: {@code 90s}, {@code 30m}, {@code 2h}, {@code 1h30m}, or ISO {@code PT30M}. */
final class DurationConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String value) {
        Duration duration = TypedTime.parse(value)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + value.strip() + "' is no time such as 90s, 30m, 2h, 1h30m or PT30M"));
        if (duration.isNegative() || duration.isZero()) {
            throw new TypeConversionException("'" + value + "' is no time above 0");
        }
        return duration;
    }
}
