package dev.gluewise.app.cli;

import dev.gluewise.pricing.catalog.WorkerType;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Worker types that Spark jobs can have, by AWS's own strings, such as {@code G.1X}. */
final class WorkerTypeConverter implements ITypeConverter<WorkerType> {
    @Override
    public WorkerType convert(String value) {
        return WorkerType.of(value)
                .filter(WorkerType::isSpark)
                .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of "
                        + Arrays.stream(WorkerType.values())
                                .filter(WorkerType::isSpark)
                                .map(WorkerType::label)
                                .collect(Collectors.joining(", "))));
    }
}
