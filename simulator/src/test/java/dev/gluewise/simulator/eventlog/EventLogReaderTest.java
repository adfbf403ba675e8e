package dev.gluewise.simulator.eventlog;

import static dev.gluewise.simulator.eventlog.LogText.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.SparkJob;
import dev.gluewise.simulator.profile.Stage;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.profile.TaskOutcome;
import dev.gluewise.simulator.profile.TaskTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a log says, and where in the profile it goes. */
class EventLogReaderTest {
    @TempDir
    private Path folder = Path.of("");

    private JobProfile read(LogText log) throws Exception {
        return EventLogReader.read(Files.write(folder.resolve("log"), log.bytes()));
    }

    @Test
    void aWholeLogIsComplete() throws Exception {
        JobProfile profile = read(LogText.small());

        assertThat(profile.completeness().complete()).isTrue();
        assertThat(profile.completeness().lines()).isEqualTo(13);
        assertThat(profile.application().id()).isEqualTo("app-1");
        assertThat(profile.application().name()).isEqualTo("受注 集計 \"a\"");
        assertThat(profile.application().sparkVersion()).isEqualTo("3.5.6-amzn-0");
        assertThat(profile.application().startEpochMillis()).isEqualTo(START);
        assertThat(profile.application().durationMillis()).isEqualTo(500);
        assertThat(profile.application().glueJobName()).contains("orders");
        assertThat(profile.stages())
                .containsExactly(new Stage(0, "stage 0", 0, List.of(), 2, 1, 25, java.util.OptionalInt.of(410)));
    }

    @Test
    void keepsNoPropertyThatMayBeASecret() throws Exception {
        assertThat(read(LogText.small()).application().properties())
                .containsOnlyKeys("spark.glue.JOB_NAME", "spark.master");
    }

    @Test
    void takesEveryMetricOfATask() throws Exception {
        TaskTable work = read(LogText.small()).work();

        assertThat(work.launchMillis(0)).isEqualTo(30);
        assertThat(work.finishMillis(0)).isEqualTo(130);
        assertThat(IntStream.range(0, TaskMetric.values().length)
                        .mapToLong(i -> work.metric(TaskMetric.values()[i], 0))
                        .toArray())
                .containsExactly(1, 20, 16, 4, 2, 3, 8, 1, 7, 6, 5_000_000_000L, 1283, 15, 16, 17, 18, 111, 12, 13, 14);
    }

    @Test
    void theFirstSuccessOfAPartitionIsWorkAndAllElseIsRework() throws Exception {
        JobProfile profile = read(LogText.begun()
                .jobStart(0, 20, 0)
                .stageSubmitted(0, 0, 2, 25)
                .taskEnd(0, 0, 0, 30, 40, "1", "ExceptionFailure")
                .taskEnd(1, 0, 0, 40, 50, "1", "Success")
                .taskEnd(1, 0, 0, 40, 50, "1", "Resubmitted")
                .taskEnd(2, 0, 0, 41, 60, "1", "Success")
                .taskEnd(3, 0, 1, 42, 61, "1", "TaskKilled")
                .taskEnd(4, 0, 1, 43, 62, "1", "TaskCommitDenied")
                .taskEnd(5, 0, 1, 44, 63, "1", "Success")
                .applicationEnd(100));

        assertThat(profile.work().size()).isEqualTo(2);
        assertThat(profile.work().finishMillis(0)).isEqualTo(50);
        assertThat(IntStream.range(0, profile.rework().size()).mapToObj(profile.rework()::outcome))
                .containsExactly(TaskOutcome.FAILED, TaskOutcome.REPEATED, TaskOutcome.KILLED, TaskOutcome.KILLED);
    }

    @Test
    void attemptsAtAStageAreOneStage() throws Exception {
        Stage stage = read(LogText.begun()
                        .jobStart(0, 20, 0)
                        .stageSubmitted(0, 0, 2, 25)
                        .task(0, 0, 0, 30, 40)
                        .stageCompleted(0, 0, 2, 50)
                        .stageSubmitted(0, 1, 1, 60)
                        .task(1, 0, 1, 65, 70)
                        .stageCompleted(0, 1, 1, 75)
                        .applicationEnd(100))
                .stages()
                .getFirst();

        assertThat(stage.attempts()).isEqualTo(2);
        assertThat(stage.declaredTasks()).isEqualTo(2);
        assertThat(stage.submittedMillis()).isEqualTo(25);
        assertThat(stage.completedMillis()).hasValue(75);
    }

    @Test
    void stagesStandInOrderOfTheirFirstJobAndParentsThatDidNotRunAreLeftOut() throws Exception {
        JobProfile profile = read(LogText.begun()
                .jobStart(0, 20, 5)
                .jobStart(1, 21, 3, 4, 6)
                .jobStart(2, 22, 5, 7)
                .stageSubmitted(3, 0, 1, 25)
                .stageSubmitted(5, 0, 1, 26)
                .task(0, 5, 0, 30, 40)
                .task(1, 3, 0, 30, 41)
                .stageSubmitted(6, 0, 1, 50, 4, 3)
                .stageSubmitted(7, 0, 1, 51, 5)
                .task(2, 6, 0, 52, 60)
                .task(3, 7, 0, 53, 61)
                .applicationEnd(100));

        assertThat(profile.stages().stream().map(Stage::id)).containsExactly(5, 3, 6, 7);
        assertThat(profile.stages().stream().map(Stage::sparkJob)).containsExactly(0, 1, 1, 2);
        assertThat(profile.stages().stream().map(Stage::parents))
                .containsExactly(List.of(), List.of(), List.of(1), List.of(0));
        assertThat(profile.work().finishMillis(profile.work().firstRow(2))).isEqualTo(60);
        assertThat(profile.completeness().stagesWithoutEnd()).isEqualTo(4);
    }

    @Test
    void aJobKnowsWhatStartedIt() throws Exception {
        String properties = "'spark.sql.execution.id':'12','spark.jobGroup.id':'g','spark.job.description':'d',"
                + "'spark.sql.shuffle.partitions':'36','spark.app.user':'hidden'";
        JobProfile profile = read(LogText.begun()
                .jobStart(3, 20, properties, 0)
                .stageSubmitted(0, 0, 1, 25)
                .task(0, 0, 0, 30, 40)
                .jobEnd(3, 50)
                .applicationEnd(100));

        SparkJob job = profile.sparkJobs().getFirst();
        assertThat(job.id()).isEqualTo(3);
        assertThat(job.submittedMillis()).isEqualTo(20);
        assertThat(job.endedMillis()).hasValue(50);
        assertThat(job.succeeded()).isTrue();
        assertThat(job.sqlExecution()).hasValue(12);
        assertThat(job.group()).isEqualTo("g");
        assertThat(job.description()).isEqualTo("d");
        assertThat(profile.application().properties())
                .containsEntry("spark.sql.shuffle.partitions", "36")
                .doesNotContainKey("spark.app.user");
    }

    @Test
    void aJobWhoseStartIsLostIsFoundByItsEnd() throws Exception {
        JobProfile profile = read(LogText.begun()
                .jobStart(0, 20, 0)
                .stageSubmitted(0, 0, 1, 25)
                .task(0, 0, 0, 30, 40)
                .jobEnd(0, 45)
                .stageSubmitted(1, 0, 1, 50)
                .task(1, 1, 0, 55, 60)
                .jobEnd(1, 65)
                .stageSubmitted(2, 0, 1, 70)
                .task(2, 2, 0, 75, 80)
                .applicationEnd(100));

        assertThat(profile.stages().stream().map(Stage::sparkJob)).containsExactly(0, 1, 2);
        assertThat(profile.sparkJobs().stream().map(SparkJob::id)).containsExactly(0, 1, 2);
        assertThat(profile.sparkJobs().get(1).submittedMillis()).isEqualTo(50);
        assertThat(profile.sparkJobs().get(2).endedMillis()).isEmpty();
    }

    @Test
    void fieldsMayComeInAnyOrder() throws Exception {
        JobProfile profile = read(LogText.begun()
                .line("{ 'Properties' : {}, 'Stage IDs' : [ 0 ], 'Job ID' : 0, 'Submission Time' : " + (START + 20)
                        + ", 'Event' : 'SparkListenerJobStart' }")
                .line("{'Stage Info':{'Number of Tasks':1,'Stage ID':0},'Event':'SparkListenerStageSubmitted'}")
                .line("{'Task Info':{'Finish Time':" + (START + 50) + ",'Index':0,'Executor ID':'1','Launch Time':"
                        + (START + 40) + ",'Task ID':0},'Task End Reason':{'Reason':'Success'},'Stage ID':0,"
                        + "'Event':'SparkListenerTaskEnd'}")
                .applicationEnd(100));

        assertThat(profile.work().durationMillis(0)).isEqualTo(10);
        assertThat(profile.sparkJobs()).hasSize(1);
        assertThat(profile.completeness().brokenLines()).isZero();
        assertThat(profile.stages().getFirst().submittedMillis()).isEqualTo(40);
    }

    @Test
    void withoutItsBeginningALogCountsFromItsFirstEvent() throws Exception {
        JobProfile profile = read(new LogText()
                .stageSubmitted(4, 0, 2, 1_000)
                .task(0, 4, 0, 1_100, 1_200)
                .taskStart(1, 4, 1_150));

        assertThat(profile.application().startEpochMillis()).isEqualTo(START + 1_000);
        assertThat(profile.application().durationMillis()).isEqualTo(200);
        assertThat(profile.sparkJobs()).hasSize(1);
        assertThat(profile.completeness().startMissing()).isTrue();
        assertThat(profile.completeness().endMissing()).isTrue();
        assertThat(profile.completeness().tasksWithoutEnd()).isEqualTo(1);
        assertThat(profile.completeness().stagesWithoutEnd()).isEqualTo(1);
    }

    @Test
    void anUnknownTimeIsTakenFromTheEventBefore() throws Exception {
        JobProfile profile = read(LogText.begun()
                .line("{'Event':'SparkListenerJobStart','Job ID':0,'Stage IDs':[0]}")
                .stageSubmitted(0, 0, 1, 25)
                .task(0, 0, 0, 30, -LogText.START)
                .line("{'Event':'SparkListenerJobEnd','Job ID':0}"));

        assertThat(profile.sparkJobs().getFirst().submittedMillis()).isEqualTo(10);
        assertThat(profile.sparkJobs().getFirst().endedMillis()).hasValue(30);
        assertThat(profile.work().finishMillis(0)).isEqualTo(30);
    }
}
