package dev.gluewise.pricing.rates;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.PriceGeneration;
import dev.gluewise.pricing.catalog.WorkerFamily;

/**
 * What a price of a Spark job's DPU-hour depends on.
 *
 * @param region AWS region code, such as {@code us-east-1}
 * @param generation price list of the Glue version
 * @param executionClass standard or Flex
 * @param family G or R workers
 */
public record RateKey(String region, PriceGeneration generation, ExecutionClass executionClass, WorkerFamily family) {
    /** The key of what a configuration is billed by in a region. */
    public static RateKey of(String region, Configuration configuration) {
        return new RateKey(
                region,
                configuration.glueVersion().generation(),
                configuration.executionClass(),
                configuration.workerType().family());
    }
}
