package dev.gluewise.simulator.schedule;

import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.profile.TaskTable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The slot times of the tasks of every stage, and where each comes from.
 *
 * @param offsets first task of each stage, and the number of tasks at the end
 * @param millis slot times in milliseconds, in launch order within a stage
 * @param rows row of the profile's work that each task is, or the complement of a row of its rework
 */
record TaskList(int[] offsets, int[] millis, int[] rows) {
    private static final double ROUNDING = 1e-6;

    /** The work of a profile as it is. */
    static TaskList of(JobProfile profile, SlotTimes slotTimes) {
        int[] rows = IntStream.range(0, profile.work().size()).toArray();
        int[] offsets = new int[profile.stages().size() + 1];
        Arrays.setAll(offsets, profile.work()::firstRow);
        return new TaskList(offsets, slotTimes.work(), rows);
    }

    /** The work and the rework of a profile, in launch order. */
    static TaskList merged(JobProfile profile, SlotTimes slotTimes) {
        TaskTable work = profile.work();
        TaskTable rework = profile.rework();
        return perStage(profile, slotTimes, stage -> {
            long[] byLaunch = IntStream.concat(
                            IntStream.range(work.firstRow(stage), work.firstRow(stage + 1)),
                            IntStream.range(rework.firstRow(stage), rework.firstRow(stage + 1))
                                    .map(row -> ~row))
                    .mapToLong(row -> launch(work, rework, row) << 32 | row & 0xFFFF_FFFFL)
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
    static TaskList scaled(JobProfile profile, SlotTimes slotTimes, double factor) {
        TaskTable work = profile.work();
        TaskList scaled = perStage(profile, slotTimes, stage -> {
            int[] rows = IntStream.range(work.firstRow(stage), work.firstRow(stage + 1))
                    .toArray();
            if (!readsInput(work, stage)) {
                return rows;
            }
            // 100 tasks × 1.1 are 110, though their product as a double is a little more.
            int[] more = new int[Math.max(1, (int) Math.ceil(rows.length * factor - ROUNDING))];
            Arrays.setAll(more, task -> rows[(int) ((long) task * rows.length / more.length)]);
            return more;
        });
        for (int stage = 0; stage < work.stages(); stage++) {
            for (int task = scaled.offsets[stage];
                    task < scaled.offsets[stage + 1] && !readsInput(work, stage);
                    task++) {
                scaled.millis[task] = (int) Math.min(Integer.MAX_VALUE, Math.round(scaled.millis[task] * factor));
            }
        }
        return scaled;
    }

    private static boolean readsInput(TaskTable work, int stage) {
        return work.total(TaskMetric.INPUT_BYTES, stage) > 0;
    }

    private static long launch(TaskTable work, TaskTable rework, int row) {
        return row >= 0 ? work.launchMillis(row) : rework.launchMillis(~row);
    }

    private interface StageTasks {
        int[] of(int stage);
    }

    private static TaskList perStage(JobProfile profile, SlotTimes slotTimes, StageTasks tasks) {
        int stages = profile.stages().size();
        int[][] all = new int[stages][];
        int[] offsets = new int[stages + 1];
        for (int stage = 0; stage < stages; stage++) {
            all[stage] = tasks.of(stage);
            offsets[stage + 1] = offsets[stage] + all[stage].length;
        }
        int[] rows = new int[offsets[stages]];
        int[] millis = new int[offsets[stages]];
        for (int stage = 0; stage < stages; stage++) {
            System.arraycopy(all[stage], 0, rows, offsets[stage], all[stage].length);
        }
        Arrays.setAll(
                millis,
                task -> rows[task] >= 0
                        ? slotTimes.work()[rows[task]]
                        : slotTimes.rework()[~rows[task]]);
        return new TaskList(offsets, millis, rows);
    }
}
