package dev.gluewise.pricing.catalog;

/**
 * A capacity that someone thinks of for a job: what {@link CapacityCatalog#availability} is asked about.
 *
 * @param jobKind what runs the job's script
 * @param region AWS region code, such as {@code us-east-1}
 * @param glueVersion version of Glue the job runs on
 * @param workerType type of every worker
 * @param workers how many, MaxCapacity on Standard; the maximum where {@code autoScaling}
 * @param executionClass standard or spare capacity
 * @param autoScaling whether Glue is to add and remove workers while the job runs
 */
public record CapacityRequest(
        JobKind jobKind,
        String region,
        GlueVersion glueVersion,
        WorkerType workerType,
        int workers,
        ExecutionClass executionClass,
        boolean autoScaling) {
    /** The question whether a job may have a configuration. */
    public static CapacityRequest of(JobKind jobKind, String region, Configuration configuration) {
        return new CapacityRequest(
                jobKind,
                region,
                configuration.glueVersion(),
                configuration.workerType(),
                configuration.workers(),
                configuration.executionClass(),
                configuration.autoScaling());
    }
}
