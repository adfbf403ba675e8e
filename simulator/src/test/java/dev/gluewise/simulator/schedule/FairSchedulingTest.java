package dev.gluewise.simulator.schedule;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Pools of Spark's fair scheduler. */
class FairSchedulingTest {
    /** A long job, and a short one that is submitted beside it, on two slots. */
    private static final Workload TWO_JOBS = Made.work(profile()
            .executors(20, 1)
            .job(j -> j.stage(0, tasks(20, seconds(1))))
            .job(j -> j.at(seconds(0.5)).stage(1, tasks(4, seconds(1))))
            .build());

    private static double endOfTheShortJob(Workload work) {
        Simulation simulation = new Simulation(work);
        assertThat(simulation.run(Made.slots(2)).endMillis()).isEqualTo(12_000);
        return simulation.stageEndMillis(1) / 1000.0;
    }

    @Test
    void firstInFirstOutTheShortJobIsLast() {
        assertThat(endOfTheShortJob(TWO_JOBS)).isEqualTo(12);
    }

    @Test
    void poolsShareTheSlots() {
        Pools pools = new Pools(List.of(Pools.Pool.usual("a"), Pools.Pool.usual("b")), new int[] {0, 1});

        // One slot each from the end of the first two tasks on.
        assertThat(endOfTheShortJob(Made.in(TWO_JOBS, pools))).isEqualTo(5);
    }

    @Test
    void onePoolIsFirstInFirstOut() {
        Pools pools = new Pools(List.of(Pools.Pool.usual("a")), new int[] {0, 0});

        assertThat(endOfTheShortJob(Made.in(TWO_JOBS, pools))).isEqualTo(12);
    }

    @Test
    void aMinimumShareComesBeforeWeights() {
        Pools.Pool heavy = new Pools.Pool("heavy", 100, 0);
        Pools.Pool entitled = new Pools.Pool("entitled", 1, 2);
        FairStages stages = new FairStages(
                new Pools(List.of(heavy, entitled), new int[] {0, 1}), new int[] {0, 1}, new int[] {0, 1});
        stages.add(0);
        stages.add(1);

        assertThat(stages.first()).isEqualTo(1);
        stages.launched(1);
        assertThat(stages.first()).isEqualTo(1);
        stages.launched(1);
        // Its minimum is met; now 0 of 100 are fewer than 2 of 1, and stay so up to 200.
        assertThat(stages.first()).isEqualTo(0);
        for (int task = 0; task < 200; task++) {
            stages.launched(0);
        }
        stages.launched(0);
        assertThat(stages.first()).isEqualTo(1);
    }
}
