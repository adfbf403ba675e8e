package dev.gluewise.simulator.schedule;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.schedule.split.CountCause;
import dev.gluewise.simulator.schedule.split.StageCount;
import dev.gluewise.simulator.testing.Profiles;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A run on four executors of four slots, at other sizes of the cluster. */
class WorkBySizeTest {
    private static Configuration workers(int workers) {
        return Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, workers);
    }

    private static Profiles run() {
        return profile().executors(4, 4).job(job -> job.stage(0, tasks(16, seconds(100)))
                .source("ParallelCollectionRDD", "parallelize", 16)
                .stage(1, tasks(3, seconds(50)))
                .after(0));
    }

    @Test
    void aStageThatFollowsTheClusterIsDividedAnewAndAnotherIsNot() {
        ProfileSimulator simulator = new ProfileSimulator(run().build(), 1);

        List<StageCount> twice = simulator.taskCounts(workers(9));
        assertThat(twice).extracting(StageCount::tasks).containsExactly(32, 3);
        assertThat(twice).extracting(StageCount::logged).containsExactly(16, 3);
        assertThat(twice).extracting(StageCount::stage).containsExactly(0, 1);
        assertThat(twice)
                .extracting(StageCount::cause)
                .containsExactly(CountCause.DEFAULT_PARALLELISM, CountCause.UNKNOWN);

        List<StageSpan> stages = simulator.stages(workers(9));
        assertThat(stages.get(0).seconds()).isCloseTo(50, within(0.5));
        assertThat(stages.get(1).seconds()).isCloseTo(50, within(0.5));
        assertThat(stages.get(1).startSeconds()).isCloseTo(stages.get(0).endSeconds(), within(0.5));
    }

    @Test
    void theWholeWorkIsDoneAtAnySize() {
        ProfileSimulator simulator = new ProfileSimulator(run().build(), 1);

        for (int workers : new int[] {2, 3, 5, 9, 17, 41}) {
            Configuration configuration = workers(workers);
            StageSpan divided = simulator.stages(configuration).getFirst();
            assertThat(divided.seconds() * configuration.slots()).isCloseTo(1_600, within(80.0));
        }
    }

    @Test
    void tasksThatAreLongerThereAreDividedWithTheirLength() {
        // Waiting for shuffled data from fewer executors is shorter, whatever the data is divided into.
        ProfileSimulator simulator = new ProfileSimulator(
                profile()
                        .executors(4, 4)
                        .property("spark.executor.memory", "10g")
                        .job(job -> job.stage(0, tasks(16, seconds(100)))
                                .source("ParallelCollectionRDD", "parallelize", 16)
                                .each(TaskMetric.FETCH_WAIT_MILLIS, 30_000))
                        .build(),
                1);

        assertThat(simulator.stages(workers(3)).getFirst().seconds()).isCloseTo(2 * 90, within(1.0));
        assertThat(simulator.stages(workers(2)).getFirst().seconds()).isCloseTo(4 * 70, within(1.0));
    }
}
