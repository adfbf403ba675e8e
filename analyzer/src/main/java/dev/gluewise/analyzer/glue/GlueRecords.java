package dev.gluewise.analyzer.glue;

import static dev.gluewise.analyzer.glue.GlueJson.count;
import static dev.gluewise.analyzer.glue.GlueJson.field;
import static dev.gluewise.analyzer.glue.GlueJson.instant;
import static dev.gluewise.analyzer.glue.GlueJson.number;
import static dev.gluewise.analyzer.glue.GlueJson.text;
import static dev.gluewise.analyzer.glue.GlueJson.words;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobDefinition;
import dev.gluewise.analyzer.evidence.JobDetails;
import dev.gluewise.analyzer.evidence.RunDetails;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.JobKind;
import dev.gluewise.pricing.catalog.WorkerType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Jobs and runs out of Glue's JSON. What is missing or makes no sense is not known; nothing here fails. */
public final class GlueRecords {
    /** Rises whenever these records are read differently; a workspace read by an older one is then read again. */
    public static final int READER = 2;

    private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::(\\d{12}):role/.+");

    /** The field of a run from a CSV history that holds its row, beside Glue's own fields made of it. */
    public static final String CSV_ROW = "CsvRow";

    /** The field of a run that holds the size of its input in GB. */
    public static final String INPUT_GB = "InputGb";

    /** The field of a run that holds a CSV history's other numbers. */
    public static final String PARAMETERS = "Parameters";

    private static final int LONGEST_NAME = 255;

    private GlueRecords() {}

    /** A job's definition; empty where the node has no name. */
    public static Optional<JobDefinition> job(JsonNode node) {
        return name(node, "Name")
                .map(name -> new JobDefinition(
                        name,
                        isSpark(node) ? configuration(node, EffectiveArguments.ofJob(node)) : Optional.empty(),
                        details(node)));
    }

    /** Glue takes roles of the job's own account only. */
    private static Optional<String> account(JsonNode node) {
        return words(node, "Role").map(ROLE::matcher).filter(Matcher::matches).map(role -> role.group(1));
    }

    private static JobDetails details(JsonNode node) {
        JsonNode command = field(node, "Command");
        EffectiveArguments arguments = EffectiveArguments.ofJob(node);
        return new JobDetails(
                words(command, "Name"),
                words(command, "ScriptLocation"),
                instant(node, "CreatedOn"),
                instant(node, "LastModifiedOn"),
                count(node, "Timeout"),
                count(node, "MaxRetries"),
                count(field(node, "ExecutionProperty"), "MaxConcurrentRuns"),
                number(node, "MaxCapacity"),
                arguments.eventLogPath(),
                arguments.metrics(),
                account(node));
    }

    /**
     * A run; empty where the node has no id or names no job.
     *
     * @param job the definition of its job, for the arguments that the run does not name; missing where it is not known
     */
    public static Optional<GlueRun> run(JsonNode node, JsonNode job) {
        Optional<String> id = name(node, "Id");
        Optional<String> name = name(node, "JobName");
        if (id.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new GlueRun(
                id.get(),
                name.get(),
                RunState.of(text(node, "JobRunState").orElse("")),
                instant(node, "StartedOn"),
                number(node, "ExecutionTime"),
                isSpark(job) ? configuration(node, EffectiveArguments.ofRun(node, job)) : Optional.empty(),
                number(node, "DPUSeconds"),
                count(node, "Attempt").orElse(0),
                details(node, id.get())));
    }

    /**
     * The size of a Spark run as its record has it, where that is none that is known here: another worker type, or fewer
     * workers than a driver and one more.
     *
     * @param job the definition of its job; missing where it is not known
     */
    public static Optional<String> unknownSize(JsonNode node, JsonNode job) {
        Optional<String> type = words(node, "WorkerType");
        JsonNode workers = field(node, "NumberOfWorkers");
        boolean noType = type.isPresent() && type.flatMap(WorkerType::of).isEmpty();
        boolean tooFew = workers.isNumber() && workers.asInt() < Configuration.MINIMUM_WORKERS;
        return isSpark(job) && (noType || tooFew)
                ? Optional.of(type.orElse("?") + " × " + (workers.isNumber() ? workers.asText() : "?"))
                : Optional.empty();
    }

    private static RunDetails details(JsonNode node, String id) {
        return new RunDetails(
                instant(node, "CompletedOn"),
                instant(node, "LastModifiedOn"),
                words(node, "ErrorMessage"),
                Set.of(),
                words(node, "PreviousRunId").filter(previous -> !previous.equals(id)),
                words(node, "TriggerName"),
                count(node, "Timeout"),
                number(node, "MaxCapacity"),
                number(node, INPUT_GB),
                parameters(field(node, PARAMETERS)));
    }

    private static Map<String, Double> parameters(JsonNode node) {
        Map<String, Double> numbers = new HashMap<>();
        node.properties().forEach(entry -> {
            double value = entry.getValue().isNumber() ? entry.getValue().asDouble() : Double.NaN;
            if (Double.isFinite(value)) {
                numbers.put(entry.getKey(), value);
            }
        });
        return numbers;
    }

    /** A job's name or a run's id: AWS allows 255 characters, none of them a control character. */
    public static Optional<String> name(JsonNode node, String field) {
        return words(node, field)
                .filter(name -> name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl));
    }

    /** A job that does not say what runs it is taken for Glue's usual kind; one that says what is not known is not. */
    private static boolean isSpark(JsonNode job) {
        Optional<String> command = words(field(job, "Command"), "Name");
        return command.isEmpty()
                || command.flatMap(JobKind::of).filter(JobKind::isSpark).isPresent();
    }

    private static Optional<Configuration> configuration(JsonNode node, EffectiveArguments arguments) {
        Optional<GlueVersion> version = text(node, "GlueVersion").flatMap(GlueVersion::of);
        Optional<String> named = text(node, "WorkerType");
        // Before there were worker types, a job was sized by the DPUs of its Standard workers.
        Optional<WorkerType> type = (named.isPresent()
                        ? named.flatMap(WorkerType::of)
                        : version.filter(WorkerType.STANDARD::onGlue).map(legacy -> WorkerType.STANDARD))
                .filter(WorkerType::isSpark);
        int workers = count(node, named.isPresent() ? "NumberOfWorkers" : "MaxCapacity")
                .orElse(0);
        if (version.isEmpty() || type.isEmpty() || workers < Configuration.MINIMUM_WORKERS) {
            return Optional.empty();
        }
        ExecutionClass executionClass =
                text(node, "ExecutionClass").filter("FLEX"::equals).isPresent()
                        ? ExecutionClass.FLEX
                        : ExecutionClass.STANDARD;
        return Optional.of(new Configuration(
                version.get(),
                type.get(),
                workers,
                executionClass,
                arguments.autoScaling(),
                arguments.executorCores(type.get().mostExecutorCores())));
    }
}
