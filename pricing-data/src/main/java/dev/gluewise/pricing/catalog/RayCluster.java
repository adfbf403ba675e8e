package dev.gluewise.pricing.catalog;

import java.math.BigDecimal;

/**
 * The capacity of a Ray job: Z.2X workers, billed in M-DPU-hours but not resized, since nothing is known of what its
 * tasks would do on another number of them.
 *
 * @param glueVersion version of Glue the job runs on
 * @param workers Glue's NumberOfWorkers, 1 or more
 */
public record RayCluster(GlueVersion glueVersion, int workers) implements Capacity {
    public RayCluster {
        if (workers < 1) {
            throw new IllegalArgumentException("a Ray job needs a worker, not " + workers);
        }
    }

    /** Flex is for Spark jobs. */
    @Override
    public ExecutionClass executionClass() {
        return ExecutionClass.STANDARD;
    }

    @Override
    public WorkerFamily family() {
        return WorkerType.Z_2X.family();
    }

    @Override
    public JobKind pricedAs() {
        return JobKind.RAY;
    }

    @Override
    public BigDecimal dpus() {
        return WorkerType.Z_2X.dpu().multiply(BigDecimal.valueOf(workers));
    }

    /** Glue's auto scaling is Spark's; whether a Ray cluster's size changes is not known here. */
    @Override
    public boolean autoScaling() {
        return false;
    }

    @Override
    public String label() {
        return WorkerType.Z_2X.label() + " × " + workers;
    }
}
