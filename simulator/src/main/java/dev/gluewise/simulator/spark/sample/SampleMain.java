package dev.gluewise.simulator.spark.sample;

import dev.gluewise.simulator.spark.sample.application.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** The process in which one sample's Spark driver runs. */
final class SampleMain {
    private SampleMain() {}

    /** What the process is to do. */
    enum Step {
        /** Make the input on a local Spark. */
        PREPARE,
        /** Run the application on a cluster and log its events. */
        RUN
    }

    /**
     * One call of the process.
     *
     * @param folder where data and event log of the sample go
     * @param runId the Glue run id that the log is to carry
     */
    record Call(Step step, Sample sample, Path folder, long seed, String runId) {
        List<String> arguments() {
            return List.of(step.name(), sample.name(), folder.toString(), Long.toString(seed), runId);
        }

        static Call of(String[] arguments) {
            return new Call(
                    Step.valueOf(arguments[0]),
                    Sample.valueOf(arguments[1]),
                    Path.of(arguments[2]),
                    Long.parseLong(arguments[3]),
                    arguments[4]);
        }

        /** The folder of Spark's event log. */
        Path events() {
            return folder.resolve("events");
        }
    }

    /** Does what {@link Call#arguments()} says. */
    public static void main(String[] arguments) throws IOException {
        Call call = Call.of(arguments);
        DataFolder data = new DataFolder(call.folder().resolve("data"));
        SparkSession.Builder builder = SparkSession.builder()
                .appName(call.sample().jobName())
                .config("spark.ui.enabled", "false")
                .config("spark.local.dir", call.folder().resolve("local").toString())
                .config("spark.sql.warehouse.dir", data.root().toUri().toString());
        switch (call.step()) {
            case PREPARE -> {
                try (SparkSession spark = builder.master("local[2]").getOrCreate()) {
                    call.sample().application().prepare(spark, data, call.seed());
                }
            }
            case RUN -> {
                Files.createDirectories(call.events());
                new SampleCluster(call).configure(builder);
                try (SparkSession spark = builder.getOrCreate()) {
                    call.sample().application().run(spark, data);
                }
            }
        }
    }
}
