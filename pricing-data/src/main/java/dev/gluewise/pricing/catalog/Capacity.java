package dev.gluewise.pricing.catalog;

import java.math.BigDecimal;

/**
 * What a run is billed for, whatever kind of job it is of. Only a {@link Configuration} runs Spark, and so only it has
 * executors and task slots, and other sizes to compare it with.
 */
public sealed interface Capacity permits Configuration, PythonShell, RayCluster {
    GlueVersion glueVersion();

    /** Standard or spare capacity. */
    ExecutionClass executionClass();

    /** The family that it is priced in. */
    WorkerFamily family();

    /** The kind of job by which it is priced; streaming is priced as ETL, as AWS lists one usage type for both. */
    JobKind pricedAs();

    /** DPUs that are billed while all of it is there (M-DPUs of the memory-optimised family). */
    BigDecimal dpus();

    /** Whether it grows and shrinks while the job runs; {@link #dpus} is then its maximum. */
    boolean autoScaling();

    /** The capacity as people write it, such as {@code G.1X × 14}. */
    String label();
}
