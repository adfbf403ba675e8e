package dev.gluewise.simulator.spark.sample.history;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.WorkerType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;

/** Jobs and runs as the AWS command line prints them: the API's fields, their names capitalised. */
final class CliJson {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'000'xxx");
    private static final int TIMEOUT_MINUTES = 480;
    private static final String BUCKET = "s3://example-bucket/";

    private final ObjectMapper json = new ObjectMapper();

    /** One element of {@code Jobs}. */
    ObjectNode job(JobPlan plan) {
        Sizing sizing = plan.sizing();
        ObjectNode job = json.createObjectNode()
                .put("Name", plan.name())
                .put("JobMode", "SCRIPT")
                .put("JobRunQueuingEnabled", false)
                .put("Description", plan.description())
                .put("Role", "arn:aws:iam::111122223333:role/GlueJobRole")
                .put("CreatedOn", time(plan.sizings().getFirst().since()))
                .put("LastModifiedOn", time(sizing.since()));
        job.putObject("ExecutionProperty").put("MaxConcurrentRuns", 1);
        job.putObject("Command")
                .put("Name", "glueetl")
                .put("ScriptLocation", BUCKET + "scripts/" + plan.name() + ".py")
                .put("PythonVersion", "3");
        ObjectNode arguments = job.putObject("DefaultArguments");
        defaultArguments(plan, sizing.configuration()).forEach(arguments::put);
        job.put("MaxRetries", plan.failures().maxRetries());
        size(job, sizing.configuration());
        return job;
    }

    private static Map<String, String> defaultArguments(JobPlan plan, Configuration configuration) {
        Map<String, String> arguments = new TreeMap<>(Map.of(
                "--TempDir", BUCKET + "temp/",
                "--enable-glue-datacatalog", "true",
                "--enable-job-insights", "true",
                "--enable-metrics", "true",
                "--enable-spark-ui", Boolean.toString(plan.log().isPresent()),
                "--job-bookmark-option", "job-bookmark-disable",
                "--job-language", "python",
                "--source", BUCKET + "raw/" + plan.name() + "/"));
        if (plan.log().isPresent()) {
            arguments.put("--spark-event-logs-path", BUCKET + "spark-logs/");
        }
        if (configuration.autoScaling()) {
            arguments.put("--enable-auto-scaling", "true");
        }
        return arguments;
    }

    /** One element of {@code JobRuns}. */
    ObjectNode run(GlueRun run) {
        ObjectNode printed = json.createObjectNode().put("Id", run.id()).put("Attempt", run.attempt());
        run.previousRunId().ifPresent(id -> printed.put("PreviousRunId", id));
        printed.put("TriggerName", run.jobName() + "-schedule")
                .put("JobName", run.jobName())
                .put("JobMode", "SCRIPT")
                .put("JobRunQueuingEnabled", false)
                .put("StartedOn", time(run.startedOn()))
                .put("LastModifiedOn", time(run.completedOn()))
                .put("CompletedOn", time(run.completedOn()))
                .put("JobRunState", run.state());
        run.errorMessage().ifPresent(message -> printed.put("ErrorMessage", message));
        printed.putArray("PredecessorRuns");
        printed.put("ExecutionTime", run.executionSeconds());
        size(printed, run.configuration());
        printed.put("LogGroupName", "/aws-glue/jobs");
        run.dpuSeconds().ifPresent(seconds -> printed.put("DPUSeconds", seconds));
        return printed;
    }

    /** The fields of size, which jobs and runs share. */
    private static void size(ObjectNode object, Configuration configuration) {
        WorkerType type = configuration.workerType();
        object.put("AllocatedCapacity", configuration.dpus().intValue())
                .put("Timeout", TIMEOUT_MINUTES)
                .put("MaxCapacity", configuration.dpus().doubleValue())
                .put("WorkerType", type.label())
                .put("NumberOfWorkers", configuration.workers())
                .put("GlueVersion", configuration.glueVersion().label())
                .put("ExecutionClass", configuration.executionClass().name());
    }

    private static String time(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
