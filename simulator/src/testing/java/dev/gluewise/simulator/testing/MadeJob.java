package dev.gluewise.simulator.testing;

import dev.gluewise.simulator.profile.FileScan;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.profile.TaskOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Spark job of a made profile. What is said after a stage is said of that stage. */
public final class MadeJob {
    final List<MadeStage> stages = new ArrayList<>();
    Optional<Duration> submitted = Optional.empty();
    Duration gap = Duration.ZERO;
    Duration tail = Duration.ZERO;

    static final class MadeStage {
        final int id;
        final List<Duration> tasks;
        final Map<TaskMetric, long[]> metrics = new EnumMap<>(TaskMetric.class);
        final List<MadeRdd> rdds = new ArrayList<>();
        final List<FileScan> scans = new ArrayList<>();
        final Map<TaskOutcome, List<Duration>> rework = new EnumMap<>(TaskOutcome.class);
        List<Integer> parents = List.of();
        Duration gap = Duration.ZERO;
        Duration launchEvery = Duration.ZERO;

        MadeStage(int id, List<Duration> tasks) {
            this.id = id;
            this.tasks = tasks;
        }
    }

    /**
     * An RDD of a stage.
     *
     * @param source whether the stage begins with it
     * @param fromStages those of whose last RDDs it is made
     */
    record MadeRdd(String name, String scope, int partitions, boolean source, List<Integer> fromStages) {}

    MadeJob() {}

    /** Submitted at a time of its own, whatever else runs. */
    public MadeJob at(Duration time) {
        submitted = Optional.of(time);
        return this;
    }

    /** What the driver does alone before it submits the job. */
    public MadeJob afterGap(Duration time) {
        gap = time;
        return this;
    }

    /** What the driver does between the last task's finish and the end of the job. */
    public MadeJob tail(Duration time) {
        tail = time;
        return this;
    }

    /** A stage with the lengths of its tasks; ids rise within a job. */
    public MadeJob stage(int id, List<Duration> tasks) {
        stages.add(new MadeStage(id, tasks));
        return this;
    }

    /** The stages, of this job or an earlier one, that the stage waits for. */
    public MadeJob after(Integer... stageIds) {
        stages.getLast().parents = List.of(stageIds);
        return this;
    }

    /** What the driver does between the stage's being ready and its first launch. */
    public MadeJob launchedAfter(Duration time) {
        stages.getLast().gap = time;
        return this;
    }

    /** The time between two launches of the stage. */
    public MadeJob launchedEvery(Duration time) {
        stages.getLast().launchEvery = time;
        return this;
    }

    /** What each of the stage's tasks measured. */
    public MadeJob each(TaskMetric metric, long value) {
        long[] values = new long[stages.getLast().tasks.size()];
        Arrays.fill(values, value);
        stages.getLast().metrics.put(metric, values);
        return this;
    }

    /** What the stage's tasks measured, one after the other. */
    public MadeJob measured(TaskMetric metric, long... values) {
        stages.getLast().metrics.put(metric, values);
        return this;
    }

    /** An RDD that the stage begins with, made of the last RDDs of the stages that are named. */
    public MadeJob source(String name, String scope, int partitions, Integer... fromStages) {
        stages.getLast().rdds.add(new MadeRdd(name, scope, partitions, true, List.of(fromStages)));
        return this;
    }

    /** An RDD made of all the stage's RDDs of which none is made yet. */
    public MadeJob rdd(String name, String scope, int partitions) {
        stages.getLast().rdds.add(new MadeRdd(name, scope, partitions, false, List.of()));
        return this;
    }

    /** Files that the stage reads by Spark SQL, in as many partitions as it has tasks. */
    public MadeJob reads(String format, int files, long bytes) {
        stages.getLast().scans.add(new FileScan(format, files, bytes));
        return source("FileScanRDD", "Scan " + format, stages.getLast().tasks.size());
    }

    /** Further attempts of the stage, made after its work. */
    public MadeJob further(TaskOutcome outcome, List<Duration> attempts) {
        stages.getLast().rework.put(outcome, attempts);
        return this;
    }
}
