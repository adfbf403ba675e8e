package dev.gluewise.simulator.schedule;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.simulator.schedule.CriticalStep.Kind;
import dev.gluewise.simulator.testing.ForSeeds;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What can be shown of a simulated run. */
class TimelineTest {
    private static final Offset<Double> ROUNDING = within(1e-6);

    private static SimulatedTimeline timeline(Workload work, Allocation allocation, int cores) {
        Simulation simulation = new Simulation(work);
        Trace trace = new Trace(work);
        return TimelineBuilder.timeline(work, simulation, trace, simulation.run(allocation, trace), cores);
    }

    @Test
    void namesWhatTheRunWaitedFor() {
        Workload work = Made.work(profile()
                .executors(4, 1)
                .job(j -> j.afterGap(seconds(7))
                        .stage(0, tasks(4, seconds(10)))
                        .stage(1, tasks(1, seconds(4)))
                        .after(0)
                        .launchedAfter(seconds(5))
                        .tail(seconds(3)))
                .closing(seconds(13))
                .build());

        SimulatedTimeline timeline = timeline(work, Made.slots(2), 1);

        assertThat(timeline.criticalPath())
                .extracting(CriticalStep::kind, CriticalStep::fromSeconds, CriticalStep::toSeconds)
                .containsExactly(
                        tuple(Kind.DRIVER, 0, 7),
                        tuple(Kind.SLOTS, 7, 17),
                        tuple(Kind.TASK, 17, 27),
                        tuple(Kind.LAUNCH_GAP, 27, 32),
                        tuple(Kind.TASK, 32, 36),
                        tuple(Kind.JOB_TAIL, 36, 39),
                        tuple(Kind.CLOSING, 39, 52));
        assertThat(timeline.breakdown()).isEqualTo(new TimeBreakdown(20, 5, 3, 10, 14));
        assertThat(timeline.breakdown().driverOnlySeconds()).isEqualTo(28);
    }

    private static org.assertj.core.groups.Tuple tuple(Kind kind, double from, double to) {
        return org.assertj.core.groups.Tuple.tuple(kind, from, to);
    }

    @Test
    void countsExecutorsAndSlotsOverTime() {
        Workload work = Made.work(profile()
                .executors(4, 1)
                .job(j -> j.stage(0, tasks(6, seconds(10)))
                        .stage(1, tasks(1, seconds(5)))
                        .after(0))
                .build());

        SimulatedTimeline timeline = timeline(
                work,
                Made.spans(new Allocation.Span(2, 0, Allocation.Span.STAYS), new Allocation.Span(2, 5_000, 24_000)),
                2);

        assertThat(timeline.executorsAllocated().at(0)).isEqualTo(1);
        assertThat(timeline.executorsAllocated().at(23.9)).isEqualTo(2);
        assertThat(timeline.executorsAllocated().at(24)).isEqualTo(1);
        assertThat(timeline.slotsBusy().at(4)).isEqualTo(2);
        assertThat(timeline.slotsBusy().at(6)).isEqualTo(4);
        assertThat(timeline.executorsNeeded().at(0)).isEqualTo(3);
        assertThat(timeline.executorsNeeded().at(10)).isEqualTo(2);
        assertThat(timeline.executorsNeeded().at(21)).isEqualTo(1);
        assertThat(timeline.executorsNeeded().at(60)).isZero();
    }

    @ForSeeds(200)
    void theCriticalPathFillsTheRunAndTheSlotsHoldTheWork(long seed) {
        Workload work = Made.work(RandomWork.profile(seed));

        for (Allocation allocation :
                List.of(Made.slots(1), Made.executors(3, 2), new Allocation.ByDemand(2, 5, 1_000, 3_000))) {
            SimulatedTimeline timeline = timeline(work, allocation, 2);

            double reached = 0;
            for (CriticalStep step : timeline.criticalPath()) {
                assertThat(step.fromSeconds()).isEqualTo(reached, ROUNDING);
                assertThat(step.toSeconds()).isGreaterThan(step.fromSeconds());
                reached = step.toSeconds();
            }
            assertThat(reached).isEqualTo(timeline.runTimeSeconds(), ROUNDING);
            assertThat(timeline.breakdown().totalSeconds()).isEqualTo(timeline.runTimeSeconds(), ROUNDING);
            assertThat(timeline.slotsBusy().sumUntil(timeline.runTimeSeconds()))
                    .isEqualTo(Made.totalMillis(work) / 1000.0, ROUNDING);
            assertThat(timeline.executorsNeeded().at(timeline.runTimeSeconds())).isZero();
        }
    }
}
