package dev.gluewise.simulator.spark.virtual;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.simulator.eventlog.EventLogReader;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.schedule.ProfileSimulator;
import dev.gluewise.simulator.schedule.ReplayCase;
import dev.gluewise.simulator.schedule.ReplayedRun;
import dev.gluewise.simulator.testing.SharedData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real runs on clusters of other sizes: the simulation is what Spark's own schedulers do with the same tasks. */
@ResourceLock("Spark in this process")
class LoggedRunsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "emr-etl-attempt-1.zstd, 5, false",
        "emr-etl-attempt-1.zstd, 12, true",
        "emr-etl-attempt-2.zstd, 5, true",
        "nyc-taxi-1x, 3, false",
        "nyc-taxi-1x, 3, true",
        "pandas.zstd, 8, true",
        "jdbc.zstd, 8, true",
        "dataset-and-dataframe.zstd, 4, false",
        "dataset-and-dataframe.zstd, 9, true",
        "dynamic-allocation.zstd, 11, false",
        "hibench-pagerank.zstd, 4, false",
        "spark-1.5, 5, true",
        "spark-2.2.zstd, 3, false",
        "spark-4.1.zstd, 3, true"
    })
    void sparkDoesTheSame(String log, int workers, boolean autoScaling) throws Exception {
        JobProfile profile = EventLogReader.read(SharedData.at("event-logs/" + log));

        agrees(profile, configuration(workers).withAutoScaling(autoScaling));
    }

    @Test
    void sparkGivesBackTheSameExecutorsAfterAMinute() throws Exception {
        JobProfile wideThenNarrow = profile()
                .executors(10, 4)
                .job(j -> j.stage(0, tasks(40, seconds(20))))
                .job(j -> j.stage(1, tasks(3, seconds(300))))
                .job(j -> j.stage(2, tasks(40, seconds(7))))
                .build();

        ReplayedRun run = agrees(wideThenNarrow, configuration(11).withAutoScaling(true));

        assertThat(run.executors()).as("some went, and others came").isGreaterThan(run.peakExecutors());
    }

    @Test
    void stagesAreToldAsTheyEnd() throws Exception {
        JobProfile twoStages = profile()
                .executors(1, 4)
                .job(j -> j.stage(0, tasks(8, seconds(1)))
                        .stage(1, tasks(2, seconds(3)))
                        .after(0))
                .build();
        ReplayCase simulated = new ProfileSimulator(twoStages, 1).replayCase(configuration(2));
        List<Integer> ended = new ArrayList<>();

        VirtualReplay.run(simulated.plan(), folder, stage -> ended.add(stage.stage()));

        assertThat(ended).containsExactly(0, 1);
    }

    @Test
    void aRunWithoutTasksEndsAtOnce() throws Exception {
        ReplayedRun run = agrees(profile().executors(1, 4).closing(seconds(5)).build(), configuration(2));

        assertThat(run.stages()).isEmpty();
    }

    private static Configuration configuration(int workers) {
        return Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, workers);
    }

    private ReplayedRun agrees(JobProfile profile, Configuration configuration) throws InterruptedException {
        ReplayCase simulated = new ProfileSimulator(profile, 1).replayCase(configuration);

        ReplayedRun replayed = VirtualReplay.run(simulated.plan(), folder, stage -> {});

        assertThat(replayed).isEqualTo(simulated.simulated());
        return replayed;
    }
}
