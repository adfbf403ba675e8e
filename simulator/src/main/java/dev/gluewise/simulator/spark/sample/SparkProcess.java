package dev.gluewise.simulator.spark.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.spark.launcher.JavaModuleOptions;

/** Runs {@link SampleMain} in a process of its own, with the environment that Spark's executors are started from. */
final class SparkProcess {
    /** Far longer than any sample takes: a process that hangs must not hang the generator. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final SparkHome home;

    SparkProcess(SparkHome home) {
        this.home = home;
    }

    /**
     * Runs one step of a sample to its end.
     *
     * @param messages file that takes what Spark prints
     * @throws IllegalStateException where the process fails or takes far too long
     */
    void run(SampleMain.Call call, Path messages) throws IOException, InterruptedException {
        Files.createDirectories(messages.toAbsolutePath().getParent());
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Xmx1g"));
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SampleMain.class.getName()));
        command.addAll(call.arguments());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(messages.toFile());
        builder.environment().put("SPARK_HOME", home.folder().toAbsolutePath().toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // Spark fails where the machine's own name does not resolve, unless it is told its address.
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        Process process = builder.start();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(
                        call.sample().jobName() + " did not finish; what Spark printed is in " + messages);
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }
}
