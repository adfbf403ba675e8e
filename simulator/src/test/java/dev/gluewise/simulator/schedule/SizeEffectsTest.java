package dev.gluewise.simulator.schedule;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.TaskMetric;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Tasks on executors with other memory, and in another number. The logged run had four executors like those of G.1X. */
class SizeEffectsTest {
    private static final long GB = 1_000_000_000;
    private static final Configuration AS_LOGGED = Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 5);
    private static final Configuration TWICE_THE_MEMORY = Configuration.fixed(GlueVersion.V5_1, WorkerType.R_1X, 5);

    private static int millis(String executorMemory, Configuration configuration, TaskMetric metric, long value) {
        JobProfile profile = profile()
                .property("spark.executor.memory", executorMemory)
                .executors(4, 4)
                .job(j -> j.stage(0, tasks(16, seconds(100))).each(metric, value))
                .build();
        return new SizeEffects(profile, WorkloadReader.work(profile)).millis(configuration)[0];
    }

    @Test
    void nothingChangesAtTheLoggedMemoryAndNumber() {
        for (TaskMetric metric : TaskMetric.values()) {
            assertThat(millis("10g", AS_LOGGED, metric, 10_000)).isEqualTo(100_000);
        }
    }

    @Test
    void collectionsAreFewerInMoreMemory() {
        assertThat(millis("10g", TWICE_THE_MEMORY, TaskMetric.GC_MILLIS, 20_000))
                .isCloseTo(90_000, within(400));
        assertThat(millis("5g", AS_LOGGED, TaskMetric.GC_MILLIS, 20_000)).isCloseTo(90_000, within(400));
        assertThat(millis("20g", AS_LOGGED, TaskMetric.GC_MILLIS, 20_000)).isCloseTo(120_000, within(800));
        assertThat(millis("1g", AS_LOGGED, TaskMetric.GC_MILLIS, 20_000))
                .as("never below half")
                .isEqualTo(90_000);
    }

    @Test
    void whatFitsIntoMoreMemoryIsNotSpilled() {
        // 1.5 GB beyond a slot's memory would have been half that on disk, written and read at 150 MB a second: 10 s.
        assertThat(millis("10g", TWICE_THE_MEMORY, TaskMetric.SPILLED_MEMORY_BYTES, 1_500_000_000))
                .isCloseTo(100_000, within(1));
        assertThat(millis("10g", TWICE_THE_MEMORY, TaskMetric.PEAK_EXECUTION_MEMORY_BYTES, GB))
                .isEqualTo(100_000);
        // 3 GB at the peak do not fit into 1.56 GB.
        assertThat(millis("20g", AS_LOGGED, TaskMetric.PEAK_EXECUTION_MEMORY_BYTES, 3 * GB))
                .isCloseTo(100_000 + 9_600, within(200));
    }

    @Test
    void ofShuffledDataLessIsFetchedFromFewerExecutors() {
        Configuration two = Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 3);
        Configuration one = Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 2);

        assertThat(millis("10g", two, TaskMetric.FETCH_WAIT_MILLIS, 30_000)).isEqualTo(90_000);
        assertThat(millis("10g", one, TaskMetric.FETCH_WAIT_MILLIS, 30_000)).isEqualTo(70_000);
    }

    @Test
    void aLogThatDoesNotStateItsMemoryChangesNothingByIt() {
        Consumer<Configuration> unchanged = configuration -> {
            JobProfile profile = profile()
                    .executors(4, 4)
                    .job(j -> j.stage(0, tasks(16, seconds(100))).each(TaskMetric.GC_MILLIS, 50_000))
                    .build();
            assertThat(new SizeEffects(profile, WorkloadReader.work(profile)).millis(configuration))
                    .containsOnly(100_000);
        };

        unchanged.accept(AS_LOGGED);
        unchanged.accept(TWICE_THE_MEMORY);
    }
}
