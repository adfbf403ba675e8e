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
            "spark.cores.max",
            "spark.default.parallelism",
            "spark.driver.cores",
            "spark.driver.maxResultSize",
            "spark.driver.memory",
            "spark.driver.memoryOverhead",
            "spark.executor.cores",
            "spark.executor.instances",
            "spark.executor.memory",
            "spark.executor.memoryOverhead",
            "spark.executor.memoryOverheadFactor",
            "spark.executor.pyspark.memory",
            "spark.files.maxPartitionBytes",
            "spark.files.openCostInBytes",
            "spark.hadoop.mapreduce.input.fileinputformat.split.maxsize",
            "spark.hadoop.mapreduce.input.fileinputformat.split.minsize",
            "spark.scheduler.minRegisteredResourcesRatio",
            "spark.scheduler.maxRegisteredResourcesWaitingTime",
            "spark.scheduler.mode",
            "spark.serializer",
            "spark.shuffle.service.enabled",
            "spark.sql.autoBroadcastJoinThreshold",
            "spark.sql.files.maxPartitionBytes",
            "spark.sql.files.maxPartitionNum",
            "spark.sql.files.minPartitionNum",
            "spark.sql.files.openCostInBytes",
            "spark.sql.leafNodeDefaultParallelism",
            "spark.sql.shuffle.partitions",
            "spark.speculation",
            "spark.storage.memoryFraction",
            "spark.task.cpus",
            "spark.task.maxFailures");
    private static final List<String> PREFIXES = List.of(
            "spark.dynamicAllocation.",
            "spark.glue.",
            "spark.locality.wait",
            "spark.memory.",
            "spark.speculation.",
            "spark.sql.adaptive.");

    /** Glue's own properties can be added by hand, so the prefix alone is not trusted. */
    private static final Pattern SECRET = Pattern.compile(
            "password|passwd|passphrase|secret|token|credential|access.?key|api.?key", Pattern.CASE_INSENSITIVE);

    /** A user in an address, an access key of AWS, a password in a command: what a harmless name may hold all the same. */
    private static final Pattern SECRET_VALUE = Pattern.compile(
            "://[^/\\s]*@|\\b(AKIA|ASIA)[A-Z0-9]{16}\\b|(password|passwd|secret|token)\\s*[=:]",
            Pattern.CASE_INSENSITIVE);

    private KeptProperties() {}

    static boolean keeps(String name) {
        return NAMES.contains(name)
                || (PREFIXES.stream().anyMatch(name::startsWith)
                        && !SECRET.matcher(name).find());
    }

    /** Takes the value of the property whose name was just read, and keeps it where it is one of those kept. */
    static void read(EventJson json, String name, Map<String, String> kept) throws IOException {
        if (keeps(name)) {
            String value = json.text();
            if (!SECRET_VALUE.matcher(value).find()) {
                kept.put(name, value);
            }
        } else {
            json.pass();
        }
    }
}
