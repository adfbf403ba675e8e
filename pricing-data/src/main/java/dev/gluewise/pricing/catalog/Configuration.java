package dev.gluewise.pricing.catalog;

import java.math.BigDecimal;

/**
 * What a user sets for a Glue Spark job: how many workers of which kind, and how they are had.
 *
 * @param glueVersion version of Glue the job runs on
 * @param workerType type of every worker
 * @param workers Glue's NumberOfWorkers: the driver and the executors; the maximum where {@code autoScaling}; 2 or more
 * @param executionClass standard or spare capacity
 * @param autoScaling whether Glue adds and removes workers while the job runs
 */
public record Configuration(
        GlueVersion glueVersion,
        WorkerType workerType,
        int workers,
        ExecutionClass executionClass,
        boolean autoScaling) {
    /** A Spark job needs the driver and one executor. */
    public static final int MINIMUM_WORKERS = 2;

    public Configuration {
        if (workers < MINIMUM_WORKERS) {
            throw new IllegalArgumentException("a Spark job needs at least 2 workers, not " + workers);
        }
    }

    /** A fixed number of workers of standard capacity. */
    public static Configuration fixed(GlueVersion glueVersion, WorkerType workerType, int workers) {
        return new Configuration(glueVersion, workerType, workers, ExecutionClass.STANDARD, false);
    }

    public Configuration with(ExecutionClass other) {
        return new Configuration(glueVersion, workerType, workers, other, autoScaling);
    }

    public Configuration withAutoScaling(boolean other) {
        return new Configuration(glueVersion, workerType, workers, executionClass, other);
    }

    /** Executors: all workers but the one that the driver takes. */
    public int executors() {
        return workers - 1;
    }

    /** Cores of one executor, which is the number of tasks it runs at once. */
    public int executorCores() {
        return workerType.executorCores(glueVersion);
    }

    /** Tasks that run at once when all executors are there; the one place where this is worked out. */
    public int slots() {
        return executors() * executorCores();
    }

    /** DPUs of all workers, the driver's among them: Glue's MaxCapacity. */
    public BigDecimal dpus() {
        return workerType.dpu().multiply(BigDecimal.valueOf(workers));
    }

    /** The configuration as people write it, such as {@code G.1X × 14 · auto scaling · Flex}. */
    public String label() {
        return workerType.label() + " × " + workers + (autoScaling ? " · auto scaling" : "")
                + (executionClass == ExecutionClass.FLEX ? " · Flex" : "");
    }
}
