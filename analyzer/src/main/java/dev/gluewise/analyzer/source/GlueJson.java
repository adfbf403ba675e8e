package dev.gluewise.analyzer.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobDefinition;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.JobKind;
import dev.gluewise.pricing.catalog.WorkerType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Glue's jobs and runs out of its JSON, with keys in either capitalisation and times as epoch or ISO. */
final class GlueJson {
    private static final String AUTO_SCALING = "--enable-auto-scaling";

    /** Epoch times above this are milliseconds, as some tools print them; in seconds it would be the year 5138. */
    private static final double LARGEST_EPOCH_SECONDS = 1e11;

    private GlueJson() {}

    static JsonNode field(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            value = node.path(camelCase(name));
        }
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    /** {@code jobName} of {@code JobName}, {@code dpuSeconds} of {@code DPUSeconds}. */
    private static String camelCase(String name) {
        int capitals = 1;
        while (capitals + 1 < name.length()
                && Character.isUpperCase(name.charAt(capitals))
                && Character.isUpperCase(name.charAt(capitals + 1))) {
            capitals++;
        }
        return name.substring(0, capitals).toLowerCase(Locale.ROOT) + name.substring(capitals);
    }

    static Optional<String> text(JsonNode node, String name) {
        JsonNode value = field(node, name);
        return value.isValueNode() ? Optional.of(value.asText()) : Optional.empty();
    }

    /** A job's definition; empty where the node has no name. */
    static Optional<JobDefinition> job(JsonNode node) {
        return text(node, "Name")
                .filter(name -> !name.isEmpty())
                .map(name -> new JobDefinition(
                        name, isSpark(node) ? configuration(node, node) : Optional.empty(), kind(node)));
    }

    /**
     * A run.
     *
     * @param job the definition of its job, for the arguments that the run does not name; null where it is not known
     */
    static GlueRun run(JsonNode node, @Nullable JsonNode job) {
        return new GlueRun(
                text(node, "Id").orElse(""),
                text(node, "JobName").orElse(""),
                RunState.of(text(node, "JobRunState").orElse("")),
                instant(field(node, "StartedOn")),
                number(node, "ExecutionTime"),
                job != null && !isSpark(job) ? Optional.empty() : configuration(node, job),
                number(node, "DPUSeconds"),
                (int) number(node, "Attempt").orElse(0));
    }

    static Optional<JobKind> kind(JsonNode job) {
        return text(field(job, "Command"), "Name").flatMap(JobKind::of);
    }

    /** A job that does not say what runs it is taken for Glue's usual kind; one that says what is not known is not. */
    private static boolean isSpark(JsonNode job) {
        return text(field(job, "Command"), "Name").isEmpty()
                || kind(job).filter(JobKind::isSpark).isPresent();
    }

    private static Optional<Configuration> configuration(JsonNode node, @Nullable JsonNode job) {
        Optional<GlueVersion> version = text(node, "GlueVersion").flatMap(GlueVersion::of);
        Optional<String> named = text(node, "WorkerType");
        // Before there were worker types, a job was sized by the DPUs of its Standard workers.
        Optional<WorkerType> type = named.isPresent()
                ? named.flatMap(WorkerType::of)
                : version.filter(WorkerType.STANDARD::onGlue).map(legacy -> WorkerType.STANDARD);
        int workers =
                (int) (named.isPresent() ? number(node, "NumberOfWorkers") : number(node, "MaxCapacity")).orElse(0);
        if (version.isEmpty()
                || type.filter(WorkerType::isSpark).isEmpty()
                || workers < Configuration.MINIMUM_WORKERS) {
            return Optional.empty();
        }
        ExecutionClass executionClass =
                text(node, "ExecutionClass").filter("FLEX"::equals).isPresent()
                        ? ExecutionClass.FLEX
                        : ExecutionClass.STANDARD;
        return Optional.of(
                new Configuration(version.get(), type.get(), workers, executionClass, autoScaling(node, job)));
    }

    /** Glue's precedence: NonOverridableArguments, then the run's Arguments, then the job's DefaultArguments. */
    private static boolean autoScaling(JsonNode node, @Nullable JsonNode job) {
        JsonNode definition = job == null ? node : job;
        return text(field(definition, "NonOverridableArguments"), AUTO_SCALING)
                .or(() -> text(field(node, "Arguments"), AUTO_SCALING))
                .or(() -> text(field(definition, "DefaultArguments"), AUTO_SCALING))
                .map(Boolean::parseBoolean)
                .orElse(false);
    }

    private static OptionalDouble number(JsonNode node, String name) {
        JsonNode value = field(node, name);
        return value.isNumber() ? OptionalDouble.of(value.asDouble()) : OptionalDouble.empty();
    }

    private static Optional<Instant> instant(JsonNode value) {
        if (value.isNumber()) {
            double epoch = value.asDouble();
            double seconds = epoch > LARGEST_EPOCH_SECONDS ? epoch / 1000 : epoch;
            return Optional.of(Instant.ofEpochMilli(Math.round(seconds * 1000)));
        }
        if (!value.isTextual()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(value.asText()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
