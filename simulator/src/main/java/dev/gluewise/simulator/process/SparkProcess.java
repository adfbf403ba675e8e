package dev.gluewise.simulator.process;

import dev.gluewise.pricing.problem.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One process that runs Spark, and its folder for temporary files. Closing it ends the process, whatever it is doing, and
 * deletes the folder; so does the end of this process, even a violent one.
 *
 * @param <M> its messages
 */
public final class SparkProcess<M> implements AutoCloseable {
    /** How long to wait for a message before anything else is looked at. */
    private static final long PATIENCE_MILLIS = 20;

    private final SparkProgram<M> program;
    private final Path folder;
    private final Process process;
    private final Thread atExit;
    private final Thread reader;
    private final BlockingQueue<M> messages = new LinkedBlockingQueue<>();
    private volatile String lastWords = "";

    /**
     * Starts a program.
     *
     * @param folder a folder of its own, which is deleted with all that is in it when the process ends
     */
    public static <M> SparkProcess<M> start(SparkLibraries libraries, SparkProgram<M> program, Path folder)
            throws IOException {
        return new SparkProcess<>(program, folder, program.command(libraries, folder));
    }

    private SparkProcess(SparkProgram<M> program, Path folder, ProcessBuilder command) throws IOException {
        this.program = program;
        this.folder = folder;
        process = command.start();
        // Ctrl-C ends this process before anything is closed.
        atExit = new Thread(this::end, "end-spark");
        Runtime.getRuntime().addShutdownHook(atExit);
        reader = Thread.ofVirtual().name("hear-spark").start(this::read);
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Optional<M> message = program.message().apply(line);
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
    public Optional<M> nextMessage() throws InterruptedException {
        return Optional.ofNullable(messages.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
    }

    /** Whether no message will come any more. */
    public boolean hasEnded() throws InterruptedException {
        return !process.isAlive() && reader.join(Duration.ofMillis(PATIENCE_MILLIS)) && messages.isEmpty();
    }

    /** Why the process, which has ended, has given no answer. */
    public Problem failure() {
        String words = lastWords;
        if (words.isEmpty()) {
            try (Stream<String> printed = Files.lines(folder.resolve("messages"), StandardCharsets.ISO_8859_1)) {
                words = printed.filter(line -> !line.isBlank() && !line.startsWith("\tat "))
                        .reduce("", (earlier, later) -> later);
            } catch (IOException | UncheckedIOException e) {
                words = String.valueOf(e.getMessage());
            }
        }
        return program.failure().silent(new SparkFailure.Ending(process.exitValue(), words, program.megabytes()));
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
