package dev.gluewise.pricing.rates;

import dev.gluewise.pricing.catalog.Capacity;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.JobKind;
import dev.gluewise.pricing.catalog.PriceGeneration;
import dev.gluewise.pricing.catalog.WorkerFamily;
import java.util.Comparator;

/**
 * What the price of a DPU-hour depends on. Streaming jobs are priced as ETL, so a key for streaming is the key for ETL:
 * AWS lists one usage type for Spark jobs, and G.025X, which only streaming jobs may use, costs a quarter of it.
 *
 * @param region AWS region code, such as {@code us-east-1}
 * @param jobKind what runs the script: ETL, Python shell or Ray; never streaming
 * @param generation price list of the Glue version
 * @param family G or R workers; Ray's Z workers count M-DPU-hours as R workers do
 * @param executionClass standard or Flex
 */
public record RateKey(
        String region, JobKind jobKind, PriceGeneration generation, WorkerFamily family, ExecutionClass executionClass)
        implements Comparable<RateKey> {
    private static final Comparator<RateKey> ORDER = Comparator.comparing(RateKey::region)
            .thenComparing(RateKey::jobKind)
            .thenComparing(RateKey::generation)
            .thenComparing(RateKey::family)
            .thenComparing(RateKey::executionClass);

    public RateKey {
        jobKind = jobKind == JobKind.STREAMING ? JobKind.ETL : jobKind;
    }

    /** The key of what a capacity is billed by in a region. */
    public static RateKey of(String region, Capacity capacity) {
        return new RateKey(
                region,
                capacity.pricedAs(),
                capacity.glueVersion().generation(),
                capacity.family(),
                capacity.executionClass());
    }

    /** The key of a Spark job on G workers. */
    public static RateKey spark(String region, PriceGeneration generation, ExecutionClass executionClass) {
        return new RateKey(region, JobKind.ETL, generation, WorkerFamily.GENERAL, executionClass);
    }

    public RateKey with(ExecutionClass other) {
        return new RateKey(region, jobKind, generation, family, other);
    }

    /** By region, and within it as the parts stand above. */
    @Override
    public int compareTo(RateKey other) {
        return ORDER.compare(this, other);
    }
}
