package dev.gluewise.simulator.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.profile.CachedData;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.TaskLocality;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.testing.SharedData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real logs, old and new, whole and damaged; the counts are taken a second time by looking for words in the text. */
class SharedLogsTest {
    @ParameterizedTest
    @CsvSource({
        "dataset-and-dataframe.zstd, 1",
        "dynamic-allocation.zstd, 15",
        "emr-etl-attempt-1.zstd, 10",
        "emr-etl-attempt-2.zstd, 10",
        "hibench-pagerank.zstd, 3",
        "hibench-svm.zstd, 3",
        "jdbc.zstd, 1",
        "malformed-json.zstd, 9",
        "nds-q66.zstd, 8",
        "nyc-taxi-1x, 4",
        "pandas.zstd, 1",
        "spark-1.5, 3",
        "spark-2.2.zstd, 1",
        "spark-4.1.zstd, 1",
        "tasks-and-executors-fail.zstd, 8",
        "truncated, 1",
        "eventlog_v2_local-1623876083964, 1"
    })
    void holdsEveryAttemptOfTheLog(String name, int executors) throws Exception {
        Path log = SharedData.at("event-logs/" + name);

        JobProfile profile = EventLogReader.read(log);

        assertThat(profile.work().size() + profile.rework().size())
                .isEqualTo(count(log, "SparkListenerTaskEnd\"", "\"Reason\":\"Resubmitted\""));
        assertThat(profile.stages()).hasSize(count(log, "SparkListenerStageSubmitted\"", "\n"));
        assertThat(profile.executors()).hasSize(executors);
        assertThat(profile.completeness().lines()).isEqualTo(count(log, "{", "\n"));
        isPlausible(profile);
    }

    @Test
    void anUneventfulRunIsComplete() throws Exception {
        JobProfile profile = EventLogReader.read(SharedData.at("event-logs/emr-etl-attempt-1.zstd"));

        assertThat(profile.completeness().complete()).isTrue();
        assertThat(profile.application().sparkVersion()).isEqualTo("3.3.0-amzn-0");
        assertThat(profile.peakExecutors()).isEqualTo(10);
        assertThat(profile.peakSlots()).isEqualTo(30);
        assertThat(profile.rework().size()).isZero();
    }

    @Test
    void stagesKnowTheCachedDataThatTheyRead() throws Exception {
        JobProfile svm = EventLogReader.read(SharedData.at("event-logs/hibench-svm.zstd"));
        JobProfile old = EventLogReader.read(SharedData.at("event-logs/spark-1.5"));

        assertThat(svm.stages().stream().filter(stage -> !stage.persisted().isEmpty()))
                .hasSize(105);
        assertThat(old.rdds().get(1).cached()).contains(new CachedData(68, 17_385_843_040L, 0));
        assertThat(old.rdds().get(3).unpersistedMillis()).isPresent();
        assertThat(old.sparkJobs().getFirst().group()).isEqualTo("myJobGroup");
    }

    @ParameterizedTest
    @CsvSource({
        "hibench-svm.zstd, PROCESS_LOCAL",
        "hibench-svm.zstd, ANY",
        "hibench-svm.zstd, NODE_LOCAL",
        "dynamic-allocation.zstd, RACK_LOCAL",
        "spark-1.5, ANY",
        "spark-4.1.zstd, PROCESS_LOCAL"
    })
    void tasksRanWhereTheLogSays(String name, TaskLocality locality) throws Exception {
        Path log = SharedData.at("event-logs/" + name);
        JobProfile profile = EventLogReader.read(log);

        long found = Stream.of(profile.work(), profile.rework())
                .flatMap(tasks -> IntStream.range(0, tasks.size()).mapToObj(tasks::locality))
                .filter(locality::equals)
                .count();

        // A task's start says it, and so does its end.
        assertThat(2 * found).isEqualTo(count(log, "\"Locality\":\"" + locality + "\"", "\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "emr-etl-attempt-1.zstd, 1, 1, 10",
        "nds-q66.zstd, 0, 25, 8",
        "spark-2.2.zstd, 0, 4, 1",
        "spark-4.1.zstd, 0, 10, 1"
    })
    void queriesExecutorsAndOtherDialectsAreKnown(String name, int unknownEvents, int queries, int executors)
            throws Exception {
        JobProfile profile = EventLogReader.read(SharedData.at("event-logs/" + name));

        assertThat(profile.completeness().unknownEvents()).isEqualTo(unknownEvents);
        assertThat(profile.completeness().unknownFields()).isZero();
        assertThat(profile.sqlExecutions()).hasSize(queries).allMatch(query -> query.endedMillis()
                .isPresent());
        assertThat(profile.executors())
                .hasSize(executors)
                .allMatch(executor -> executor.memory().maxBytes().isPresent()
                        && !executor.host().isEmpty());
    }

    @Test
    void damageIsCounted() throws Exception {
        assertThat(EventLogReader.read(SharedData.at("event-logs/malformed-json.zstd"))
                        .completeness()
                        .brokenLines())
                .isEqualTo(1);
        var truncated =
                EventLogReader.read(SharedData.at("event-logs/truncated")).completeness();
        assertThat(truncated.endMissing()).isTrue();
        assertThat(truncated.tasksWithoutEnd()).isEqualTo(3);
        assertThat(truncated.stagesWithoutEnd()).isEqualTo(2);
    }

    @Test
    void aTaskThatTakesFourCoresMakesOneSlotOfAnExecutorOfFour() throws Exception {
        JobProfile profile = EventLogReader.read(SharedData.at("event-logs/tasks-and-executors-fail.zstd"));

        assertThat(profile.executorCores()).isEqualTo(1);
        assertThat(profile.rework().size()).isEqualTo(30);
    }

    @Test
    void aRunWithoutTasksIsAProblem() {
        Path log = SharedData.at("event-logs/no-jobs");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> EventLogReader.read(log))
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.NOTHING_TO_ANALYZE));
    }

    @Test
    void findsEveryLogOfTheFolder() throws Exception {
        List<Path> found = EventLogs.find(SharedData.at("event-logs"));

        assertThat(found).hasSize(18).contains(SharedData.at("event-logs/eventlog_v2_local-1623876083964"));
    }

    private static void isPlausible(JobProfile profile) {
        assertThat(profile.application().durationMillis()).isBetween(1_000, 24 * 3_600_000);
        assertThat(profile.application().startEpochMillis()).isGreaterThan(1_400_000_000_000L);
        assertThat(profile.work().totalDurationMillis())
                .isLessThanOrEqualTo(
                        (long) profile.peakSlots() * profile.application().durationMillis());
        for (int stage = 0; stage < profile.stages().size(); stage++) {
            assertThat(profile.work().rows(stage))
                    .isLessThanOrEqualTo(profile.stages().get(stage).declaredTasks());
            assertThat(profile.work().total(TaskMetric.RUN_MILLIS, stage))
                    .isLessThanOrEqualTo(profile.work().totalDurationMillis()
                            + profile.work().rows(stage));
        }
        for (int row = 0; row < profile.work().size(); row++) {
            assertThat(profile.work().executor(row))
                    .isBetween(0, profile.executors().size() - 1);
            assertThat(profile.work().launchMillis(row))
                    .isBetween(0, profile.application().durationMillis());
        }
    }

    private static int count(Path log, String word, String unless) throws IOException, ProblemException {
        int count = 0;
        LogPlace place = new LocalPlace(log);
        for (LogPlace file : (place.isFolder() ? RollingLog.files(place) : LogFiles.of(place)).files()) {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(Codec.decode(file.open()), StandardCharsets.UTF_8))) {
                count += (int) lines.lines()
                        .filter(line -> line.contains(word) && !line.contains(unless))
                        .count();
            }
        }
        return count;
    }
}
