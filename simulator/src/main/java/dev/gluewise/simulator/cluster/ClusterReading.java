package dev.gluewise.simulator.cluster;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.process.SparkFailure;
import dev.gluewise.simulator.process.SparkLibraries;
import dev.gluewise.simulator.process.SparkProcess;
import dev.gluewise.simulator.process.SparkProgram;
import dev.gluewise.simulator.process.TemporaryFolder;
import dev.gluewise.simulator.profile.codec.ProfileCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Has a Spark cluster read event logs. The driver is a process of its own, which is gone when the reading is over. */
public final class ClusterReading {
    /** The driver's heap, in megabytes, unless somebody says otherwise: profiles pass through it one by one. */
    public static final int USUAL_MEGABYTES = 1024;

    static final String REQUEST_FILE = "request";

    /** What Spark calls the setting by which a user adds to its driver's class path. */
    private static final String DRIVER_CLASS_PATH = "spark.driver.extraClassPath";

    private static final String MAIN = "dev.gluewise.simulator.spark.logs.LogsMain";
    private static final SparkFailure FAILURE =
            new SparkFailure(ProblemCode.CLUSTER_FAILED, "The import", "Give it more with --memory MB.");

    private final SparkLibraries libraries;
    private final int megabytes;

    /** @param megabytes heap of the driver; Spark refuses less than 450 */
    public ClusterReading(SparkLibraries libraries, int megabytes) {
        this.libraries = libraries;
        this.megabytes = megabytes;
    }

    /**
     * Reads all logs that the request names, and those in its folders.
     *
     * @throws ProblemException where the cluster cannot be used or its work came to no end; what the listener has been
     *     given until then is sound
     * @throws CancellationException where the listener no longer wants it, or the thread was interrupted; the driver has
     *     ended then, and with it what it had the cluster do
     */
    public void run(ReadingRequest request, ReadingListener listener) throws ProblemException {
        try {
            Path folder = SparkProgram.newFolder("logs");
            try (SparkProcess<ReadingMessage> process = start(request, folder)) {
                new Receiver(process, folder, listener).receive();
            }
        } catch (IOException e) {
            throw new ProblemException(FAILURE.of(String.valueOf(e.getMessage())), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the reading was interrupted");
        }
    }

    private SparkProcess<ReadingMessage> start(ReadingRequest request, Path folder) throws IOException {
        SparkProgram<ReadingMessage> program = new SparkProgram<>(
                MAIN, megabytes, List.of(), Optional.of(request.master()), ReadingMessage::of, FAILURE);
        try {
            request.write(folder.resolve(REQUEST_FILE));
            return SparkProcess.start(libraries(request), program, folder);
        } catch (IOException | RuntimeException e) {
            TemporaryFolder.delete(folder);
            throw e;
        }
    }

    /** With what the user adds, as where Spark's own scripts start a driver: connectors, and Hadoop's configuration. */
    private SparkLibraries libraries(ReadingRequest request) {
        SparkLibraries all = libraries;
        String connectors = request.settings().get(DRIVER_CLASS_PATH);
        if (connectors != null) {
            all = all.and(connectors);
        }
        String hadoop = System.getenv("HADOOP_CONF_DIR");
        return hadoop == null || hadoop.isBlank() ? all : all.and(hadoop);
    }

    /** Hands on what one process tells. */
    private static final class Receiver {
        private final SparkProcess<ReadingMessage> process;
        private final Path folder;
        private final ReadingListener listener;
        private int files;
        private int looked;

        Receiver(SparkProcess<ReadingMessage> process, Path folder, ReadingListener listener) {
            this.process = process;
            this.folder = folder;
            this.listener = listener;
        }

        void receive() throws ProblemException, IOException, InterruptedException {
            boolean over = false;
            while (!over) {
                if (listener.cancelled()) {
                    throw new CancellationException("the reading was cancelled");
                }
                Optional<ReadingMessage> message = process.nextMessage();
                if (message.isPresent()) {
                    over = take(message.get());
                } else if (process.hasEnded()) {
                    throw new ProblemException(process.failure());
                }
            }
        }

        /** Whether it was the last. */
        private boolean take(ReadingMessage message) throws ProblemException, IOException {
            switch (message) {
                case ReadingMessage.Found found -> files = found.files();
                case ReadingMessage.Read read -> {
                    Path file = folder.resolve(read.file());
                    listener.read(read.log(), ProfileCodec.decode(Files.readAllBytes(file)), read.bytes());
                    Files.delete(file);
                    looked++;
                }
                case ReadingMessage.Passed unused -> looked++;
                case ReadingMessage.Skipped skipped -> {
                    listener.skipped(skipped.problem());
                    looked++;
                }
                case ReadingMessage.Finished unused -> {
                    return true;
                }
                case ReadingMessage.Refused refused ->
                    throw new ProblemException(
                            Problem.of(ProblemCode.CLUSTER_UNUSABLE, refused.reason(), refused.hint()));
                case ReadingMessage.Failed failed -> throw new ProblemException(FAILURE.of(failed.reason()));
            }
            listener.looked(Math.min(looked, files), files);
            return false;
        }
    }
}
