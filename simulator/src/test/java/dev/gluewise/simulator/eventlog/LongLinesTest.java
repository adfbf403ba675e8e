package dev.gluewise.simulator.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.simulator.profile.JobProfile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Lines that are longer than the reader's buffer, wanted and not, and in little memory. */
@ResourceLock("processes of this one")
class LongLinesTest {
    private static final int LINE = 60_000_000;
    private static final String HEAP = "-Xmx20m";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aPlanOfSixtyMegabytesPassesInAHeapOfTwenty() throws Exception {
        Path log = BenchmarkLog.ofOneLine(LINE);
        try {
            assertThat(Files.size(log)).isGreaterThan(LINE);
            assertThat(readInAnotherProcess(log))
                    .isEqualTo("1 tasks, query: long, started after 15 ms, broken lines: 0");
        } finally {
            Files.delete(log);
        }
    }

    private static String readInAnotherProcess(Path log) throws Exception {
        String java = ProcessHandle.current().info().command().orElseThrow();
        Process child = new ProcessBuilder(List.of(
                        java,
                        HEAP,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongLinesTest.class.getName(),
                        log.toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return said.strip();
    }

    /** What the other process does. */
    public static void main(String[] args) throws Exception {
        JobProfile profile = EventLogReader.read(Path.of(args[0]));
        System.out.printf(
                "%d tasks, query: %s, started after %d ms, broken lines: %d%n",
                profile.work().size(),
                profile.sqlExecutions().getFirst().description(),
                profile.sqlExecutions().getFirst().startedMillis(),
                profile.completeness().brokenLines());
    }

    @Test
    void aLongLineSaysTheSameAsAShortOne() throws Exception {
        LogText log = LogText.begun()
                .sqlStart(0, 0, "query", 15)
                .jobStart(0, 20, "'spark.sql.execution.id':'0','spark.scheduler.pool':'p'", 0)
                .stageSubmittedOver(0, 1, 25, LogText.rdd(7, 3, true, 2), LogText.rdd(3, 1, false, 0))
                .line("{'Event':'SparkListenerBlockManagerAdded','Block Manager ID':{'Executor ID':'1','Host':'h'},"
                        + "'Maximum Memory':900,'Timestamp':" + (LogText.START + 26) + "}")
                .line("{'Event':'SparkListenerExecutorMetricsUpdate','Executor ID':'1','Executor Metrics Updated':"
                        + "[{'Stage ID':0,'Executor Metrics':{'JVMHeapMemory':80,'Other':{'a':[1]}}}]}")
                .task(0, 0, 0, 30, 130)
                .stageCompleted(0, 0, 1, 140)
                .jobEnd(0, 150)
                .applicationEnd(160);
        JobProfile brief = EventLogReader.read(Files.write(folder.resolve("brief"), log.bytes()));
        String padding = ",\"Accumulables\":[" + "{\"a\":[\"}\"]},".repeat(30_000) + "0]}\n";
        String padded = log.toString()
                .lines()
                .map(line -> line.substring(0, line.length() - 1) + padding)
                .collect(Collectors.joining());

        JobProfile read = EventLogReader.read(Files.writeString(folder.resolve("padded"), padded));

        assertThat(read.application()).isEqualTo(brief.application());
        assertThat(read.sparkJobs()).isEqualTo(brief.sparkJobs());
        assertThat(read.sqlExecutions()).isEqualTo(brief.sqlExecutions()).hasSize(1);
        assertThat(read.stages()).isEqualTo(brief.stages());
        assertThat(read.rdds()).isEqualTo(brief.rdds()).hasSize(2);
        assertThat(read.executors()).isEqualTo(brief.executors());
        assertThat(read.work().locality(0)).isEqualTo(brief.work().locality(0));
        assertThat(read.completeness().brokenLines()).isZero();
    }
}
