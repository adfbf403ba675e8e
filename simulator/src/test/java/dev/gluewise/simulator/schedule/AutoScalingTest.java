package dev.gluewise.simulator.schedule;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.TaskMetric;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Executors by demand. */
class AutoScalingTest {
    private static Allocation.ByDemand atMost(int executors, int startUpMillis) {
        return new Allocation.ByDemand(1, executors, 0, startUpMillis);
    }

    @Nested
    class Rule {
        private final AutoScaler scaler = new AutoScaler(atMost(100, 0));
        private int present = 1;

        @BeforeEach
        void theFirstExecutorIsThere() {
            scaler.arrived();
        }

        /** The look at the demand at a time, with a backlog since 0 s. */
        private int asked(int second, int waitingTasks) {
            return scaler.look(second * 1000L, waitingTasks + present, present);
        }

        private void arrive(int executors) {
            for (int i = 0; i < executors; i++) {
                scaler.arrived();
            }
            present += executors;
        }

        @Test
        void doublesWithEverySecondOfBacklog() {
            scaler.backlogged(0);
            assertThat(asked(0, 200)).isZero();
            for (int second = 1, more = 1; second <= 6; second++, more *= 2) {
                assertThat(asked(second, 200)).isEqualTo(more);
                arrive(more);
            }
            assertThat(asked(7, 200)).as("up to the maximum").isEqualTo(100 - 64);
        }

        @Test
        void doesNotAskBeforeASecondOfBacklog() {
            scaler.backlogged(0);
            assertThat(scaler.look(900, 51, 1)).isZero();
            assertThat(scaler.look(1_000, 51, 1)).isEqualTo(1);
            assertThat(scaler.look(1_100, 51, 1)).isZero();
        }

        @Test
        void neverAsksForMoreThanTheTasksCouldFill() {
            scaler.backlogged(0);
            assertThat(asked(1, 4)).isEqualTo(1);
            assertThat(asked(2, 4)).isEqualTo(2);
            assertThat(asked(3, 4)).isEqualTo(1);
            assertThat(asked(4, 4)).isZero();
            assertThat(asked(5, 200)).as("and then begins with one again").isEqualTo(1);
        }

        @Test
        void beginsAnewWhenTheBacklogIsGone() {
            scaler.backlogged(0);
            arrive(asked(1, 200));
            arrive(asked(2, 200));
            scaler.backlogGone();
            assertThat(scaler.nextAsk(2_000)).isEqualTo(AutoScaler.NEVER);
            assertThat(asked(3, 0)).isZero();
            scaler.backlogged(4_000);
            assertThat(asked(4, 200)).isZero();
            assertThat(asked(5, 200)).isEqualTo(1);
        }

        @Test
        void takesBackWhatIsOnTheWayAndNoLongerNeeded() {
            scaler.backlogged(0);
            assertThat(asked(1, 200) + asked(2, 200)).isEqualTo(3);

            assertThat(scaler.wantsTooMany(0)).isTrue();
            assertThat(asked(3, 0)).isEqualTo(-3);
            assertThat(asked(4, 0)).as("and nothing twice").isZero();
        }
    }

    private static JobProfile waiting(int tasks, double seconds) {
        return profile()
                .executors(10, 1)
                .job(j -> j.stage(0, tasks(tasks, seconds(seconds))))
                .build();
    }

    @Test
    void executorsComeOneTwoFourAndSoOn() {
        SimulatedRun run = new Simulation(Made.work(waiting(30, 10))).run(atMost(100, 0));

        // One at 0 s, then 1, 2, 4, 8, 14 more at 1, 2, 3, 4, 5 s; the last 14 do one each.
        assertThat(run.peakExecutors()).isEqualTo(30);
        assertThat(run.endMillis()).isEqualTo(5_000 + 10_000);
        assertThat(run.executorMillis())
                .isEqualTo(15_000 + 14_000 + 2 * 13_000 + 4 * 12_000 + 8 * 11_000 + 14 * 10_000);
    }

    @Test
    void aWorkerTakesItsTimeToStart() {
        SimulatedRun run = new Simulation(Made.work(waiting(2, 30))).run(atMost(2, 15_000));

        assertThat(run.endMillis()).isEqualTo(1_000 + 15_000 + 30_000);
    }

    @Test
    void theMaximumIsKept() {
        SimulatedRun run = new Simulation(Made.work(waiting(40, 10))).run(atMost(4, 0));

        assertThat(run.peakExecutors()).isEqualTo(4);
        assertThat(run.endMillis()).isGreaterThanOrEqualTo(100_000);
    }

    @Test
    void theDriverAndEveryExecutorAreBilledForAtLeastTheMinimumEachOnce() {
        SimulatedOutcome brief = new ProfileSimulator(waiting(30, 10), 1).simulate(scaled(40));
        SimulatedOutcome longer = new ProfileSimulator(waiting(8, 100), 1).simulate(scaled(40));

        int briefExecutors = brief.executorLives().count();
        assertThat(briefExecutors).isGreaterThan(2);
        assertThat(brief.billed(1).value()).isEqualByComparingTo(BigDecimal.valueOf((1 + briefExecutors) * 60L));
        assertThat(brief.leastBilled()).isEqualTo(brief.billed(1));
        assertThat(longer.billed(1).value())
                .isEqualByComparingTo(longer.used(1).value())
                .isEqualByComparingTo(BigDecimal.valueOf(longer.executorLives().totalMillis(), 3)
                        .add(BigDecimal.valueOf(longer.runTimeSeconds())));
        assertThat(longer.billed(0.1)).isEqualTo(longer.leastBilled());
    }

    private static Configuration scaled(int most) {
        return Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, most).withAutoScaling(true);
    }

    /** Ten tasks side by side, then a Spark job of a single long one: nine of ten executors have nothing to do. */
    private static JobProfile wideThenNarrow(long shuffleBytes) {
        return profile()
                .executors(10, 1)
                .job(j -> j.stage(0, tasks(10, seconds(20))).each(TaskMetric.SHUFFLE_WRITE_BYTES, shuffleBytes))
                .job(j -> j.stage(1, tasks(1, seconds(600))))
                .build();
    }

    @Test
    void executorsIdleForAMinuteAreGivenBack() {
        SimulatedRun run = new Simulation(Made.work(wideThenNarrow(0))).run(atMost(10, 0));

        // Nine of them last from their arrival to a minute after their last task; the tenth runs to the end.
        assertThat(run.executorMillis() - run.endMillis()).isBetween(9 * 60_000L, 9 * (30_000L + 60_000L + 1_000L));
    }

    @Test
    void executorsThatHoldShuffleDataAreKept() {
        SimulatedRun run = new Simulation(Made.work(wideThenNarrow(1))).run(atMost(10, 0));

        assertThat(run.executorMillis()).isGreaterThan(run.peakExecutors() * (run.endMillis() - 10_000));
    }

    @Test
    void oneSecondOfWorkNeedsOneExecutor() {
        SimulatedRun run = new Simulation(Made.work(waiting(4, 0.2))).run(atMost(10, 0));

        assertThat(run.peakExecutors()).isEqualTo(1);
        assertThat(run.endMillis()).isEqualTo(800);
    }
}
