package dev.gluewise.simulator.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What crosses between the process that asks for logs and the one that has a cluster read them. */
@ResourceLock("processes of this one")
class ReadingProtocolTest {
    @TempDir
    private Path folder;

    @Test
    void aRequestComesOutOfItsFileAsItWent() throws Exception {
        ReadingRequest request = new ReadingRequest(
                "spark://127.0.0.1:7077",
                Map.of("spark.hadoop.fs.s3a.secret.key", "a=b c", "spark.executor.memory", "2g"),
                List.of("s3a://bucket/受注/", "file:/tmp/a b"));

        request.write(folder.resolve(ClusterReading.REQUEST_FILE));

        assertThat(ReadingRequest.in(folder)).isEqualTo(request);
    }

    static Stream<ReadingMessage> messages() {
        return Stream.of(
                new ReadingMessage.Found(12),
                new ReadingMessage.Read("s3a://b/受注 \"x\"", "profile-0", 5_000_000_000L),
                new ReadingMessage.Passed(),
                new ReadingMessage.Skipped(Problem.of(ProblemCode.NOTHING_TO_ANALYZE, "Nothing.", "Wait.")),
                new ReadingMessage.Skipped(Problem.in("a", ProblemCode.UNREADABLE_INPUT, "No\nlog.", "")),
                new ReadingMessage.Skipped(Problem.at("a", 7, ProblemCode.UNREADABLE_INPUT, "Line.", "Try.")),
                new ReadingMessage.Finished(),
                new ReadingMessage.Refused("It is not there.", "Look."),
                new ReadingMessage.Failed("two\nlines"));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aMessageIsOneLineAndComesOutAsItWent(ReadingMessage message) {
        assertThat(message.line()).startsWith("{\"event\":\"").doesNotContain("\n");
        assertThat(ReadingMessage.of(message.line())).contains(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "WARN Utils: a service", "{", "{\"event\":\"stage\"}"})
    void whatALibraryPrintsIsNoMessage(String line) {
        assertThat(ReadingMessage.of(line)).isEmpty();
    }
}
