package dev.gluewise.app.cli;

import dev.gluewise.pricing.catalog.GlueVersion;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Glue versions by their numbers, such as {@code 5.1}. */
final class GlueVersionConverter implements ITypeConverter<GlueVersion> {
    @Override
    public GlueVersion convert(String value) {
        return GlueVersion.of(value)
                .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of "
                        + Arrays.stream(GlueVersion.values())
                                .map(GlueVersion::label)
                                .collect(Collectors.joining(", "))));
    }
}
