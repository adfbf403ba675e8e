package dev.gluewise.simulator.schedule;

import static dev.gluewise.simulator.schedule.Made.slots;
import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.simulator.profile.JobProfile;
import org.junit.jupiter.api.Test;

/** The driver launches one task after the other. */
class DriverPaceTest {
    private static JobProfile launchedEvery(double seconds, int tasks) {
        return profile()
                .executors(5, 4)
                .job(j -> j.stage(0, tasks(tasks, seconds(1))).launchedEvery(seconds(seconds)))
                .build();
    }

    private static int interval(JobProfile profile) {
        return LaunchInterval.micros(profile, SlotTimeline.of(profile, WorkingTimes.of(profile)));
    }

    @Test
    void itsPaceIsReadOffLaunchesThatFoundAFreeSlot() {
        assertThat(interval(launchedEvery(0.002, 20))).isEqualTo(2_000);
        assertThat(interval(launchedEvery(0, 20))).isZero();
    }

    @Test
    void launchesThatWaitedForASlotSayNothing() {
        // The first twenty tell; the others had to wait for a second.
        assertThat(interval(launchedEvery(0.002, 200))).isEqualTo(2_000);
    }

    @Test
    void withTooFewLaunchesItIsAssumed() {
        assertThat(interval(launchedEvery(0.002, 7))).isEqualTo(LaunchInterval.USUAL_MICROS);
        assertThat(interval(launchedEvery(0.002, 8))).isEqualTo(2_000);
    }

    @Test
    void aSlowerPaceThanADriversOwnHasAnotherCause() {
        assertThat(interval(launchedEvery(0.005, 20))).isEqualTo(5_000);
        assertThat(interval(launchedEvery(0.5, 20))).isEqualTo(LaunchInterval.USUAL_MICROS);
    }

    @Test
    void manyTinyTasksTakeTheDriversTime() {
        Workload tiny = WorkloadReader.work(profile()
                .executors(1, 1)
                .job(j -> j.stage(0, tasks(10_000, seconds(0.001))))
                .build());

        assertThat(Made.seconds(Made.launching(tiny, 1_000), slots(10_000))).isEqualTo(10);
        assertThat(Made.seconds(Made.launching(tiny, 0), slots(10_000))).isEqualTo(0.001);
        assertThat(Made.seconds(Made.launching(tiny, 500), slots(1))).isEqualTo(10);
    }
}
