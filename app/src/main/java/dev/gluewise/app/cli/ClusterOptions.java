package dev.gluewise.app.cli;

import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.cluster.ClusterReading;
import dev.gluewise.simulator.process.SparkLibraries;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where event logs are read: here, or on a Spark cluster. */
final class ClusterOptions {
    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Spark cluster that reads the logs, such as spark://host:7077.")
    private @Nullable String master;

    @Option(
            names = "--conf",
            paramLabel = "K=V",
            description = "Spark property for the cluster, such as spark.executor.memory=4g; may be given often.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--memory",
            paramLabel = "MB",
            description = "Memory of Spark's driver on this machine; default: " + ClusterReading.USUAL_MEGABYTES + ".")
    private @Nullable Integer memory;

    /** Where the logs are read. */
    sealed interface Place {}

    /** On this machine, without Spark. */
    record Here() implements Place {}

    /** On a cluster. */
    record OnCluster(ClusterReading cluster, String master, Map<String, String> settings) implements Place {}

    /** @throws ProblemException where options do not go together, or Spark is not installed with this program */
    Place place() throws ProblemException {
        if (master == null) {
            if (!settings.isEmpty() || memory != null) {
                throw Usage.wrong("--conf and --memory are for a Spark cluster.", "Name it with --master URL.");
            }
            return new Here();
        }
        int megabytes = memory == null ? ClusterReading.USUAL_MEGABYTES : memory;
        if (megabytes < SparkLibraries.LEAST_MEGABYTES) {
            throw Usage.wrong(
                    "--memory " + megabytes + " is less than Spark starts with.",
                    "Give " + SparkLibraries.LEAST_MEGABYTES + " or more.");
        }
        return new OnCluster(new ClusterReading(SparkLibraries.find(), megabytes), master, settings);
    }
}
