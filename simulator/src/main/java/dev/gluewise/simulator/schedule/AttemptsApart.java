package dev.gluewise.simulator.schedule;

import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.Stage;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.profile.TaskTable;
import dev.gluewise.simulator.profile.TaskTableBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A logged run in which each attempt at a stage is a stage of its own, to replay it as it was: output that was lost with
 * an executor was made again while others went on, which one stage with all the attempts' tasks would not show.
 *
 * @param profile the run, its stages the attempts
 * @param keepsTime for each of them, whether it began when something was lost rather than when other stages ended, so
 *     that it keeps its time after the submission of its Spark job
 * @param stageOf for each of them, the stage of the run that it was an attempt at
 */
record AttemptsApart(JobProfile profile, boolean[] keepsTime, int[] stageOf) {
    /** One attempt at a stage; times in milliseconds after the start of the application. */
    private static final class Attempt {
        final int stage;
        final int number;
        int firstLaunch = Integer.MAX_VALUE;
        int lastFinish = Integer.MIN_VALUE;
        int place;

        Attempt(int stage, int number) {
            this.stage = stage;
            this.number = number;
        }
    }

    static AttemptsApart of(JobProfile profile) {
        if (profile.stages().stream().allMatch(stage -> stage.attempts() <= 1)) {
            int stages = profile.stages().size();
            return new AttemptsApart(
                    profile, new boolean[stages], IntStream.range(0, stages).toArray());
        }
        List<TreeMap<Integer, Attempt>> attempts = attempts(profile);
        int place = 0;
        for (TreeMap<Integer, Attempt> ofStage : attempts) {
            for (Attempt attempt : ofStage.values()) {
                attempt.place = place++;
            }
        }
        List<Stage> stages = new ArrayList<>();
        boolean[] keepsTime = new boolean[place];
        int[] stageOf = new int[place];
        for (int stage = 0; stage < attempts.size(); stage++) {
            for (Attempt attempt : attempts.get(stage).values()) {
                stageOf[attempt.place] = stage;
                List<Attempt> parents = parents(profile.stages().get(stage), attempt, attempts);
                Attempt before = attempts.get(stage).getOrDefault(attempt.number - 1, attempt);
                keepsTime[attempt.place] =
                        attempt.number > 0 && parents.stream().noneMatch(p -> p.lastFinish > before.firstLaunch);
                stages.add(asStage(profile.stages().get(stage), attempt, parents));
            }
        }
        JobProfile apart = new JobProfile(
                profile.application(),
                profile.sparkJobs(),
                profile.sqlExecutions(),
                stages,
                profile.rdds(),
                renumbered(profile.work(), attempts, place),
                renumbered(profile.rework(), attempts, place),
                profile.executors(),
                profile.driver(),
                profile.completeness());
        return new AttemptsApart(apart, keepsTime, stageOf);
    }

    private static List<TreeMap<Integer, Attempt>> attempts(JobProfile profile) {
        List<TreeMap<Integer, Attempt>> attempts = new ArrayList<>();
        for (int i = 0; i < profile.stages().size(); i++) {
            int stage = i;
            TreeMap<Integer, Attempt> ofStage = new TreeMap<>();
            for (TaskTable tasks : List.of(profile.work(), profile.rework())) {
                for (int row = tasks.firstRow(stage); row < tasks.firstRow(stage + 1); row++) {
                    Attempt attempt =
                            ofStage.computeIfAbsent(tasks.stageAttempt(row), number -> new Attempt(stage, number));
                    attempt.firstLaunch = Math.min(attempt.firstLaunch, tasks.launchMillis(row));
                    attempt.lastFinish = Math.max(attempt.lastFinish, tasks.finishMillis(row));
                }
            }
            if (ofStage.isEmpty()) {
                Attempt none = new Attempt(stage, 0);
                none.firstLaunch = profile.stages().get(stage).submittedMillis();
                none.lastFinish = none.firstLaunch;
                ofStage.put(0, none);
            }
            attempts.add(ofStage);
        }
        return attempts;
    }

    /** The attempts at its parents that were over before an attempt began. */
    private static List<Attempt> parents(Stage stage, Attempt attempt, List<TreeMap<Integer, Attempt>> attempts) {
        return stage.parents().stream()
                .flatMap(parent -> attempts.get(parent).values().stream())
                .filter(parent -> parent.lastFinish <= attempt.firstLaunch)
                .toList();
    }

    private static Stage asStage(Stage stage, Attempt attempt, List<Attempt> parents) {
        return new Stage(
                stage.id(),
                stage.name(),
                stage.sparkJob(),
                parents.stream().map(parent -> parent.place).toList(),
                stage.declaredTasks(),
                1,
                attempt.number == 0 ? stage.submittedMillis() : attempt.firstLaunch,
                OptionalInt.of(attempt.lastFinish),
                stage.rdds(),
                stage.persisted(),
                stage.scans(),
                stage.resourceProfile());
    }

    private static TaskTable renumbered(TaskTable tasks, List<TreeMap<Integer, Attempt>> attempts, int places) {
        TaskTableBuilder builder = new TaskTableBuilder();
        for (int stage = 0; stage < tasks.stages(); stage++) {
            for (int row = tasks.firstRow(stage); row < tasks.firstRow(stage + 1); row++) {
                Attempt attempt = Objects.requireNonNull(attempts.get(stage).get(tasks.stageAttempt(row)));
                builder.add(
                        attempt.place,
                        tasks.launchMillis(row),
                        tasks.finishMillis(row),
                        tasks.executor(row),
                        tasks.partition(row),
                        tasks.outcome(row));
                builder.placed(tasks.locality(row), tasks.speculative(row));
                builder.attempt(tasks.attempt(row), tasks.stageAttempt(row));
                for (TaskMetric metric : TaskMetric.values()) {
                    builder.metric(metric, tasks.metric(metric, row));
                }
            }
        }
        return builder.build(places);
    }
}
