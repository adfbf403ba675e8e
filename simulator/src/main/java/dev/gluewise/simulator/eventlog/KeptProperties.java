package dev.gluewise.simulator.eventlog;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which Spark properties a profile keeps. An allowlist, because the others may hold passwords, hosts and user names. */
final class KeptProperties {
    private static final Set<String> NAMES = Set.of(
            "spark.app.name",
            "spark.master",
            "spark.executor.cores",
            "spark.executor.memory",
            "spark.executor.memoryOverhead",
            "spark.executor.memoryOverheadFactor",
            "spark.executor.instances",
            "spark.driver.cores",
            "spark.driver.memory",
            "spark.cores.max",
            "spark.task.cpus",
            "spark.task.maxFailures",
            "spark.default.parallelism",
            "spark.memory.fraction",
            "spark.memory.storageFraction",
            "spark.scheduler.mode",
            "spark.scheduler.minRegisteredResourcesRatio",
            "spark.scheduler.maxRegisteredResourcesWaitingTime",
            "spark.serializer",
            "spark.shuffle.service.enabled",
            "spark.speculation",
            "spark.sql.autoBroadcastJoinThreshold",
            "spark.sql.files.maxPartitionBytes",
            "spark.sql.files.minPartitionNum",
            "spark.sql.files.openCostInBytes",
            "spark.sql.shuffle.partitions");
    private static final List<String> PREFIXES = List.of(
            "spark.dynamicAllocation.",
            "spark.glue.",
            "spark.locality.wait",
            "spark.speculation.",
            "spark.sql.adaptive.");

    /** Glue's own properties can be added by hand, so the prefix alone is not trusted. */
    private static final Pattern SECRET =
            Pattern.compile("password|passwd|secret|token|credential|accesskey", Pattern.CASE_INSENSITIVE);

    private KeptProperties() {}

    static boolean keeps(String name) {
        return NAMES.contains(name)
                || (PREFIXES.stream().anyMatch(name::startsWith)
                        && !SECRET.matcher(name).find());
    }

    /** Takes the value of the property whose name was just read, and keeps it where it is one of those kept. */
    static void read(EventJson json, String name, Map<String, String> kept) throws IOException {
        if (keeps(name)) {
            kept.put(name, json.text());
        } else {
            json.pass();
        }
    }
}
