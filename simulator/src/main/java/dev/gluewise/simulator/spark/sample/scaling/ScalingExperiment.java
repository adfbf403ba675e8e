package dev.gluewise.simulator.spark.sample.scaling;

import dev.gluewise.simulator.spark.sample.Folders;
import dev.gluewise.simulator.spark.sample.SparkProcess;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs the same applications on few and on many slots, so that predictions can be held against real runs. The event logs
 * are left as {@code application/events/slots/repeat}.
 */
public final class ScalingExperiment {
    /** Enough for the buffers of as many tasks as there are slots, all of which are in the one process. */
    private static final int MEGABYTES = 3_072;

    private ScalingExperiment() {}

    /**
     * Runs the experiment.
     *
     * @param arguments a folder for the logs, and the applications to run (none: all of them)
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path output = Path.of(arguments[0]).toAbsolutePath().normalize();
        List<String> wanted = new ArrayList<>(Arrays.asList(arguments).subList(1, arguments.length));
        List<ScalingApplication> applications = wanted.isEmpty()
                ? List.of(ScalingApplication.values())
                : wanted.stream().map(ScalingApplication::of).toList();
        SparkProcess spark = SparkProcess.local();
        for (ScalingApplication application : applications) {
            // Tasks that wait are late where the processors are busy with something else.
            System.err.printf(
                    "%s, load of the machine %.1f%n",
                    application.label(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            Path folder = output.resolve(application.label());
            Folders.empty(folder);
            spark.run(
                    ScalingMain.class,
                    List.of(application.label(), folder.toString()),
                    MEGABYTES,
                    folder.resolve("messages.txt"));
        }
    }
}
