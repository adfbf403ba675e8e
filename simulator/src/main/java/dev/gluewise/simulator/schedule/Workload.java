package dev.gluewise.simulator.schedule;

import dev.gluewise.simulator.profile.Stage;
import java.util.List;
import java.util.Optional;

/**
 * What has to be done, ready to be simulated again and again: the tasks of every stage, what waits for what, and the
 * time that only the driver takes. All times in milliseconds. Immutable by convention: its arrays are shared, never
 * written.
 *
 * @param stages the profile's stages, for naming them
 * @param taskOffsets first task of each stage, and the number of tasks at the end
 * @param taskMillis slot time of each task, in launch order within its stage
 * @param taskRows row of the profile's work that each task is or is like, or the complement of a row of its rework
 * @param parents stages that a stage waits for
 * @param children stages that wait for a stage
 * @param stageGaps time between a stage's being ready and its first launch that no lack of slots explains
 * @param holdsShuffle whether a stage leaves shuffle output on the executors that ran it
 * @param sparkJobs when each Spark job is submitted
 * @param firstStages first stage of each Spark job, and the number of stages at the end
 * @param closingMillis time from the end of the last Spark job to the end of the application
 * @param launchIntervalMicros shortest time between two task launches of the driver, in microseconds
 * @param coldMillis what the first tasks of each executor take longer
 * @param places where tasks find their data; empty where that decides nothing
 * @param pools Spark's fair scheduling; empty where stages are served first in, first out
 */
record Workload(
        List<Stage> stages,
        int[] taskOffsets,
        int[] taskMillis,
        int[] taskRows,
        int[][] parents,
        int[][] children,
        int[] stageGaps,
        boolean[] holdsShuffle,
        JobRelease[] sparkJobs,
        int[] firstStages,
        int closingMillis,
        int launchIntervalMicros,
        int coldMillis,
        Optional<DataPlaces> places,
        Optional<Pools> pools) {
    /**
     * When a Spark job is submitted and what it does after its last task.
     *
     * @param after Spark jobs for whose ends it waits; none where it keeps a time of its own
     * @param gapMillis time from the last of those ends, or from the start of the application, to its submission
     * @param tailMillis time from its last task's finish to its end
     */
    record JobRelease(int[] after, int gapMillis, int tailMillis) {}

    int stageCount() {
        return stageGaps.length;
    }

    int taskCount() {
        return taskMillis.length;
    }

    /** The same work where it does not matter where data lies. */
    Workload withoutPlaces() {
        return places.isEmpty() ? this : with(taskMillis, launchIntervalMicros, coldMillis, Optional.empty());
    }

    /** The same work with tasks of other lengths. */
    Workload lasting(int[] otherMillis) {
        return otherMillis == taskMillis ? this : with(otherMillis, launchIntervalMicros, coldMillis, places);
    }

    /** The same work on a driver that launches tasks in no time, whose tasks prefer no place and are never cold. */
    Workload ofTaskTimesAlone() {
        return with(taskMillis, 0, 0, Optional.empty());
    }

    private Workload with(
            int[] otherMillis, int otherIntervalMicros, int otherColdMillis, Optional<DataPlaces> otherPlaces) {
        return with(taskOffsets, otherMillis, taskRows, otherIntervalMicros, otherColdMillis, otherPlaces);
    }

    /** The same work in other tasks. */
    Workload inTasks(int[] offsets, int[] millis, int[] rows, Optional<DataPlaces> otherPlaces) {
        return with(offsets, millis, rows, launchIntervalMicros, coldMillis, otherPlaces);
    }

    private Workload with(
            int[] offsets,
            int[] otherMillis,
            int[] rows,
            int otherIntervalMicros,
            int otherColdMillis,
            Optional<DataPlaces> otherPlaces) {
        return new Workload(
                stages,
                offsets,
                otherMillis,
                rows,
                parents,
                children,
                stageGaps,
                holdsShuffle,
                sparkJobs,
                firstStages,
                closingMillis,
                otherIntervalMicros,
                otherColdMillis,
                otherPlaces,
                pools);
    }

    /** The Spark job of each stage; a new array. */
    int[] jobOfStage() {
        int[] jobs = new int[stageCount()];
        for (int job = 0; job + 1 < firstStages.length; job++) {
            for (int stage = firstStages[job]; stage < firstStages[job + 1]; stage++) {
                jobs[stage] = job;
            }
        }
        return jobs;
    }
}
