package dev.gluewise.app.cli;

import dev.gluewise.pricing.catalog.WorkerType;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Worker types by AWS's own strings, such as {@code G.1X}. */
final class WorkerTypeConverter implements ITypeConverter<WorkerType> {
    @Override
    public WorkerType convert(String value) {
        return WorkerType.of(value)
                .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of "
                        + Arrays.stream(WorkerType.values())
                                .map(WorkerType::label)
                                .collect(Collectors.joining(", "))));
    }
}
