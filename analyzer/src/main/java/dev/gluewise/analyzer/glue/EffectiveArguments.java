package dev.gluewise.analyzer.glue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The arguments that a run goes by. Glue's precedence: the job's NonOverridableArguments, then the run's own Arguments,
 * then the job's DefaultArguments (AWS Glue API, StartJobRun).
 */
public final class EffectiveArguments {
    private final List<JsonNode> strongestFirst;

    private EffectiveArguments(List<JsonNode> strongestFirst) {
        this.strongestFirst = strongestFirst;
    }

    /** The arguments of a run that names none of its own. */
    public static EffectiveArguments ofJob(JsonNode job) {
        return ofRun(MissingNode.getInstance(), job);
    }

    /**
     * The arguments of a run.
     *
     * @param job its job's definition; missing where it is not known
     */
    public static EffectiveArguments ofRun(JsonNode run, JsonNode job) {
        return new EffectiveArguments(List.of(
                GlueJson.field(job, "NonOverridableArguments"),
                GlueJson.field(run, "Arguments"),
                GlueJson.field(job, "DefaultArguments")));
    }

    /** An argument's value, by its name with the two dashes. */
    public Optional<String> get(String name) {
        for (JsonNode arguments : strongestFirst) {
            JsonNode value = arguments.path(name);
            if (value.isValueNode() && !value.isNull()) {
                return Optional.of(value.asText().trim());
            }
        }
        return Optional.empty();
    }

    /** Whether an argument switches something on; given without a value it does too, as {@code --enable-metrics} may. */
    public boolean on(String name) {
        return get(name)
                .filter(value -> value.isEmpty() || value.equalsIgnoreCase("true"))
                .isPresent();
    }

    public boolean autoScaling() {
        return get("--enable-auto-scaling").map(Boolean::parseBoolean).orElse(false);
    }

    /**
     * Cores of an executor, where an argument sets them; empty where none does, or one to what Glue does not allow.
     *
     * @param most the most that Glue allows on the worker type
     */
    public OptionalInt executorCores(int most) {
        Optional<Integer> cores = get("--executor-cores")
                .filter(value -> value.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .filter(count -> count >= 1 && count <= most);
        return cores.isPresent() ? OptionalInt.of(cores.get()) : OptionalInt.empty();
    }

    /** Whether runs send metrics to CloudWatch. */
    public boolean metrics() {
        return on("--enable-metrics") || on("--enable-observability-metrics");
    }

    /** Where runs write their Spark event logs; empty where they write none. */
    public Optional<String> eventLogPath() {
        return on("--enable-spark-ui")
                ? get("--spark-event-logs-path").filter(path -> !path.isEmpty())
                : Optional.empty();
    }
}
