package dev.gluewise.app.cli;

import dev.gluewise.analyzer.source.account.Since;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How far back: {@code 90d}, {@code 12w}, {@code 36h}, or a day such as {@code 2026-09-01}. */
final class SinceConverter implements ITypeConverter<Since> {
    @Override
    public Since convert(String value) {
        return Since.parse(value)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + value + "' is neither an age such as 90d nor a day such as 2026-09-01"));
    }
}
