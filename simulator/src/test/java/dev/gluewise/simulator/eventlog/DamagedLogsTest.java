package dev.gluewise.simulator.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.profile.JobProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever bytes a file holds, it ends in a profile that says what it lacks, or in a problem told in one line. */
class DamagedLogsTest {
    @TempDir
    private Path folder = Path.of("");

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("log"), bytes);
    }

    private ProblemException problem(byte[] bytes) throws IOException {
        Path log = write(bytes);
        return catchThrowableOfType(ProblemException.class, () -> EventLogReader.read(log));
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryCodecByItsContent(Compression compression) throws Exception {
        JobProfile profile =
                EventLogReader.read(write(compression.compress(LogText.small().bytes())));

        assertThat(profile.work().size()).isEqualTo(2);
        assertThat(profile.completeness().complete()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void takesWhatCanBeDecodedOfAStreamThatBreaksOff(Compression compression) throws Exception {
        LogText log = LogText.begun().jobStart(0, 20, 0).stageSubmitted(0, 0, 9_000, 25);
        Random random = new Random(1);
        for (int i = 0; i < 3_000; i++) {
            log.task(i, 0, i, 100 + random.nextInt(10_000_000), 20_000_000 + random.nextInt(10_000_000));
        }
        byte[] whole = compression.compress(log.bytes());

        JobProfile profile = EventLogReader.read(write(Arrays.copyOf(whole, whole.length * 3 / 4)));

        assertThat(profile.work().size()).isBetween(1_500, 2_999);
        assertThat(profile.completeness().cutOff()).isTrue();
        assertThat(profile.completeness().brokenLines()).isZero();
    }

    @Test
    void aLastLineThatBreaksOffIsNoBrokenLine() throws Exception {
        String whole = LogText.small().toString();
        JobProfile profile = EventLogReader.read(
                write(whole.substring(0, whole.length() - 30).getBytes(StandardCharsets.UTF_8)));

        assertThat(profile.completeness().cutOff()).isTrue();
        assertThat(profile.completeness().endMissing()).isTrue();
        assertThat(profile.completeness().brokenLines()).isZero();
        assertThat(profile.application().durationMillis()).isEqualTo(420);
    }

    @Test
    void aWholeLastLineNeedsNoNewline() throws Exception {
        String whole = LogText.small().line("{'Event':'other.Event'}").toString();

        assertThat(EventLogReader.read(write(whole.strip().getBytes(StandardCharsets.UTF_8)))
                        .completeness()
                        .complete())
                .isTrue();
    }

    @Test
    void brokenLinesInTheMiddleAreCountedAndLeftOut() throws Exception {
        JobProfile profile = EventLogReader.read(write(LogText.begun()
                .line("{'Event':'SparkListenerJobStart','Job ID':0,'Subm")
                .line("no JSON at all")
                .line("")
                .line("{'Event':'SparkListenerTaskEnd','Stage ID':0,'Task Info':{'Index':-4}}")
                .stageSubmitted(0, 0, 1, 25)
                .task(0, 0, 0, 30, 40)
                .applicationEnd(50)
                .bytes()));

        assertThat(profile.completeness().brokenLines()).isEqualTo(3);
        assertThat(profile.work().size()).isEqualTo(1);
    }

    @Test
    void linesOfAnyLengthPassInLittleMemory() throws Exception {
        String long1 = "x".repeat(3_000_000);
        JobProfile profile = EventLogReader.read(write(LogText.begun()
                .line("{'Event':'org.apache.spark.sql.Plan','plan':'" + long1 + "'}")
                .line("{'Event':'SparkListenerJobStart','Stage Infos':[{'Details':'" + long1
                        + "'}],'Job ID':7,'Submission Time':" + (LogText.START + 20) + ",'Stage IDs':[0]}")
                .stageSubmitted(0, 0, 1, 25)
                .task(0, 0, 0, 30, 40)
                .applicationEnd(50)
                .bytes()));

        assertThat(profile.sparkJobs().getFirst().id()).isEqualTo(7);
        assertThat(profile.completeness().brokenLines()).isZero();
    }

    @Test
    void whatIsNoLogIsAProblemWithAHint() throws IOException {
        assertThat(problem("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)).problem())
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.UNREADABLE_INPUT))
                .satisfies(problem -> assertThat(problem.hint()).isNotEmpty());
        assertThat(problem(new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 1})
                        .problem()
                        .code())
                .isEqualTo(ProblemCode.UNREADABLE_INPUT);
        assertThat(problem(new byte[0]).problem().code()).isEqualTo(ProblemCode.NOTHING_TO_ANALYZE);
        assertThat(problem(LogText.begun().bytes()).problem().code()).isEqualTo(ProblemCode.NOTHING_TO_ANALYZE);
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> EventLogReader.read(folder.resolve("missing")))
                .withMessageContaining("missing: There is no such file");
    }

    @Test
    void aSecondApplicationIsNotMerged() throws IOException {
        LogText two = LogText.small()
                .line("{'Event':'SparkListenerApplicationStart','App ID':'app-2','Timestamp':" + (LogText.START + 900)
                        + "}");

        assertThat(problem(two.bytes()).problem().line()).hasValue(14);
    }

    @Test
    void anInterruptedThreadStopsReading() throws IOException {
        Path log = write(LogText.small().bytes());
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> EventLogReader.read(log));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void progressRunsToTheSizeOfTheFile() throws Exception {
        Path log = write(LogText.small().bytes());
        long[] last = new long[1];

        EventLogReader.read(log, bytes -> last[0] = bytes);

        assertThat(last[0]).isEqualTo(Files.size(log));
    }
}
