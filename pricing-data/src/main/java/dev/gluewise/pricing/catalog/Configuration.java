package dev.gluewise.pricing.catalog;

import java.math.BigDecimal;
import java.util.OptionalInt;

/**
 * What a user sets for a Glue Spark job: how many workers of which kind, and how they are had.
 *
 * @param glueVersion version of Glue the job runs on
 * @param workerType type of every worker; one that carries Spark executors
 * @param workers Glue's NumberOfWorkers, or MaxCapacity on Standard: the driver and the executors; the maximum where
 *     {@code autoScaling}; 2 or more
 * @param executionClass standard or spare capacity
 * @param autoScaling whether Glue adds and removes workers while the job runs
 * @param coresOverride what the job's {@code --executor-cores} sets, from 1 to twice the worker's vCPUs; empty where it
 *     is not set
 */
public record Configuration(
        GlueVersion glueVersion,
        WorkerType workerType,
        int workers,
        ExecutionClass executionClass,
        boolean autoScaling,
        OptionalInt coresOverride)
        implements Capacity {
    /** A Spark job needs the driver and one executor. */
    public static final int MINIMUM_WORKERS = 2;

    /** The most that MaxCapacity takes on Standard workers (AWS Glue API reference, {@code MaxCapacity}). */
    public static final int MOST_STANDARD_DPUS = 100;

    /** What a job gets that does not say how many; on Standard as MaxCapacity. */
    public static final int DEFAULT_WORKERS = 10;

    public Configuration {
        if (!workerType.isSpark()) {
            throw new IllegalArgumentException(workerType + " runs no Spark jobs");
        }
        if (workers < MINIMUM_WORKERS) {
            throw new IllegalArgumentException("a Spark job needs at least 2 workers, not " + workers);
        }
        if (coresOverride.isPresent()
                && (coresOverride.getAsInt() < 1 || coresOverride.getAsInt() > workerType.mostExecutorCores())) {
            throw new IllegalArgumentException("an executor on " + workerType + " has 1 to "
                    + workerType.mostExecutorCores() + " cores, not " + coresOverride.getAsInt());
        }
    }

    /** A configuration with the executor cores that Glue gives it. */
    public Configuration(
            GlueVersion glueVersion,
            WorkerType workerType,
            int workers,
            ExecutionClass executionClass,
            boolean autoScaling) {
        this(glueVersion, workerType, workers, executionClass, autoScaling, OptionalInt.empty());
    }

    /** A fixed number of workers of standard capacity. */
    public static Configuration fixed(GlueVersion glueVersion, WorkerType workerType, int workers) {
        return new Configuration(glueVersion, workerType, workers, ExecutionClass.STANDARD, false);
    }

    /** The fewest workers of a type whose executors have at least a number of task slots, 1 or more. */
    public static int workersForSlots(GlueVersion glueVersion, WorkerType workerType, int slots) {
        int cores = workerType.executorCores(glueVersion);
        return Math.max(MINIMUM_WORKERS, workerType.workersFor((slots + cores - 1) / cores));
    }

    public Configuration with(ExecutionClass other) {
        return new Configuration(glueVersion, workerType, workers, other, autoScaling, coresOverride);
    }

    public Configuration withAutoScaling(boolean other) {
        return new Configuration(glueVersion, workerType, workers, executionClass, other, coresOverride);
    }

    /** The same on another Glue version. */
    public Configuration on(GlueVersion other) {
        return new Configuration(other, workerType, workers, executionClass, autoScaling, coresOverride);
    }

    /** The same with a number of cores for each executor, as {@code --executor-cores} sets it. */
    public Configuration withExecutorCores(int cores) {
        return new Configuration(glueVersion, workerType, workers, executionClass, autoScaling, OptionalInt.of(cores));
    }

    /** Executors when all workers are there: AWS's "allocated executors". */
    public int executors() {
        return workerType.executors(workers);
    }

    /** Cores of one executor, which is the number of tasks it runs at once. */
    public int executorCores() {
        return coresOverride.orElseGet(() -> workerType.executorCores(glueVersion));
    }

    /** Tasks that run at once when all executors are there; the one place where this is worked out. */
    public int slots() {
        return executors() * executorCores();
    }

    @Override
    public WorkerFamily family() {
        return workerType.family();
    }

    @Override
    public JobKind pricedAs() {
        return JobKind.ETL;
    }

    /** DPUs of all workers, the driver's among them: Glue's MaxCapacity. */
    @Override
    public BigDecimal dpus() {
        return workerType.dpu().multiply(BigDecimal.valueOf(workers));
    }

    /** The configuration as people write it, such as {@code G.1X × 14 · auto scaling · Flex}. */
    @Override
    public String label() {
        StringBuilder label = new StringBuilder(workerType.label() + " × " + workers);
        coresOverride.ifPresent(cores -> label.append(" · executor cores ").append(cores));
        label.append(autoScaling ? " · auto scaling" : "");
        label.append(executionClass == ExecutionClass.FLEX ? " · Flex" : "");
        return label.toString();
    }
}
