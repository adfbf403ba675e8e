package dev.gluewise.simulator.schedule;

import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.profile.TaskTable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The slot times of the tasks of every stage.
 *
 * @param offsets first task of each stage, and the number of tasks at the end
 * @param millis slot times in milliseconds, in launch order within a stage
 */
record TaskList(int[] offsets, int[] millis) {
    private static final double ROUNDING = 1e-6;

    static TaskList of(TaskTable tasks) {
        return perStage(tasks.stages(), tasks::durationsMillis);
    }

    /** The attempts of two tables over the same stages, in launch order. */
    static TaskList merged(TaskTable some, TaskTable others) {
        return perStage(some.stages(), stage -> {
            long[] byLaunch = IntStream.concat(
                            IntStream.range(some.firstRow(stage), some.firstRow(stage + 1)),
                            IntStream.range(others.firstRow(stage), others.firstRow(stage + 1))
                                    .map(row -> ~row))
                    .mapToLong(row -> row >= 0 ? launchAndDuration(some, row) : launchAndDuration(others, ~row))
                    .sorted()
                    .toArray();
            return Arrays.stream(byLaunch).mapToInt(key -> (int) key).toArray();
        });
    }

    /**
     * The tasks of an input that is larger or smaller by a factor: a stage that reads input gets more or fewer tasks
     * like those it had, since splits keep their size; any other stage keeps its number of partitions, each of which
     * holds more or less.
     */
    static TaskList scaled(JobProfile profile, double factor) {
        TaskTable work = profile.work();
        return perStage(work.stages(), stage -> {
            int[] logged = work.durationsMillis(stage);
            if (work.total(TaskMetric.INPUT_BYTES, stage) == 0) {
                return Arrays.stream(logged)
                        .map(millis -> (int) Math.min(Integer.MAX_VALUE, Math.round(millis * factor)))
                        .toArray();
            }
            // 100 tasks × 1.1 are 110, though their product as a double is a little more.
            int[] scaled = new int[Math.max(1, (int) Math.ceil(logged.length * factor - ROUNDING))];
            Arrays.setAll(scaled, task -> logged[(int) ((long) task * logged.length / scaled.length)]);
            return scaled;
        });
    }

    private interface StageTasks {
        int[] of(int stage);
    }

    private static TaskList perStage(int stages, StageTasks tasks) {
        int[][] all = new int[stages][];
        int[] offsets = new int[stages + 1];
        for (int stage = 0; stage < stages; stage++) {
            all[stage] = tasks.of(stage);
            offsets[stage + 1] = offsets[stage] + all[stage].length;
        }
        int[] millis = new int[offsets[stages]];
        for (int stage = 0; stage < stages; stage++) {
            System.arraycopy(all[stage], 0, millis, offsets[stage], all[stage].length);
        }
        return new TaskList(offsets, millis);
    }

    private static long launchAndDuration(TaskTable tasks, int row) {
        return ((long) tasks.launchMillis(row) << 32) | tasks.durationMillis(row);
    }
}
