package dev.gluewise.simulator.schedule;

import static dev.gluewise.simulator.schedule.Made.executors;
import static dev.gluewise.simulator.schedule.Made.slots;
import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.testing.MadeJob;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Run times that can be worked out by hand. */
class MakespanTest {
    private static JobProfile job(Consumer<MadeJob> job) {
        return profile().executors(8, 4).job(job).build();
    }

    @ParameterizedTest
    @CsvSource({"1, 200", "3, 70", "4, 50", "7, 30", "19, 20", "20, 10", "100, 10"})
    void equalTasksRunInWaves(int slots, double seconds) {
        assertThat(Made.seconds(job(j -> j.stage(0, tasks(20, seconds(10)))), slots(slots)))
                .isEqualTo(seconds);
    }

    @Test
    void anExecutorRunsAsManyTasksAsItHasCores() {
        assertThat(Made.seconds(job(j -> j.stage(0, tasks(20, seconds(10)))), executors(2, 4)))
                .isEqualTo(30);
    }

    @Test
    void tasksAreLaunchedInTheirLoggedOrder() {
        JobProfile longestLast =
                job(j -> j.stage(0, tasks(seconds(1), seconds(1), seconds(1), seconds(1), seconds(9))));
        JobProfile longestFirst =
                job(j -> j.stage(0, tasks(seconds(9), seconds(1), seconds(1), seconds(1), seconds(1))));

        assertThat(Made.seconds(longestLast, slots(2))).isEqualTo(2 + 9);
        assertThat(Made.seconds(longestFirst, slots(2))).isEqualTo(9);
    }

    @Test
    void aStageWaitsForAllItsParents() {
        JobProfile diamond = job(j -> j.stage(0, tasks(4, seconds(1)))
                .stage(1, tasks(2, seconds(10)))
                .after(0)
                .stage(2, tasks(2, seconds(3)))
                .after(0)
                .stage(3, tasks(4, seconds(2)))
                .after(1, 2));

        // Stage 1 and 2 side by side; then on two slots one after the other; then all of it on one.
        assertThat(Made.seconds(diamond, slots(4))).isEqualTo(1 + 10 + 2);
        assertThat(Made.seconds(diamond, slots(2))).isEqualTo(2 + 10 + 3 + 4);
        assertThat(Made.seconds(diamond, slots(1))).isEqualTo(4 + 20 + 6 + 8);
    }

    @Test
    void theEarlierStageIsServedFirst() {
        JobProfile sideBySide = job(j -> j.stage(0, tasks(3, seconds(10)))
                .stage(1, tasks(3, seconds(1)))
                .stage(2, tasks(1, seconds(5)))
                .after(1));
        Simulation simulation = new Simulation(Made.work(sideBySide));

        simulation.run(slots(2));

        // Two tasks of stage 0, then its third beside stage 1, which only then gets the other slot.
        assertThat(simulation.stageStartMillis(1)).isEqualTo(10_000);
        assertThat(simulation.stageEndMillis(0)).isEqualTo(20_000);
        assertThat(simulation.stageEndMillis(2)).isEqualTo(18_000);
    }

    @Test
    void aStageWithoutTasksTakesNoTimeAndReleasesItsChildren() {
        JobProfile profile = job(j -> j.stage(0, tasks(1, seconds(4)))
                .stage(1, tasks())
                .after(0)
                .stage(2, tasks(1, seconds(3)))
                .after(1));

        assertThat(Made.seconds(profile, slots(1))).isEqualTo(7);
    }

    @Test
    void aJobWithoutStagesEndsWhenItIsSubmitted() {
        JobProfile profile = profile()
                .executors(1, 1)
                .job(j -> j.afterGap(seconds(2)))
                .job(j -> j.stage(0, tasks(1, seconds(3))))
                .build();

        assertThat(Made.seconds(profile, slots(1))).isEqualTo(5);
    }

    @Test
    void theDriversTimeIsKeptAtEverySize() {
        JobProfile profile = profile()
                .executors(4, 4)
                .job(j -> j.afterGap(seconds(7))
                        .stage(0, tasks(16, seconds(4)))
                        .stage(1, tasks(16, seconds(2)))
                        .after(0)
                        .launchedAfter(seconds(5))
                        .tail(seconds(3)))
                .job(j -> j.afterGap(seconds(11)).stage(2, tasks(16, seconds(1))))
                .closing(seconds(13))
                .build();
        double driver = 7 + 5 + 3 + 11 + 13;

        assertThat(Made.seconds(profile, slots(16))).isEqualTo(driver + 4 + 2 + 1);
        assertThat(Made.seconds(profile, slots(8))).isEqualTo(driver + 8 + 4 + 2);
        assertThat(Made.seconds(profile, slots(1))).isEqualTo(driver + 64 + 32 + 16);
    }

    @Test
    void aJobIsReleasedByTheOneThatEndedBeforeIt() {
        JobProfile profile = profile()
                .executors(8, 1)
                .job(j -> j.stage(0, tasks(8, seconds(10))))
                .job(j -> j.at(seconds(0)).stage(1, tasks(0, seconds(1))))
                .job(j -> j.at(seconds(12)).stage(2, tasks(1, seconds(1))))
                .build();

        // The third job came two seconds after the first one's end, however late that is.
        assertThat(Made.seconds(profile, slots(8))).isEqualTo(10 + 2 + 1);
        assertThat(Made.seconds(profile, slots(4))).isEqualTo(20 + 2 + 1);
        assertThat(Made.seconds(profile, slots(1))).isEqualTo(80 + 2 + 1);
    }

    @Test
    void jobsOfSeveralThreadsShareTheSlots() {
        JobProfile profile = profile()
                .executors(4, 1)
                .job(j -> j.stage(0, tasks(2, seconds(10))))
                .job(j -> j.at(seconds(1)).stage(1, tasks(2, seconds(4))))
                .build();
        Simulation simulation = new Simulation(Made.work(profile));

        assertThat(Made.seconds(profile, slots(4))).isEqualTo(10);
        assertThat(Made.seconds(profile, slots(3))).isEqualTo(10);
        simulation.run(slots(2));
        assertThat(simulation.stageStartMillis(1)).isEqualTo(10_000);
        assertThat(simulation.stageEndMillis(1)).isEqualTo(14_000);
    }

    @Test
    void aStageOfAnotherJobIsWaitedForToo() {
        JobProfile profile = profile()
                .executors(4, 1)
                .job(j -> j.stage(0, tasks(1, seconds(10))))
                .job(j -> j.at(seconds(1)).stage(1, tasks(1, seconds(4))).after(0))
                .build();

        assertThat(Made.seconds(profile, slots(4))).isEqualTo(14);
    }
}
