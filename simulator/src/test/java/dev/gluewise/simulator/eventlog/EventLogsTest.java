package dev.gluewise.simulator.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.profile.Completeness;
import dev.gluewise.simulator.profile.JobProfile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories: logs in parts, and logs among other files. */
class EventLogsTest {
    @TempDir
    private Path folder = Path.of("");

    private Path write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        return Files.write(file, content);
    }

    private Path write(String name, LogText log) throws IOException {
        return write(name, log.bytes());
    }

    private static LogText part(int task) {
        return new LogText().task(task, 0, task, 30L + task, 50L + task);
    }

    private static LogText head() {
        return LogText.begun().jobStart(0, 20, 0).stageSubmitted(0, 0, 20, 25);
    }

    @Test
    void partsAreReadInOrderOfTheirNumbers() throws Exception {
        write("eventlog_v2_a/appstatus_a.inprogress", new byte[0]);
        write(
                "eventlog_v2_a/events_10_a.zstd",
                Compression.ZSTD.compress(part(3).applicationEnd(100).bytes()));
        write("eventlog_v2_a/events_2_a.lz4", Compression.LZ4.compress(part(2).bytes()));
        write("eventlog_v2_a/events_1_a", head());

        JobProfile profile = EventLogReader.read(folder.resolve("eventlog_v2_a"));

        assertThat(profile.work().size()).isEqualTo(2);
        assertThat(profile.completeness().startMissing()).isFalse();
        assertThat(profile.completeness().endMissing()).isFalse();
    }

    @Test
    void aCompactedPartReplacesWhatIsBeforeIt() throws Exception {
        write("eventlog_v2_a/events_1_a", head().task(9, 0, 9, 30, 31));
        write("eventlog_v2_a/events_2_a", part(8));
        write("eventlog_v2_a/events_2_a.compact", head());
        write("eventlog_v2_a/events_3_a", part(1).applicationEnd(100));

        JobProfile profile = EventLogReader.read(folder.resolve("eventlog_v2_a"));

        assertThat(profile.work().size()).isEqualTo(1);
        assertThat(profile.work().partition(0)).isEqualTo(1);
    }

    @Test
    void aCompactedLogSaysThatItLacksWhatHadEnded() throws Exception {
        write("eventlog_v2_a/events_4_a.compact", head());
        write("eventlog_v2_a/events_5_a", part(1).applicationEnd(100));

        Completeness found =
                EventLogReader.read(folder.resolve("eventlog_v2_a")).completeness();

        assertThat(found.compacted()).isTrue();
        assertThat(found.missingParts()).isZero();
        assertThat(found.complete()).isFalse();
    }

    @Test
    void partsThatAreMissingAreCounted() throws Exception {
        write("eventlog_v2_a/events_2_a", head());
        write("eventlog_v2_a/events_3_a", part(0));
        write("eventlog_v2_a/events_6_a", part(1).applicationEnd(100));

        Completeness found =
                EventLogReader.read(folder.resolve("eventlog_v2_a")).completeness();

        assertThat(found.missingParts()).isEqualTo(3);
        assertThat(found.complete()).isFalse();
    }

    @Test
    void aLogThatSparkHasNotClosedIsInProgress() throws Exception {
        write("eventlog_v2_a/appstatus_a.inprogress", new byte[0]);
        write("eventlog_v2_a/events_1_a", head().task(0, 0, 0, 30, 50));
        Path file = write("app-1.zstd.inprogress", LogText.small());
        Path closed = write("app-1.zstd", LogText.small());

        assertThat(EventLogReader.read(folder.resolve("eventlog_v2_a"))
                        .completeness()
                        .inProgress())
                .isTrue();
        assertThat(EventLogReader.read(file).completeness().inProgress()).isTrue();
        assertThat(EventLogReader.read(closed).completeness().inProgress()).isFalse();
    }

    @Test
    void aPartOfAnotherApplicationUnderTheSameNameIsNotMerged() throws Exception {
        write("eventlog_v2_a/events_1_a", head());
        write(
                "eventlog_v2_a/events_2_a",
                part(1).line("{'Event':'SparkListenerApplicationStart','App ID':'app-2','Timestamp':"
                        + (LogText.START + 900) + "}"));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> EventLogReader.read(folder.resolve("eventlog_v2_a")))
                .withMessageContaining("second application");
    }

    @Test
    void aPartThatBreaksOffInTheMiddleIsABrokenLine() throws Exception {
        write("eventlog_v2_a/events_1_a", head().raw("{\"Event\":\"SparkListenerTaskEnd\",\"Sta"));
        write("eventlog_v2_a/events_2_a", part(1).applicationEnd(100));

        JobProfile profile = EventLogReader.read(folder.resolve("eventlog_v2_a"));

        assertThat(profile.completeness().brokenLines()).isEqualTo(1);
        assertThat(profile.completeness().cutOff()).isFalse();
    }

    @Test
    void partsOfTwoApplicationsAreNotMerged() throws Exception {
        write("eventlog_v2_a/events_1_a", head());
        write("eventlog_v2_a/events_1_b", head());

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> EventLogReader.read(folder.resolve("eventlog_v2_a")))
                .withMessageContaining("more than one application");
    }

    @Test
    void aLogThatStandsInAFileTwiceIsNotTakenForRework() throws Exception {
        Path twice = write("twice", LogText.small());
        Files.write(twice, LogText.small().bytes(), StandardOpenOption.APPEND);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> EventLogReader.read(twice))
                .withMessageContaining("or the first one again");
    }

    @Test
    void findsLogsAmongOtherFiles() throws Exception {
        Path second = write(
                "b/spark-application-2",
                Compression.SNAPPY.compress(LogText.small().bytes()));
        Path first = write("a.inprogress", LogText.small());
        write("eventlog_v2_a/events_1_a", head());
        write(".hidden", LogText.small());
        write(".tmp/log", LogText.small());
        write("_SUCCESS", new byte[0]);
        write("notes.md", "An \"Event\" is a line".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(EventLogs.find(folder)).containsExactly(first, second, folder.resolve("eventlog_v2_a"));
        assertThat(EventLogs.find(first)).containsExactly(first);
        assertThat(EventLogs.find(folder.resolve("eventlog_v2_a"))).containsExactly(folder.resolve("eventlog_v2_a"));
    }

    @Test
    void aFolderWithoutLogsIsAProblem() throws Exception {
        write("notes.md", new byte[] {'a'});

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> EventLogs.find(folder))
                .withMessageContaining("no Spark event log in this directory");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> EventLogs.find(folder.resolve("missing")))
                .withMessageContaining("no such file");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> EventLogs.find(Path.of("s3://bucket/logs")))
                .withMessageContaining("aws s3 cp");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> EventLogReader.read(folder))
                .withMessageContaining("not one rolling event log");
    }

    /** A folder that this user may not list, wherever it lies. */
    private record ClosedFolder(String name) implements LogPlace {
        @Override
        public boolean isFolder() {
            return true;
        }

        @Override
        public boolean isFile() {
            return false;
        }

        @Override
        public List<LogPlace> content() throws IOException {
            throw new AccessDeniedException(name);
        }

        @Override
        public InputStream open() throws IOException {
            throw new AccessDeniedException(name);
        }
    }

    private record OpenFolder(List<LogPlace> content) implements LogPlace {
        @Override
        public String name() {
            return "logs";
        }

        @Override
        public boolean isFolder() {
            return true;
        }

        @Override
        public boolean isFile() {
            return false;
        }

        @Override
        public InputStream open() throws IOException {
            throw new IOException("a folder");
        }
    }

    @Test
    void aFolderThatMayNotBeEnteredIsNotSilentlyLeftOut() throws Exception {
        LogPlace closed = new ClosedFolder("january");
        LogPlace log = new LocalPlace(write("log", LogText.small()));

        List<LogPlace> found = EventLogs.candidates(new OpenFolder(List.of(closed, log)));

        assertThat(found).containsExactlyInAnyOrder(closed, log);
        assertThat(EventLogs.isLog(closed)).isTrue();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> EventLogReader.read(closed, bytes -> {}))
                .withMessageContaining("may not be read");
    }
}
