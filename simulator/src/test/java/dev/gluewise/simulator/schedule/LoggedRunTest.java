package dev.gluewise.simulator.schedule;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.simulator.profile.Executor;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.Stage;
import dev.gluewise.simulator.profile.TaskOutcome;
import dev.gluewise.simulator.profile.TaskTable;
import dev.gluewise.simulator.profile.TaskTableBuilder;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a log says of its own run that a plain reading of it would miss. */
class LoggedRunTest {
    private static JobProfile with(JobProfile profile, List<Stage> stages, TaskTable work, TaskTable rework) {
        return new JobProfile(
                profile.application(),
                profile.sparkJobs(),
                stages,
                work,
                rework,
                profile.executors(),
                profile.completeness());
    }

    @Test
    void anExecutorTakesTasksOnceItIsSetUp() {
        JobProfile made = profile()
                .executor(1, seconds(10))
                .job(j -> j.stage(0, tasks(1, seconds(5))))
                .build();
        TaskTableBuilder late = new TaskTableBuilder();
        late.add(0, 10_300, 15_300, 0, 0, TaskOutcome.SUCCEEDED);
        JobProfile profile = with(made, List.of(submittedAt(0)), late.build(1), new TaskTableBuilder().build(1));

        WorkingTimes working = WorkingTimes.of(profile);

        assertThat(working.from()).containsExactly(10_300);
        assertThat(working.usualSetUpMillis()).isEqualTo(300);
    }

    private static Stage submittedAt(int millis) {
        return new Stage(0, "stage", 0, List.of(), 1, 1, millis, OptionalInt.empty());
    }

    @Test
    void anExecutorThatSparkGivesBackTakesNoTaskAfterItsIdleTime() {
        JobProfile made = profile()
                .property("spark.dynamicAllocation.enabled", "true")
                .property("spark.dynamicAllocation.executorIdleTimeout", "10s")
                .executors(1, 1)
                .job(j -> j.stage(0, tasks(1, seconds(5))))
                .build();
        Executor idle = new Executor("1", 1, 0, OptionalInt.of(40_000), "Executor killed by driver.");
        Executor dead = new Executor("2", 1, 0, OptionalInt.of(40_000), "Command exited with code 137");
        JobProfile profile = new JobProfile(
                made.application(),
                made.sparkJobs(),
                made.stages(),
                made.work(),
                made.rework(),
                List.of(idle, dead),
                made.completeness());

        assertThat(WorkingTimes.of(profile).until()).containsExactly(5_000 + 10_000, 40_000);
    }

    @Test
    void aSlotIsFreeWhenTheNextTaskIsLaunchedOnIt() {
        JobProfile made = profile()
                .executors(1, 1)
                .job(j -> j.stage(0, tasks(3, seconds(1))))
                .build();
        TaskTableBuilder overlapping = new TaskTableBuilder();
        overlapping.add(0, 0, 1_000, 0, 0, TaskOutcome.SUCCEEDED);
        overlapping.add(0, 990, 2_000, 0, 1, TaskOutcome.SUCCEEDED);
        overlapping.add(0, 1_500, 2_500, 0, 2, TaskOutcome.SUCCEEDED);
        JobProfile profile = with(made, made.stages(), overlapping.build(1), new TaskTableBuilder().build(1));

        // Half a second is no overlap but another slot that the log does not know of.
        assertThat(SlotTimes.of(profile).work()).containsExactly(990, 1_010, 1_000);
    }

    @Test
    void outputThatWasLostIsMadeAgainWhenItWasLost() {
        JobProfile made = profile()
                .executors(2, 1)
                .job(j -> j.stage(0, tasks(2, seconds(10)))
                        .stage(1, tasks(2, seconds(30)))
                        .after(0))
                .build();
        List<Stage> stages = made.stages().stream()
                .map(stage -> new Stage(
                        stage.id(),
                        stage.name(),
                        stage.sparkJob(),
                        stage.parents(),
                        stage.declaredTasks(),
                        2,
                        stage.submittedMillis(),
                        stage.completedMillis()))
                .toList();
        TaskTableBuilder work = new TaskTableBuilder();
        add(work, 0, 0, 10_000, 0, 0);
        add(work, 0, 0, 10_000, 1, 0);
        add(work, 1, 10_000, 40_000, 0, 0);
        add(work, 1, 30_000, 60_000, 1, 1);
        TaskTableBuilder rework = new TaskTableBuilder();
        rework.add(1, 10_000, 15_000, 1, 1, TaskOutcome.FAILED);
        rework.attempt(0, 0);
        rework.add(0, 20_000, 30_000, 1, 1, TaskOutcome.REPEATED);
        rework.attempt(0, 1);
        JobProfile profile = with(made, stages, work.build(2), rework.build(2));

        AttemptsApart apart = AttemptsApart.of(profile);

        assertThat(apart.profile().stages())
                .extracting(Stage::parents)
                .containsExactly(List.of(), List.of(), List.of(0), List.of(0, 1));
        assertThat(apart.keepsTime()).containsExactly(false, true, false, false);
        LoggedRun logged = LoggedRun.of(profile);
        Simulation simulation = new Simulation(logged.work());
        simulation.run(logged.executors());
        assertThat(simulation.stageStartMillis(1)).isEqualTo(20_000);
        assertThat(simulation.stageEndMillis(3)).isEqualTo(60_000);
    }

    private static void add(TaskTableBuilder tasks, int stage, int launch, int finish, int executor, int stageAttempt) {
        tasks.add(stage, launch, finish, executor, executor, TaskOutcome.SUCCEEDED);
        tasks.attempt(0, stageAttempt);
    }
}
