package dev.gluewise.simulator.spark.sample.scrub;

import java.util.List;
import java.util.Set;

/**
 * The Spark properties that may stay: those that say how Spark was to split, place and run the work. Memory is not
 * among them, since the executors of the samples have less of it than Glue's.
 */
final class KeptProperties {
    private static final Set<String> NAMES = Set.of(
            "spark.app.name",
            "spark.app.id",
            "spark.default.parallelism",
            "spark.executor.cores",
            "spark.executor.id",
            "spark.executor.instances",
            "spark.job.description",
            "spark.jobGroup.id",
            "spark.locality.wait",
            "spark.rdd.scope",
            "spark.rdd.scope.noOverride",
            "spark.scheduler.minRegisteredResourcesRatio",
            "spark.scheduler.mode",
            "spark.scheduler.pool",
            "spark.speculation",
            "spark.sql.autoBroadcastJoinThreshold",
            "spark.sql.execution.id",
            "spark.sql.execution.root.id",
            "spark.sql.shuffle.partitions",
            "spark.task.cpus");

    private static final List<String> PREFIXES =
            List.of("spark.dynamicAllocation.", "spark.glue.", "spark.sql.adaptive.");

    private KeptProperties() {}

    static boolean keeps(String name) {
        return NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
    }
}
