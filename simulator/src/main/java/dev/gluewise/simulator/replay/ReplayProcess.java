package dev.gluewise.simulator.replay;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.simulator.schedule.ReplayPlan;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One process that runs Spark, and its folder for temporary files. Closing it ends the process, whatever it is doing, and
 * deletes the folder; so does the end of this process, even a violent one.
 */
final class ReplayProcess implements AutoCloseable {
    /** The class that the process starts with; it is compiled with Spark only, so nothing here may refer to it. */
    private static final String MAIN = "dev.gluewise.simulator.spark.process.ReplayMain";

    /** What each task adds to Spark's own memory; a little more than measured, see docs/performance.md. */
    private static final int BYTES_PER_TASK = 1_500;

    private static final String LOOPBACK = "127.0.0.1";

    /** How long to wait for a message before anything else is looked at. */
    private static final long PATIENCE_MILLIS = 20;

    private final Path folder;
    private final Process process;
    private final int megabytes;
    private final Thread atExit;
    private final Thread reader;
    private final BlockingQueue<ReplayMessage> messages = new LinkedBlockingQueue<>();
    private volatile String lastWords = "";

    static int megabytesFor(ReplayPlan plan) {
        return SparkLibraries.LEAST_MEGABYTES + (int) (plan.taskCount() * (long) BYTES_PER_TASK / 1_000_000);
    }

    static ReplayProcess start(SparkLibraries libraries, int megabytes, ReplayPlan plan, ReplayMethod method)
            throws IOException {
        Path folder = Files.createTempDirectory("gluewise-replay");
        try {
            Path file = folder.resolve("plan");
            PlanFile.write(plan, file);
            return new ReplayProcess(folder, command(libraries, megabytes, folder, file, method), megabytes);
        } catch (IOException | RuntimeException e) {
            TemporaryFolder.delete(folder);
            throw e;
        }
    }

    private static ProcessBuilder command(
            SparkLibraries libraries, int megabytes, Path folder, Path plan, ReplayMethod method) {
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
                MAIN,
                plan.toString(),
                folder.toString()));
        command.addAll(method.arguments());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(folder.resolve("messages").toFile());
        if (!needsToBeReached(method)) {
            builder.environment().putIfAbsent("SPARK_LOCAL_IP", LOOPBACK);
        }
        return builder;
    }

    /**
     * Whether executors elsewhere have to find this machine, by its own name. All else stays within it, and must not fail
     * where that name does not resolve.
     */
    private static boolean needsToBeReached(ReplayMethod method) {
        boolean elsewhere = method instanceof ReplayMethod.WallClock clock
                && clock.master()
                        .filter(master -> !master.contains(LOOPBACK) && !master.contains("localhost"))
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

    private ReplayProcess(Path folder, ProcessBuilder command, int megabytes) throws IOException {
        this.folder = folder;
        this.megabytes = megabytes;
        process = command.start();
        // Ctrl-C ends this process before anything is closed.
        atExit = new Thread(this::end, "end-replay");
        Runtime.getRuntime().addShutdownHook(atExit);
        reader = Thread.ofVirtual().name("read-replay").start(this::read);
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Optional<ReplayMessage> message = ReplayMessage.of(line);
                if (message.isPresent()) {
                    messages.add(message.get());
                } else if (!line.isBlank()) {
                    lastWords = line;
                }
            }
        } catch (IOException e) {
            lastWords = String.valueOf(e.getMessage());
        }
    }

    /** The next message; empty where none has come for a moment. */
    Optional<ReplayMessage> nextMessage() throws InterruptedException {
        return Optional.ofNullable(messages.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
    }

    /** Whether no message will come any more. */
    boolean hasEnded() throws InterruptedException {
        return !process.isAlive() && reader.join(Duration.ofMillis(PATIENCE_MILLIS)) && messages.isEmpty();
    }

    /** Why the process, which has ended, has given no answer. */
    Problem failure() {
        String words = lastWords;
        if (words.isEmpty()) {
            try (Stream<String> printed = Files.lines(folder.resolve("messages"), StandardCharsets.ISO_8859_1)) {
                words = printed.filter(line -> !line.isBlank() && !line.startsWith("\tat "))
                        .reduce("", (earlier, later) -> later);
            } catch (IOException | UncheckedIOException e) {
                words = String.valueOf(e.getMessage());
            }
        }
        return ReplayFailure.silent(process.exitValue(), words, megabytes);
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // This process is ending anyway, and has run the hook.
        }
    }

    private void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        TemporaryFolder.delete(folder);
    }
}
