package dev.gluewise.simulator.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A program that runs Spark in a process of its own.
 *
 * @param main the class that it starts with; compiled with Spark only, so nothing else may refer to it
 * @param megabytes heap of the process
 * @param arguments what the main method gets, before the folder
 * @param master Spark's name of the cluster that it uses; empty where all stays within the process
 * @param message what a line of its standard output says; empty where it is no message, but a library's chatter
 * @param failure what is said of a process that ended without an answer
 */
public record SparkProgram<M>(
        String main,
        int megabytes,
        List<String> arguments,
        Optional<String> master,
        Function<String, Optional<M>> message,
        SparkFailure failure) {
    private static final String LOOPBACK = "127.0.0.1";

    public SparkProgram {
        arguments = List.copyOf(arguments);
    }

    /** The command that starts it. The folder is its own, for files of Spark's, and the last of its arguments. */
    ProcessBuilder command(SparkLibraries libraries, Path folder) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                // Deep chains of stages are followed by recursion in places.
                "-Xss4m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.io.tmpdir=" + folder,
                "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dlog4j2.configurationFile=classpath:dev/gluewise/simulator/spark/process/log4j2.properties",
                "-cp",
                libraries.classPath(),
                main,
                folder.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(folder.resolve("messages").toFile());
        if (!needsToBeReached()) {
            builder.environment().putIfAbsent("SPARK_LOCAL_IP", LOOPBACK);
        }
        return builder;
    }

    /** A new folder, named by this process, so that whose it is can be told where several work at once. */
    public static Path newFolder(String work) throws IOException {
        return Files.createTempDirectory(
                "gluewise-" + work + "-" + ProcessHandle.current().pid() + "-");
    }

    /**
     * Whether executors elsewhere have to find this machine, by its own name. All else stays within it, and must not fail
     * where that name does not resolve.
     */
    private boolean needsToBeReached() {
        boolean elsewhere = master.filter(
                        name -> !name.startsWith("local") && !name.contains(LOOPBACK) && !name.contains("localhost"))
                .isPresent();
        if (!elsewhere) {
            return false;
        }
        try {
            InetAddress.getLocalHost();
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
