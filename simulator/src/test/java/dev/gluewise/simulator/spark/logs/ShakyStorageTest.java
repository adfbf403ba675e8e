package dev.gluewise.simulator.spark.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.cluster.ClusterReading;
import dev.gluewise.simulator.cluster.ReadingRequest;
import dev.gluewise.simulator.process.SparkLibraries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Logs in a file system that fails, read by a Spark on threads that tries each three times. */
@Timeout(300)
@ResourceLock("processes of this one")
class ShakyStorageTest {
    private final ClusterReading reading =
            new ClusterReading(new SparkLibraries(System.getProperty("java.class.path")), 512);
    private final ReadLogs read = new ReadLogs();

    @TempDir
    private Path folder;

    private LogFolder logs;

    @BeforeEach
    void makeFolder() throws IOException {
        logs = new LogFolder(folder);
    }

    private void readFolder(String scheme) throws ProblemException {
        Map<String, String> settings = Map.of("spark.hadoop.fs.shaky.impl", ShakyFiles.class.getName());
        reading.run(new ReadingRequest("local[2,3]", settings, List.of(scheme + ":" + folder)), read);
    }

    @Test
    void whatBreaksOffOnceIsReadWholeAtTheNextTry() throws Exception {
        logs.log("once", 2_000);
        logs.log("good", 5);

        readFolder("shaky");

        assertThat(read.profiles).containsOnlyKeys("shaky:" + folder + "/once.gz", "shaky:" + folder + "/good.gz");
        assertThat(read.profile("shaky:" + folder + "/once.gz").work().size()).isEqualTo(2_000);
        assertThat(read.skipped).isEmpty();
    }

    @Test
    void whatCannotBeReadCostsNoneOfTheOthers() throws Exception {
        logs.log("never", 2_000);
        logs.log("refused", 5);
        logs.log("fatal", 5);
        logs.log("good-1", 5);
        logs.log("good-2", 5);

        readFolder("shaky");

        assertThat(read.profiles).containsOnlyKeys("shaky:" + folder + "/good-1.gz", "shaky:" + folder + "/good-2.gz");
        assertThat(read.skipped)
                .extracting(Problem::file, Problem::message)
                .containsExactlyInAnyOrder(
                        tuple(
                                "shaky:" + folder + "/never.gz",
                                "It could not be read: the storage failed: connection reset."),
                        tuple(
                                "shaky:" + folder + "/refused.gz",
                                "It could not be read: the storage failed: no route to host."),
                        tuple(
                                "shaky:" + folder + "/fatal.gz",
                                "Every worker that tried to read it failed: java.lang.AssertionError: too much for this"
                                        + " worker."));
    }

    @Test
    void aFileSystemThatSparkDoesNotKnowIsNamed() throws Exception {
        readFolder("unheard");

        assertThat(read.skipped).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.UNREADABLE_INPUT);
            assertThat(problem.oneLine()).contains("unheard:", "No FileSystem for scheme");
        });
    }

    @Test
    void aMasterThatIsNoneIsRefused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> reading.run(new ReadingRequest("7077", Map.of(), List.of("file:" + folder)), read))
                .satisfies(fault -> {
                    assertThat(fault.problem().code()).isEqualTo(ProblemCode.CLUSTER_UNUSABLE);
                    assertThat(fault.problem().oneLine()).contains("7077").hasLineCount(1);
                });
    }
}
