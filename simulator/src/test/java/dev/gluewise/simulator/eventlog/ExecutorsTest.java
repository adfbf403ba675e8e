package dev.gluewise.simulator.eventlog;

import static dev.gluewise.simulator.eventlog.LogText.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.simulator.profile.Executor;
import dev.gluewise.simulator.profile.ExecutorMemory;
import dev.gluewise.simulator.profile.MemoryPeak;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Executors, as a log announces them or as its tasks let them be seen. */
class ExecutorsTest {
    /** What each task of {@link LogText} says of its executor. */
    private static final ExecutorMemory HEAP_USED = new ExecutorMemory(
            OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), Map.of(MemoryPeak.JVM_HEAP, 9L));

    @TempDir
    private Path folder = Path.of("");

    private List<Executor> executors(LogText log) throws Exception {
        LogText whole = log.stageSubmitted(0, 0, 9, 100)
                .taskEnd(0, 0, 0, 110, 200, "1", "Success")
                .taskEnd(1, 0, 1, 120, 190, "driver", "Success")
                .taskEnd(2, 0, 2, 130, 210, "driver", "Success")
                .taskEnd(3, 0, 3, 190, 220, "driver", "Success");
        return EventLogReader.read(Files.write(folder.resolve("log"), whole.bytes()))
                .executors();
    }

    @Test
    void areThereFromTheirArrivalToTheirRemoval() throws Exception {
        assertThat(executors(new LogText()
                        .applicationStart()
                        .executorAdded("driver", 3, -5)
                        .executorAdded("1", 4, 20)
                        .executorRemoved("1", 90)
                        .executorAdded("2", 8, 30)))
                .containsExactly(
                        new Executor("driver", "h", 3, -5, OptionalInt.empty(), "", 0, HEAP_USED),
                        new Executor("1", "h", 4, 20, OptionalInt.of(90), "idle", 0, HEAP_USED),
                        new Executor("2", "h", 8, 30, OptionalInt.empty(), "", 0, ExecutorMemory.UNKNOWN));
    }

    @Test
    void areInferredFromTheTasksWhereTheLogHasNone() throws Exception {
        assertThat(executors(new LogText()
                        .applicationStart()
                        .line("{'Event':'SparkListenerBlockManagerAdded','Block Manager ID':{'Executor ID':'driver',"
                                + "'Host':'h','Port':1},'Maximum Memory':1,'Timestamp':" + (START + 7) + "}")))
                .containsExactly(
                        new Executor(
                                "driver",
                                "h",
                                2,
                                7,
                                OptionalInt.empty(),
                                "",
                                0,
                                new ExecutorMemory(
                                        OptionalLong.of(1),
                                        OptionalLong.empty(),
                                        OptionalLong.empty(),
                                        HEAP_USED.peaks())),
                        new Executor("1", "h", 1, 110, OptionalInt.empty(), "", 0, HEAP_USED));
    }

    @Test
    void ofALocalRunHaveTheSlotsOfItsMaster() throws Exception {
        assertThat(executors(new LogText()
                        .applicationStart()
                        .line("{'Event':'SparkListenerEnvironmentUpdate','Spark Properties':{"
                                + "'spark.master':'local[6]','spark.task.cpus':'2'}}")
                        .executorAdded("1", 8, 10)))
                .extracting(Executor::cores)
                .containsExactly(4, 3);
    }
}
