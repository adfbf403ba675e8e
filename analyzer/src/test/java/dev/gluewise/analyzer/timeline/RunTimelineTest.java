package dev.gluewise.analyzer.timeline;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.schedule.ProfileSimulator;
import org.junit.jupiter.api.Test;

class RunTimelineTest {
    /** Two stages beside each other, then one of a single task: 8 slots, 20 s + 30 s. */
    private static final JobProfile FORKED = profile()
            .executors(2, 4)
            .job(job -> job.stage(0, tasks(4, seconds(20)))
                    .stage(1, tasks(4, seconds(5)))
                    .stage(2, tasks(1, seconds(30)))
                    .after(0, 1))
            .build();

    private final RunTimeline logged = RunTimeline.asLogged(new ProfileSimulator(FORKED, 1), FORKED);

    private StageLane lane(int id) {
        return logged.lanes().stream()
                .filter(lane -> lane.stage().id() == id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatTheEndWaitsForIsToldOfEachStage() {
        assertThat(lane(0).criticalSeconds()).isCloseTo(20, within(0.1));
        assertThat(lane(1).criticalSeconds()).isZero();
        assertThat(lane(2).criticalSeconds()).isCloseTo(30, within(0.1));
    }

    @Test
    void aSingleTaskIsAloneAndFourAreNot() {
        // The tasks are launched within milliseconds of each other, and so they end.
        assertThat(lane(0).oneTaskSeconds()).isLessThan(0.01);
        assertThat(lane(2).oneTaskSeconds()).isCloseTo(30, within(0.1));
    }

    @Test
    void theLastOfManyTasksIsAloneFromWhenTheOthersEnd() {
        JobProfile skewed = profile()
                .executors(1, 4)
                .job(job -> job.stage(0, tasks(seconds(100), seconds(10), seconds(10), seconds(10))))
                .build();

        StageLane lane = RunTimeline.asLogged(new ProfileSimulator(skewed, 1), skewed)
                .lanes()
                .getFirst();

        assertThat(lane.oneTask()).singleElement().satisfies(alone -> {
            assertThat(alone.fromSeconds()).isCloseTo(10, within(0.1));
            assertThat(alone.toSeconds()).isCloseTo(100, within(0.1));
        });
    }

    @Test
    void lanesAndDriverCoverTheRunTimeExactly() {
        double critical =
                logged.lanes().stream().mapToDouble(StageLane::criticalSeconds).sum();
        double driver =
                logged.driverOnly().stream().mapToDouble(Stretch::seconds).sum();

        assertThat(critical + driver).isCloseTo(logged.simulated().runTimeSeconds(), within(0.001));
    }

    @Test
    void theDriverIsAloneOnlyWhereNoTaskRuns() {
        JobProfile beside = profile()
                .executors(2, 4)
                .job(job -> job.stage(0, tasks(1, seconds(60))))
                .job(job -> job.at(seconds(20)).stage(1, tasks(1, seconds(70))))
                .build();

        RunTimeline run = RunTimeline.asLogged(new ProfileSimulator(beside, 1), beside);

        assertThat(run.driverOnly().stream().mapToDouble(Stretch::seconds).sum())
                .isLessThan(1);
    }

    @Test
    void theBusyShareIsTaskTimeBySlotTime() {
        double busy = 4 * 20 + 4 * 5 + 30;

        assertThat(logged.busyShare()).isCloseTo(busy / (8 * logged.simulated().runTimeSeconds()), within(0.01));
    }

    @Test
    void anotherSizeHasItsOwnExecutors() {
        RunTimeline small = RunTimeline.on(
                Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 2), new ProfileSimulator(FORKED, 1), FORKED);

        assertThat(small.simulated().executorsAllocated().peak()).isEqualTo(1);
        assertThat(small.lanes()).hasSize(3);
        assertThat(small.simulated().runTimeSeconds())
                .isGreaterThan(logged.simulated().runTimeSeconds());
    }
}
