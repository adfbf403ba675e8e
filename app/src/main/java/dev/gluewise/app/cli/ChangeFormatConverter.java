package dev.gluewise.app.cli;

import dev.gluewise.analyzer.change.ChangeFormat;
import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The form of a change by its name. */
final class ChangeFormatConverter implements ITypeConverter<ChangeFormat> {
    @Override
    public ChangeFormat convert(String value) {
        return Arrays.stream(ChangeFormat.values())
                .filter(format -> format.name().equalsIgnoreCase(value.strip()))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "'" + value + "' is none of: cli, terraform, cloudformation, boto3, json."));
    }
}
