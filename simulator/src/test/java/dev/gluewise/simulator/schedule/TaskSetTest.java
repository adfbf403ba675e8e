package dev.gluewise.simulator.schedule;

import static dev.gluewise.simulator.schedule.TaskSet.ANY;
import static dev.gluewise.simulator.schedule.TaskSet.NODE;
import static dev.gluewise.simulator.schedule.TaskSet.NO_PREFERENCE;
import static dev.gluewise.simulator.schedule.TaskSet.PROCESS;
import static dev.gluewise.simulator.schedule.TaskSet.RACK;
import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * How long tasks insist on being near their data where they wait 3 s for its executor, 2 s for its host and 1 s for its
 * rack. The executor n stands on host n.
 */
class TaskSetTest {
    private static final int NONE = -1;
    private static final int LATE = 100_000;

    private static final LocalityWaits WAITS = new LocalityWaits(3_000, 2_000, 1_000, false);

    private static TaskSet of(int tasks, LocalityWaits waits) {
        Workload work = Made.work(profile()
                .executors(1, 1)
                .job(j -> j.stage(0, tasks(tasks, seconds(1))))
                .build());
        return new TaskSet(work, waits, 0, new boolean[tasks], 0);
    }

    private static TaskSet of(int tasks) {
        return of(tasks, WAITS);
    }

    /** What an executor on a host of its own gets as far from the data as it may be. */
    private static int take(TaskSet set, int executor, long now) {
        return set.take(executor, executor, ANY, now);
    }

    private static TaskSet cachedIn(int executor, int tasks) {
        TaskSet set = of(tasks);
        for (int task = 0; task < tasks; task++) {
            set.preferExecutor(task, executor, executor);
        }
        set.begin();
        return set;
    }

    @Test
    void theExecutorThatHoldsTheDataGetsItsTasksInTheirOrder() {
        TaskSet set = cachedIn(0, 3);

        assertThat(set.firstLevel()).isEqualTo(PROCESS);
        assertThat(set.take(0, 0, PROCESS, 0)).isZero();
        assertThat(set.take(0, 0, PROCESS, 0)).isEqualTo(1);
        assertThat(set.waiting()).isEqualTo(1);
        assertThat(set.take(0, 0, PROCESS, 0)).isEqualTo(2);
        assertThat(set.take(0, 0, PROCESS, 0)).isEqualTo(NONE);
        assertThat(set.waiting()).isZero();
    }

    @Test
    void anotherExecutorOfItsHostGetsThemAfterTheFirstWait() {
        assertThat(cachedIn(0, 1).take(7, 0, ANY, 2_999)).isEqualTo(NONE);
        assertThat(cachedIn(0, 1).take(7, 0, ANY, 3_000)).isZero();
    }

    @Test
    void anotherHostGetsThemAfterBothWaitsSinceNobodyKnowsOfRacks() {
        assertThat(take(cachedIn(0, 1), 1, 4_999)).isEqualTo(NONE);
        assertThat(take(cachedIn(0, 1), 1, 5_000)).isZero();
        assertThat(cachedIn(0, 1).take(1, 1, NODE, LATE))
                .as("offered no farther than the host")
                .isEqualTo(NONE);
    }

    @Test
    void aTaskWithoutPreferenceGoesToTheFirstThatComes() {
        TaskSet set = of(2);
        set.preferExecutor(0, 0, 0);
        set.begin();

        assertThat(set.levelFrom(NO_PREFERENCE)).isEqualTo(NO_PREFERENCE);
        assertThat(set.take(5, 5, NO_PREFERENCE, 0)).isEqualTo(1);
        assertThat(set.take(5, 5, NO_PREFERENCE, 0)).isEqualTo(NONE);
    }

    @Test
    void levelsAtWhichNoTaskMayRunArePassedOver() {
        TaskSet set = cachedIn(0, 1);

        assertThat(set.levelFrom(PROCESS + 1)).isEqualTo(NODE);
        assertThat(set.levelFrom(NODE + 1)).isEqualTo(ANY);
        assertThat(set.levelFrom(ANY + 1)).isGreaterThan(ANY);
    }

    @Test
    void dataOnAHostWithoutAnExecutorIsNearAnyOfItsRackAndElsewhereNearNone() {
        TaskSet inRack = of(1);
        inRack.preferElsewhere(0, true);
        inRack.begin();
        TaskSet elsewhere = of(1);
        elsewhere.preferElsewhere(0, false);
        elsewhere.begin();

        assertThat(inRack.firstLevel()).isEqualTo(RACK);
        assertThat(inRack.take(1, 1, RACK, 0)).isZero();
        assertThat(elsewhere.firstLevel()).isEqualTo(ANY);
        assertThat(elsewhere.take(1, 1, RACK, 0)).isEqualTo(NONE);
        assertThat(elsewhere.take(1, 1, ANY, 0)).isZero();
    }

    @Test
    void whereRacksDifferTheOtherRackWaitsForTheThirdTime() {
        TaskSet set = of(2);
        set.preferRack(0, 0);
        set.preferRack(1, 0);
        set.begin();

        assertThat(take(set, 0, 0)).isZero();
        assertThat(take(set, 1, 999)).isEqualTo(NONE);
        assertThat(take(set, 1, 1_000)).isEqualTo(1);
    }

    @Test
    void hostsThatHoldMuchOfAShuffleArePreferredByAllTasks() {
        TaskSet set = of(3);
        set.preferHosts(new boolean[] {true, false});
        set.begin();

        assertThat(set.firstLevel()).isEqualTo(NODE);
        assertThat(take(set, 0, 0)).isZero();
        assertThat(take(set, 1, 1_999)).isEqualTo(NONE);
        assertThat(take(set, 1, 2_000)).isEqualTo(1);
        assertThat(take(set, 9, 2_000)).as("a host that nobody knew").isEqualTo(2);
    }

    @Test
    void noHostThatHoldsMuchIsNoPreference() {
        TaskSet set = of(1);
        set.preferHosts(new boolean[] {false, false});
        set.begin();

        assertThat(set.firstLevel()).isEqualTo(NO_PREFERENCE);
        assertThat(take(set, 1, 0)).isZero();
    }

    @Test
    void aRoundInWhichNothingWasRefusedStartsTheWaitAnew() {
        TaskSet anew = cachedIn(0, 3);
        take(anew, 0, 1_000);
        anew.offered(false, true, 1_000);
        TaskSet refused = cachedIn(0, 3);
        take(refused, 0, 1_000);
        refused.offered(true, true, 1_000);
        TaskSet idle = cachedIn(0, 3);
        idle.offered(false, true, 1_000);

        assertThat(take(anew, 1, 5_999)).isEqualTo(NONE);
        assertThat(take(anew, 1, 6_000)).isEqualTo(1);
        assertThat(take(refused, 1, 5_000)).isEqualTo(1);
        assertThat(take(idle, 1, 5_000)).as("nothing was launched either").isZero();
    }

    @Test
    void afterARefusalItTakesARoundOfAllExecutorsToStartItAnew() {
        TaskSet one = cachedIn(0, 3);
        one.offered(true, false, 500);
        take(one, 0, 1_000);
        one.offered(false, false, 1_000);
        TaskSet all = cachedIn(0, 3);
        all.offered(true, false, 500);
        take(all, 0, 1_000);
        all.offered(false, true, 1_000);

        assertThat(take(one, 1, 5_000)).isEqualTo(1);
        assertThat(take(all, 1, 5_000)).isEqualTo(NONE);
    }

    @Test
    void beforeSpark31EachLaunchStartsTheWaitAnew() {
        TaskSet set = of(3, new LocalityWaits(3_000, 2_000, 1_000, true));
        for (int task = 0; task < 3; task++) {
            set.preferExecutor(task, 0, 0);
        }
        set.begin();
        take(set, 0, 1_000);
        set.offered(true, true, 1_000);

        assertThat(take(set, 1, 5_999)).isEqualTo(NONE);
        assertThat(take(set, 1, 6_000)).isEqualTo(1);
    }

    @Test
    void whenAllTasksOfALevelAreLaunchedTheWaitForTheNextBegins() {
        TaskSet set = of(2);
        set.preferExecutor(0, 0, 0);
        set.preferHost(1, 2);
        set.begin();

        assertThat(take(set, 0, 500)).isZero();
        assertThat(take(set, 1, 700)).isEqualTo(NONE);
        assertThat(take(set, 1, 2_699)).isEqualTo(NONE);
        assertThat(take(set, 1, 2_700)).isEqualTo(1);
    }
}
