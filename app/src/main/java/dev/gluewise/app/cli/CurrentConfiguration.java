package dev.gluewise.app.cli;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The configuration in force as typed: {@code G.2X:20}.
 *
 * @param workerType type of the workers
 * @param workers how many, 2 or more
 */
record CurrentConfiguration(WorkerType workerType, int workers) {
    Configuration on(GlueVersion glueVersion) {
        return Configuration.fixed(glueVersion, workerType, workers);
    }

    /** Reads one. */
    static final class Converter implements ITypeConverter<CurrentConfiguration> {
        @Override
        public CurrentConfiguration convert(String value) {
            int colon = value.lastIndexOf(':');
            if (colon < 1) {
                throw new TypeConversionException("'" + value + "' is no configuration such as G.2X:20");
            }
            try {
                WorkerType type = new WorkerTypeConverter().convert(value.substring(0, colon));
                int workers = Integer.parseInt(value.substring(colon + 1).strip());
                if (workers >= Configuration.MINIMUM_WORKERS) {
                    return new CurrentConfiguration(type, workers);
                }
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + value + "' is no configuration such as G.2X:20");
            }
            throw new TypeConversionException("'" + value + "' has fewer than 2 workers, which no Spark job has");
        }
    }
}
