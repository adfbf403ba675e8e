package dev.gluewise.simulator.eventlog;

import static dev.gluewise.simulator.eventlog.LogText.START;
import static dev.gluewise.simulator.eventlog.LogText.rdd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.simulator.profile.CachedData;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.MemoryPeak;
import dev.gluewise.simulator.profile.Rdd;
import dev.gluewise.simulator.profile.SparkJob;
import dev.gluewise.simulator.profile.SqlExecution;
import dev.gluewise.simulator.profile.StorageLevel;
import dev.gluewise.simulator.profile.TaskLocality;
import dev.gluewise.simulator.profile.TaskTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a log says beside times: where tasks ran, what was kept in memory, what started the work, what executors used. */
class ProfileDetailsTest {
    @TempDir
    private Path folder = Path.of("");

    private JobProfile read(LogText log) throws Exception {
        return EventLogReader.read(Files.write(folder.resolve("log"), log.bytes()));
    }

    /** A log of one task, with more before its application's end. */
    private static LogText oneTask(LogText before) {
        return before.task(0, 0, 0, 30, 40).applicationEnd(100);
    }

    @Test
    void aTaskSaysHowNearToItsDataItRanAndWhichAttemptItWas() throws Exception {
        TaskTable work = read(LogText.begun()
                        .stageSubmitted(0, 0, 3, 25)
                        .taskEnd(0, 0, 0, 0, 30, 40, "1", "Success", "")
                        .taskEnd(1, 0, 0, 1, 31, 40, "1", "Success", ",'Locality':'NODE_LOCAL','Attempt':3")
                        .taskEnd(2, 0, 0, 2, 32, 40, "1", "Success", ",'Locality':'NEXT_DOOR','Speculative':true"))
                .work();

        assertThat(IntStream.range(0, 3).mapToObj(work::locality))
                .containsExactly(TaskLocality.ANY, TaskLocality.NODE_LOCAL, TaskLocality.UNKNOWN);
        assertThat(IntStream.range(0, 3).map(work::attempt)).containsExactly(0, 3, 0);
        assertThat(IntStream.range(0, 3).mapToObj(work::speculative)).containsExactly(false, false, true);
    }

    @Test
    void aLaterAttemptAtAStageMakesThePartitionsThatItsTasksName() throws Exception {
        JobProfile profile = read(LogText.begun()
                .stageSubmitted(0, 0, 3, 25)
                .taskEnd(0, 0, 0, 0, 30, 40, "1", "Success", ",'Partition ID':0")
                .taskEnd(1, 0, 0, 1, 30, 40, "1", "FetchFailed", ",'Partition ID':1")
                .stageSubmitted(0, 1, 2, 50)
                .taskEnd(2, 0, 1, 0, 60, 70, "1", "Success", ",'Partition ID':1")
                .taskEnd(3, 0, 1, 1, 61, 70, "1", "Success", ",'Partition ID':2"));

        assertThat(IntStream.range(0, 3).map(profile.work()::partition)).containsExactly(0, 1, 2);
        assertThat(IntStream.range(0, 3).map(profile.work()::stageAttempt)).containsExactly(0, 1, 1);
        assertThat(profile.rework().size()).isEqualTo(1);
    }

    @Test
    void beforeSpark33ALaterAttemptMakesWhatWasMissing() throws Exception {
        JobProfile profile = read(LogText.begun()
                .stageSubmitted(0, 0, 4, 25)
                .taskEnd(0, 0, 0, 0, 30, 40, "1", "Success", "")
                .taskEnd(1, 0, 0, 2, 30, 40, "1", "Success", "")
                .stageSubmitted(0, 1, 2, 50)
                .taskEnd(2, 0, 1, 0, 60, 70, "1", "Success", "")
                .taskEnd(3, 0, 1, 1, 61, 70, "1", "Success", ""));

        assertThat(IntStream.range(0, 4).map(profile.work()::partition)).containsExactly(0, 2, 1, 3);
        assertThat(profile.rework().size()).isZero();
    }

    @Test
    void outputThatWasLostWithItsExecutorIsMadeAgain() throws Exception {
        JobProfile profile = read(LogText.begun()
                .executorAdded("2", 4, 11)
                .stageSubmitted(0, 0, 3, 25)
                .taskEnd(0, 0, 0, 0, 30, 40, "1", "Success", "")
                .taskEnd(1, 0, 0, 1, 31, 40, "2", "Success", "")
                .executorRemoved("2", 45)
                .stageSubmitted(0, 1, 2, 50)
                .taskEnd(2, 0, 1, 0, 60, 70, "1", "Success", "")
                .taskEnd(3, 0, 1, 1, 61, 70, "1", "Success", ""));

        assertThat(IntStream.range(0, 3).map(profile.work()::partition)).containsExactly(0, 1, 2);
        assertThat(profile.rework().partition(0)).isEqualTo(1);
    }

    @Test
    void aStageKnowsItsRddsAndWhichOfThemAreKept() throws Exception {
        JobProfile profile = read(oneTask(LogText.begun()
                .stageSubmittedOver(0, 1, 25, rdd(7, 3, false, 0), rdd(3, 1, true, 0))
                .line("{'Event':'SparkListenerUnpersistRDD','RDD ID':3}")));

        assertThat(profile.stages().getFirst().rdds()).containsExactly(1, 0);
        assertThat(profile.stages().getFirst().persisted()).containsExactly(0);
        assertThat(profile.stages().getFirst().resourceProfile()).isEqualTo(2);
        assertThat(profile.rdds())
                .containsExactly(
                        new Rdd(
                                3,
                                "MapPartitionsRDD",
                                "Scan",
                                "load at Orders.scala:7",
                                List.of(),
                                9,
                                new StorageLevel(true, false, false, true, 1),
                                Optional.empty(),
                                OptionalInt.of(25)),
                        new Rdd(
                                7,
                                "MapPartitionsRDD",
                                "Scan",
                                "load at Orders.scala:7",
                                List.of(0),
                                9,
                                StorageLevel.NONE,
                                Optional.empty(),
                                OptionalInt.empty()));
    }

    @Test
    void keptDataIsCountedWhereTheLogSaysIt() throws Exception {
        String block =
                "{'Event':'SparkListenerBlockUpdated','Block Updated Info':{'Block Manager ID':{'Executor ID':'1'},"
                        + "'Block ID':'rdd_3_%d','Storage Level':{'Use Memory':true},'Memory Size':%d,'Disk Size':5}}";
        JobProfile byBlocks = read(oneTask(LogText.begun()
                .stageSubmittedOver(0, 1, 25, rdd(3, 1, true, 0))
                .line(block.formatted(0, 70))
                .line(block.formatted(1, 80))
                .line(block.formatted(1, 60))));
        JobProfile byStage = read(oneTask(LogText.begun().stageSubmittedOver(0, 1, 25, rdd(3, 1, true, 4))));

        assertThat(byBlocks.rdds().getFirst().cached()).contains(new CachedData(2, 150, 10));
        assertThat(byStage.rdds().getFirst().cached()).contains(new CachedData(4, 400, 0));
    }

    @Test
    void aSqlExecutionIsKeptWithoutItsPlan() throws Exception {
        JobProfile profile = read(LogText.begun()
                .sqlStart(4, 3, "nightly load", 15)
                .jobStart(0, 20, "'spark.sql.execution.id':'4'", 0)
                .jobStart(1, 22, "'spark.sql.execution.id':'9','spark.sql.execution.root.id':'4'", 1)
                .stageSubmitted(0, 0, 1, 25)
                .task(0, 0, 0, 30, 40)
                .sqlEnd(4, 60, "out of memory")
                .applicationEnd(100));

        assertThat(profile.sqlExecutions())
                .containsExactly(
                        new SqlExecution(
                                4,
                                3,
                                "nightly load",
                                "Orders$.main(Orders.scala:41)",
                                "nightly",
                                15,
                                OptionalInt.of(60),
                                true),
                        new SqlExecution(9, 4, "", "", "", 22, OptionalInt.empty(), false));
        assertThat(profile.sqlExecutionOf(profile.sparkJobs().getFirst()))
                .contains(profile.sqlExecutions().getFirst());
    }

    @Test
    void aJobSaysItsPoolItsCallSiteAndWhatItSetForItself() throws Exception {
        JobProfile profile = read(LogText.begun()
                .jobStart(0, 20, "'spark.sql.shuffle.partitions':'8'", 0)
                .jobStart(1, 21, "'spark.scheduler.pool':'loads','spark.sql.shuffle.partitions':'36'", 1)
                .stageSubmitted(0, 0, 1, 25)
                .stageSubmitted(1, 0, 1, 26)
                .task(0, 0, 0, 30, 40)
                .task(1, 1, 0, 30, 40)
                .applicationEnd(100));

        assertThat(profile.sparkJobs().stream().map(SparkJob::pool)).containsExactly("default", "loads");
        assertThat(profile.sparkJobs().stream().map(SparkJob::callSite)).containsExactly("stage 0", "stage 1");
        assertThat(profile.sparkJobs().stream().map(SparkJob::properties))
                .containsExactly(Map.of(), Map.of("spark.sql.shuffle.partitions", "36"));
    }

    @Test
    void aJobWhoseStartIsLostIsToldByItsStages() throws Exception {
        JobProfile profile = read(oneTask(LogText.begun()
                .line("{'Event':'SparkListenerStageSubmitted','Stage Info':{'Stage ID':0,'Number of Tasks':1},"
                        + "'Properties':{'spark.scheduler.pool':'loads','spark.jobGroup.id':'g',"
                        + "'spark.sql.execution.id':'5','spark.job.description':'d'}}")));

        SparkJob job = profile.sparkJobs().getFirst();
        assertThat(job.pool()).isEqualTo("loads");
        assertThat(job.group()).isEqualTo("g");
        assertThat(job.description()).isEqualTo("d");
        assertThat(job.sqlExecution()).hasValue(5);
        assertThat(profile.sqlExecutions()).hasSize(1);
    }

    @Test
    void memoryIsKnownFromBlockManagersAndMetrics() throws Exception {
        String metrics =
                "{'Event':'SparkListener%s','Executor ID':'%s','Stage ID':0,'Executor Metrics':{'JVMHeapMemory':%d,"
                        + "'OnHeapStorageMemory':4,'MajorGCCount':7}}";
        JobProfile profile = read(
                oneTask(
                        LogText.begun()
                                .line(
                                        "{'Event':'SparkListenerBlockManagerAdded','Block Manager ID':{'Executor ID':'1','Host':'h','Port':1},"
                                                + "'Maximum Memory':900,'Timestamp':" + START
                                                + ",'Maximum Onheap Memory':700,'Maximum Offheap Memory':200}")
                                .line(metrics.formatted("StageExecutorMetrics", "1", 50))
                                .line(metrics.formatted("StageExecutorMetrics", "driver", 60))
                                .line(
                                        "{'Event':'SparkListenerExecutorMetricsUpdate','Executor ID':'1','Metrics Updated':[{'Task ID':1}],"
                                                + "'Executor Metrics Updated':[{'Stage ID':0,'Executor Metrics':{'JVMHeapMemory':80}}]}")));

        assertThat(profile.executors().getFirst().memory().maxBytes()).hasValue(900);
        assertThat(profile.executors().getFirst().memory().maxOnHeapBytes()).hasValue(700);
        assertThat(profile.executors().getFirst().memory().maxOffHeapBytes()).hasValue(200);
        assertThat(profile.executors().getFirst().memory().peaks())
                .isEqualTo(Map.of(MemoryPeak.JVM_HEAP, 80L, MemoryPeak.ON_HEAP_STORAGE, 4L));
        assertThat(profile.driver().peak(MemoryPeak.JVM_HEAP)).hasValue(60);
        assertThat(profile.driver().maxBytes()).isEqualTo(OptionalLong.empty());
    }

    @Test
    void whatDistributionsAddIsPassedOverAndCounted() throws Exception {
        JobProfile profile = read(
                oneTask(
                        LogText.begun()
                                .line("{'Event':'com.databricks.sql.QueryStarted','id':1}")
                                .line(
                                        "{'Event':'org.apache.spark.sql.execution.ui.SparkListenerQueryExecutionMetrics','x':[{}]}")
                                .line(
                                        "{'Event':'org.apache.spark.sql.execution.ui.SparkListenerDriverAccumUpdates','executionId':1,'accumUpdates':[]}")
                                .line("{'Event':'SparkListenerBlockManagerRemoved','x':1}")
                                .line(
                                        "{'Event':'SparkListenerExecutorRemoved','Executor ID':'9','Timestamp':1,'Node Label':{'a':[1]}}")));

        assertThat(profile.completeness().unknownEvents()).isEqualTo(2);
        assertThat(profile.completeness().unknownFields()).isEqualTo(1);
        assertThat(profile.completeness().brokenLines()).isZero();
        assertThat(profile.completeness().complete()).isTrue();
    }

    @Test
    void eventsThatWereLostAreCounted() throws Exception {
        JobProfile profile = read(LogText.begun()
                .jobStart(0, 20, 0)
                .stageSubmitted(0, 0, 3, 25)
                .taskStart(0, 0, 26)
                .taskEnd(1, 0, 1, 30, 40, "1", "Success")
                .stageCompleted(0, 0, 3, 50)
                .stageSubmitted(1, 0, 1, 60)
                .applicationEnd(100));

        assertThat(profile.completeness().jobsWithoutEnd()).isEqualTo(1);
        assertThat(profile.completeness().stagesWithoutEnd()).isEqualTo(1);
        assertThat(profile.completeness().tasksWithoutEnd()).isEqualTo(1);
        assertThat(profile.completeness().tasksWithoutStart()).isEqualTo(1);
        assertThat(profile.completeness().tasksUnseen()).isEqualTo(2);
        assertThat(profile.completeness().complete()).isFalse();
    }

    @Test
    void noSecretIsKeptWhateverItsName() throws Exception {
        JobProfile profile = read(oneTask(LogText.begun()
                .line("{'Event':'SparkListenerEnvironmentUpdate','Spark Properties':{"
                        + "'spark.glue.additional-python-modules':'https://user:pw@host/simple',"
                        + "'spark.glue.extra':'AKIAABCDEFGHIJKLMNOP','spark.glue.JOB_RUN_ID':'jr_1',"
                        + "'spark.hadoop.fs.s3a.secret.key':'x','spark.memory.fraction':'0.4'}}")));

        assertThat(profile.application().properties())
                .containsOnlyKeys(
                        "spark.glue.JOB_NAME", "spark.glue.JOB_RUN_ID", "spark.master", "spark.memory.fraction");
    }
}
