package dev.gluewise.simulator.spark.sample;

import dev.gluewise.simulator.spark.sample.history.HistoryFiles;
import dev.gluewise.simulator.spark.sample.history.LoggedRun;
import dev.gluewise.simulator.spark.sample.history.RunIds;
import dev.gluewise.simulator.spark.sample.scrub.EventLogScrubber;
import dev.gluewise.simulator.spark.sample.scrub.MachineTraces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the samples: runs the applications, cleans their event logs, and writes the history that goes with them. */
public final class SampleGenerator {
    /** All that is random in the samples follows from it. */
    static final long SEED = 20_261_120;

    /** From the start of a Glue run to the start of its Spark application, as workers are got ready. */
    private static final Duration WARM_UP = Duration.ofMillis(38_412);

    /** In place of names of jobs: take the logs of the last run, and only clean them again. */
    private static final String CLEAN_AGAIN = "cleaned";

    private static final int DRIVER_MEGABYTES = 1_024;

    private final Path output;
    private final Path work;
    private final RunIds runIds = new RunIds(SEED);

    private SampleGenerator(Path output, Path work) {
        this.output = output;
        this.work = work;
    }

    /**
     * Makes samples.
     *
     * @param arguments the folder of the samples, a folder for work, and the jobs to make (none: all of them)
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        SampleGenerator generator = new SampleGenerator(
                Path.of(arguments[0]).toAbsolutePath().normalize(),
                Path.of(arguments[1]).toAbsolutePath().normalize());
        List<String> wanted = new ArrayList<>(Arrays.asList(arguments).subList(2, arguments.length));
        boolean again = wanted.remove(CLEAN_AGAIN);
        List<Sample> samples = wanted.isEmpty()
                ? List.of(Sample.values())
                : wanted.stream().map(Sample::of).toList();
        for (Sample sample : samples) {
            if (!again) {
                generator.run(sample);
            }
            generator.clean(sample);
        }
        generator.writeHistory();
    }

    private void run(Sample sample) throws IOException, InterruptedException {
        Path folder = work.resolve(sample.jobName());
        Folders.empty(folder);
        SparkProcess spark = SparkProcess.withExecutors(SparkHome.make(work.resolve("spark-home")));
        for (SampleMain.Step step : SampleMain.Step.values()) {
            String stepName = step.name().toLowerCase(Locale.ROOT);
            System.err.println(sample.jobName() + ": " + stepName);
            String runId = runIds.of(sample.jobName(), sample.startedOn());
            SampleMain.Call call = new SampleMain.Call(step, sample, folder, SEED, runId);
            spark.run(SampleMain.class, call.arguments(), DRIVER_MEGABYTES, folder.resolve(stepName + ".txt"));
        }
    }

    private void clean(Sample sample) throws IOException {
        Path folder = work.resolve(sample.jobName());
        EventLogScrubber scrubber = new EventLogScrubber(MachineTraces.ofThisMachine(), folder);
        List<String> cleaned = scrubber.scrub(
                EventLogFiles.readOnlyOne(folder.resolve("events")),
                sample.startedOn().plus(WARM_UP));
        EventLogFiles.writeCompressed(log(sample), cleaned);
        LoggedRun run = LoggedRun.of(cleaned);
        System.err.printf(
                "%s: %.0f s, %d tasks on %d slots, %,d bytes%n",
                sample.jobName(), run.seconds(), run.tasks(), run.peakSlots(), Files.size(log(sample)));
    }

    private void writeHistory() throws IOException {
        Map<String, LoggedRun> runs = new LinkedHashMap<>();
        for (Sample sample : Sample.values()) {
            if (Files.exists(log(sample))) {
                runs.put(sample.jobName(), LoggedRun.of(EventLogFiles.readCompressed(log(sample))));
            }
        }
        new HistoryFiles(SEED).write(output, SampleHistory.jobs(runs));
    }

    private Path log(Sample sample) {
        return output.resolve("logs").resolve(sample.jobName() + ".zstd");
    }
}
