package dev.gluewise.simulator.schedule;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.TaskMetric;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same job on more or less input. */
class InputScaleTest {
    private static final JobProfile READS_THEN_GROUPS = profile()
            .executors(10, 1)
            .job(j -> j.stage(0, tasks(100, seconds(8)))
                    .each(TaskMetric.INPUT_BYTES, 128L << 20)
                    .stage(1, tasks(4, seconds(3)))
                    .after(0))
            .build();

    private static int[] tasksOf(int stage, double factor) {
        TaskList tasks = TaskList.scaled(READS_THEN_GROUPS, SlotTimes.of(READS_THEN_GROUPS), factor);
        return Arrays.copyOfRange(tasks.millis(), tasks.offsets()[stage], tasks.offsets()[stage + 1]);
    }

    @ParameterizedTest
    @CsvSource({"0.0001, 1", "0.5, 50", "0.501, 51", "1, 100", "1.1, 110", "2, 200", "7.77, 777"})
    void aStageThatReadsGetsMoreTasksOfTheSameLength(double factor, int count) {
        assertThat(tasksOf(0, factor)).hasSize(count).containsOnly(8_000);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 1500", "1, 3000", "2.5, 7500"})
    void anyOtherStageKeepsItsTasksAndMakesThemLonger(double factor, int millis) {
        assertThat(tasksOf(1, factor)).hasSize(4).containsOnly(millis);
    }

    @Test
    void theLengthsOfTheReadingTasksKeepTheirShares() {
        JobProfile uneven = profile()
                .executors(2, 1)
                .job(j -> j.stage(0, tasks(seconds(1), seconds(9))).each(TaskMetric.INPUT_BYTES, 1))
                .build();

        assertThat(TaskList.scaled(uneven, SlotTimes.of(uneven), 3).millis())
                .containsExactly(1_000, 1_000, 1_000, 9_000, 9_000, 9_000);
    }

    @Test
    void twiceTheInputTakesTwiceTheTimeWhereAllSlotsAreBusy() {
        Workload twice = Made.launching(WorkloadReader.scaled(READS_THEN_GROUPS, 2), 0);

        assertThat(Made.seconds(twice, Made.slots(1))).isEqualTo(2 * (100 * 8 + 4 * 3));
        assertThat(Made.seconds(twice, Made.slots(200))).isEqualTo(8 + 6);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void anInputHasASize(double factor) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ProfileSimulator(READS_THEN_GROUPS, factor));
    }
}
