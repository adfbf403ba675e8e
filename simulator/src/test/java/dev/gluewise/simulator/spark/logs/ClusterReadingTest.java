package dev.gluewise.simulator.spark.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.cluster.ClusterReading;
import dev.gluewise.simulator.cluster.ReadingListener;
import dev.gluewise.simulator.cluster.ReadingRequest;
import dev.gluewise.simulator.eventlog.EventLogReader;
import dev.gluewise.simulator.process.SparkLibraries;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.codec.ProfileCodec;
import dev.gluewise.simulator.spark.process.OneCluster;
import dev.gluewise.simulator.spark.process.StandaloneCluster;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Event logs read by a real standalone cluster, its master and workers in processes of their own. */
@Timeout(300)
@ResourceLock("processes of this one")
@ExtendWith(OneCluster.class)
class ClusterReadingTest {
    private static final Map<String, String> SMALL_EXECUTORS = Map.of("spark.executor.memory", "512m");

    private final ClusterReading reading =
            new ClusterReading(new SparkLibraries(System.getProperty("java.class.path")), 512);

    @TempDir
    private Path folder;

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        String ours = "gluewise-logs-" + ProcessHandle.current().pid() + "-";
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith(ours)))
                    .isEmpty();
        }
    }

    private void read(StandaloneCluster cluster, ReadingListener listener, Path... paths) throws ProblemException {
        List<String> uris =
                Stream.of(paths).map(path -> path.toUri().toString()).toList();
        reading.run(new ReadingRequest(cluster.master(), SMALL_EXECUTORS, uris), listener);
    }

    @Test
    void aClusterReadsWhatThisMachineWouldRead(StandaloneCluster cluster) throws Exception {
        LogFolder logs = new LogFolder(folder.resolve("logs"));
        List<Path> good = List.of(logs.log("app-1", 40), logs.log("app-2", 3), logs.rolling("app-3", 17));
        Files.writeString(folder.resolve("logs/README"), "Logs of the orders.");
        Path note = Files.writeString(folder.resolve("note"), "No log, though named as one.");
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Path missing = folder.resolve("missing");
        ReadLogs read = new ReadLogs();

        read(cluster, read, folder.resolve("logs"), note, empty, missing);

        assertThat(read.profiles)
                .containsOnlyKeys(good.stream().map(Path::toString).toList());
        for (Path log : good) {
            JobProfile profile = read.profile(log.toString());
            assertThat(ProfileCodec.encode(profile)).isEqualTo(ProfileCodec.encode(EventLogReader.read(log)));
        }
        assertThat(read.twice).isEmpty();
        assertThat(read.skipped)
                .extracting(Problem::file)
                .containsExactlyInAnyOrder(note.toString(), empty.toString(), missing.toString());
        assertThat(read.skipped).allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.UNREADABLE_INPUT);
            assertThat(problem.hint()).isNotBlank();
        });
        assertThat(read.found).isEqualTo(6);
        assertThat(read.looked).isEqualTo(6);
    }

    @Test
    void aWorkerThatIsKilledLosesNothingAndDoublesNothing(StandaloneCluster cluster) throws Exception {
        LogFolder logs = new LogFolder(folder.resolve("logs"));
        List<String> all = new ArrayList<>();
        for (int log = 0; log < 30; log++) {
            all.add(logs.log("app-" + log, 20_000).toString());
        }
        List<Integer> readWhenKilled = new ArrayList<>();
        ReadLogs read = new ReadLogs() {
            @Override
            public void read(String log, JobProfile profile, long bytes) {
                super.read(log, profile, bytes);
                if (profiles.size() == 3) {
                    assertThat(cluster.executors()).isEqualTo(2);
                    cluster.killWorker();
                    readWhenKilled.add(looked);
                }
            }
        };

        try {
            read(cluster, read, folder.resolve("logs"));
        } finally {
            cluster.replaceWorker();
        }

        assertThat(read.profiles).containsOnlyKeys(all);
        assertThat(read.profiles.values())
                .allSatisfy(profile -> assertThat(profile.work().size()).isEqualTo(20_000));
        assertThat(read.twice).isEmpty();
        assertThat(read.skipped).isEmpty();
        assertThat(readWhenKilled).containsExactly(2);
    }

    @Test
    void aCancelEndsDriverAndExecutorsAndTheClusterIsFreeAgain(StandaloneCluster cluster) throws Exception {
        LogFolder logs = new LogFolder(folder.resolve("logs"));
        for (int log = 0; log < 12; log++) {
            logs.log("app-" + log, 20_000);
        }
        ReadLogs cancelled = new ReadLogs() {
            @Override
            public void read(String log, JobProfile profile, long bytes) {
                super.read(log, profile, bytes);
                cancelled = true;
            }
        };

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> read(cluster, cancelled, folder.resolve("logs")));

        assertThat(cancelled.profiles).hasSize(1);
        ReadLogs again = new ReadLogs();
        read(cluster, again, folder.resolve("logs"));
        assertThat(again.profiles).hasSize(12);
    }

    @Test
    void aClusterThatIsNotThereIsSaidInOneSentence() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        ReadingRequest request = new ReadingRequest("spark://127.0.0.1:" + nobody, Map.of(), List.of("file:/tmp"));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> reading.run(request, new ReadLogs()))
                .satisfies(fault -> {
                    assertThat(fault.problem().code()).isEqualTo(ProblemCode.CLUSTER_UNUSABLE);
                    assertThat(fault.problem().oneLine())
                            .contains("spark://127.0.0.1:" + nobody, "cannot be reached", "Check the address")
                            .hasLineCount(1);
                });
    }
}
