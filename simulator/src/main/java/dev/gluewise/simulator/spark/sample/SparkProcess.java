package dev.gluewise.simulator.spark.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.spark.launcher.JavaModuleOptions;

/** Runs Spark in a process of its own, with the environment that Spark's executors are started from. */
public final class SparkProcess {
    /** Far longer than any call takes: a process that hangs must not hang the generator. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Map<String, String> environment = new HashMap<>();
    private final List<String> options;

    private SparkProcess(List<String> options) {
        this.options = options;
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        // Spark fails where the machine's own name does not resolve, unless it is told its address.
        environment.put("SPARK_LOCAL_IP", "127.0.0.1");
    }

    /** Whose Spark runs in the process alone; what it does not spend on compiling, its many tasks can have. */
    public static SparkProcess local() {
        return new SparkProcess(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    }

    /** Whose Spark may start executors in processes of their own. */
    static SparkProcess withExecutors(SparkHome home) {
        SparkProcess process = new SparkProcess(List.of());
        process.environment.put("SPARK_HOME", home.folder().toAbsolutePath().toString());
        process.environment.put("SPARK_SCALA_VERSION", "2.13");
        return process;
    }

    /**
     * Runs a class's main method to its end.
     *
     * @param megabytes the heap that it gets
     * @param messages file that takes what is printed
     * @throws IllegalStateException where the process fails or takes far too long
     */
    public void run(Class<?> main, List<String> arguments, int megabytes, Path messages)
            throws IOException, InterruptedException {
        Files.createDirectories(messages.toAbsolutePath().getParent());
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Xmx" + megabytes + "m"));
        command.addAll(options);
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(messages.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(
                        main.getSimpleName() + " did not finish; what it printed is in " + messages);
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }
}
