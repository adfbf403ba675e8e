package dev.gluewise.simulator.schedule;

import static dev.gluewise.simulator.schedule.Allocation.Span.STAYS;
import static dev.gluewise.simulator.schedule.Made.spans;
import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.schedule.Allocation.Span;
import org.junit.jupiter.api.Test;

/** Executors that register late, or leave before the end. */
class ExecutorsComeAndGoTest {
    private static final JobProfile SIX_OF_TEN_SECONDS = profile()
            .executors(6, 1)
            .job(j -> j.stage(0, tasks(6, seconds(10))))
            .build();

    @Test
    void nothingRunsBeforeTheFirstExecutor() {
        assertThat(Made.seconds(SIX_OF_TEN_SECONDS, spans(new Span(6, 4_000, STAYS))))
                .isEqualTo(14);
    }

    @Test
    void aLateExecutorTakesWhatIsLeft() {
        // Four tasks on the early one in two waves; the late one runs the other two beside the second wave.
        assertThat(Made.seconds(SIX_OF_TEN_SECONDS, spans(new Span(2, 0, STAYS), new Span(2, 5_000, STAYS))))
                .isEqualTo(20);
        assertThat(Made.seconds(SIX_OF_TEN_SECONDS, spans(new Span(2, 0, STAYS), new Span(2, 15_000, STAYS))))
                .isEqualTo(25);
    }

    @Test
    void anExecutorThatLeavesEndsItsTasksAndTakesNoMore() {
        SimulatedRun run =
                new Simulation(Made.work(SIX_OF_TEN_SECONDS)).run(spans(new Span(1, 0, STAYS), new Span(2, 0, 5_000)));

        assertThat(run.endMillis()).isEqualTo(10_000 + 3 * 10_000);
        assertThat(run.executorMillis()).isEqualTo(40_000 + 5_000);
        assertThat(run.peakExecutors()).isEqualTo(2);
    }

    @Test
    void theNextExecutorGoesOnWhereTheLastOneLeft() {
        assertThat(Made.seconds(SIX_OF_TEN_SECONDS, spans(new Span(3, 0, 1_000), new Span(3, 60_000, STAYS))))
                .isEqualTo(70);
    }

    @Test
    void anExecutorThatLeavesBeforeItComesNeverRunsATask() {
        assertThat(Made.seconds(SIX_OF_TEN_SECONDS, spans(new Span(1, 0, STAYS), new Span(5, 9_000, 8_000))))
                .isEqualTo(60);
    }

    @Test
    void theLastExecutorStaysWhileThereIsWork() {
        // In the log the executors left when all was done; a simulation that is a little slower has still to end.
        assertThat(Made.seconds(SIX_OF_TEN_SECONDS, spans(new Span(1, 0, 5_000), new Span(2, 0, 15_000))))
                .isEqualTo(30);
        assertThat(Made.seconds(SIX_OF_TEN_SECONDS, spans(new Span(3, 6_000, 5_000))))
                .isEqualTo(26);
    }

    @Test
    void theLoggedRunIsReplayedOnTheExecutorsItHad() {
        JobProfile profile = profile()
                .executor(2, seconds(3))
                .executor(2, seconds(8), seconds(30))
                .job(j -> j.stage(0, tasks(9, seconds(10))).tail(seconds(1)))
                .closing(seconds(2))
                .build();

        SelfReplay replay = new ProfileSimulator(profile, 1).asLogged();

        assertThat(replay.actualSeconds()).isEqualTo(3 + 30 + 1 + 2);
        assertThat(replay.errorPercent()).isBetween(0.0, 0.02);
    }

    @Test
    void executorsOfAnotherClusterArriveLikeTheLoggedOnes() {
        JobProfile profile = profile()
                .executor(1, seconds(10))
                .executor(1, seconds(20))
                .executor(1, seconds(30))
                .job(j -> j.stage(0, tasks(3, seconds(10))))
                .build();
        ArrivalModel arrivals = new ArrivalModel(profile);

        assertThat(arrivals.arrivals(3)).containsExactly(10_000, 20_000, 30_000);
        assertThat(arrivals.arrivals(1)).containsExactly(20_000);
        assertThat(arrivals.arrivals(6)).containsExactly(10_000, 12_500, 17_500, 22_500, 27_500, 30_000);
        assertThat(arrivals.startUpLearned()).isTrue();
        assertThat(arrivals.startUpMillis()).isEqualTo(20_000);
    }

    @Test
    void replacementsAndExecutorsByDemandSayNothingOfAStartUp() {
        JobProfile replaced = profile()
                .executor(4, seconds(5), seconds(20))
                .executor(4, seconds(40))
                .job(j -> j.stage(0, tasks(4, seconds(10))))
                .build();
        JobProfile byDemand = profile()
                .property("spark.dynamicAllocation.enabled", "true")
                .executor(4, seconds(5))
                .executor(4, seconds(90))
                .job(j -> j.stage(0, tasks(8, seconds(100))))
                .build();

        assertThat(new ArrivalModel(replaced).arrivals(2)).containsExactly(5_000, 5_000);
        assertThat(new ArrivalModel(byDemand).arrivals(2)).containsExactly(5_000, 5_000);
    }

    @Test
    void withoutAStartUpInTheLogOneIsAssumed() {
        ArrivalModel arrivals = new ArrivalModel(SIX_OF_TEN_SECONDS);

        assertThat(arrivals.startUpLearned()).isFalse();
        assertThat(arrivals.startUpMillis()).isEqualTo(ArrivalModel.ASSUMED_START_UP_MILLIS);
    }
}
