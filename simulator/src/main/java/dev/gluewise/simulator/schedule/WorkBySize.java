package dev.gluewise.simulator.schedule;

import dev.gluewise.simulator.schedule.split.StageCount;
import dev.gluewise.simulator.schedule.split.TaskCounts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What has to be done on clusters of any size: the same work, in as many tasks as Spark would make of it there. */
final class WorkBySize {
    private static final int NOBODY = -1;

    private final Workload logged;
    private final TaskCounts counts;

    /**
     * @param logged the work in the logged numbers of tasks
     * @param counts how the numbers follow the cluster
     */
    WorkBySize(Workload logged, TaskCounts counts) {
        this.logged = logged;
        this.counts = counts;
    }

    /** How many tasks each stage has on a cluster of so many slots, and why. */
    List<StageCount> counts(int slots) {
        return counts.at(slots);
    }

    /**
     * The work on a cluster of so many slots.
     *
     * @param there the logged tasks, as long as they would be there
     */
    Workload at(int slots, Workload there) {
        if (counts.sameEverywhere()) {
            return there;
        }
        int[][] divided = new int[logged.stageCount()][];
        int[] offsets = new int[logged.stageCount() + 1];
        boolean[] anew = new boolean[logged.stageCount()];
        for (int stage = 0; stage < divided.length; stage++) {
            Optional<int[]> tasks = counts.tasks(stage, slots);
            anew[stage] = tasks.isPresent();
            int from = logged.taskOffsets()[stage];
            int until = logged.taskOffsets()[stage + 1];
            divided[stage] = tasks.isPresent()
                    ? stretched(tasks.get(), longer(there, from, until))
                    : Arrays.copyOfRange(there.taskMillis(), from, until);
            offsets[stage + 1] = offsets[stage] + divided[stage].length;
        }
        int[] millis = new int[offsets[divided.length]];
        int[] rows = new int[millis.length];
        for (int stage = 0; stage < divided.length; stage++) {
            System.arraycopy(divided[stage], 0, millis, offsets[stage], divided[stage].length);
            long from = logged.taskOffsets()[stage];
            long count = logged.taskOffsets()[stage + 1] - from;
            for (int task = 0; task < divided[stage].length; task++) {
                rows[offsets[stage] + task] = logged.taskRows()[(int) (from + task * count / divided[stage].length)];
            }
        }
        return there.inTasks(
                offsets, millis, rows, logged.places().map(places -> new Regrouped(offsets, anew).places(places)));
    }

    /** How many times as long the tasks of a stage are there as in the log, all together. */
    private double longer(Workload there, int from, int until) {
        long before =
                Arrays.stream(logged.taskMillis(), from, until).asLongStream().sum();
        long after =
                Arrays.stream(there.taskMillis(), from, until).asLongStream().sum();
        return before == 0 ? 1 : (double) after / before;
    }

    private static int[] stretched(int[] millis, double factor) {
        return factor == 1
                ? millis
                : Arrays.stream(millis)
                        .map(task -> (int) Math.min(Integer.MAX_VALUE, Math.round(task * factor)))
                        .toArray();
    }

    /** Carries what is known of single tasks over to the tasks of another size. */
    private final class Regrouped {
        private final int[] offsets;
        private final boolean[] anew;
        private final int[] stageOf;

        Regrouped(int[] offsets, boolean[] anew) {
            this.offsets = offsets;
            this.anew = anew;
            stageOf = new int[logged.taskCount()];
            for (int stage = 0; stage < anew.length; stage++) {
                Arrays.fill(stageOf, logged.taskOffsets()[stage], logged.taskOffsets()[stage + 1], stage);
            }
        }

        DataPlaces places(DataPlaces places) {
            int[] cachedBy = new int[offsets[anew.length]];
            long[] outputBytes = new long[cachedBy.length];
            Arrays.fill(cachedBy, NOBODY);
            for (int stage = 0; stage < anew.length; stage++) {
                int from = logged.taskOffsets()[stage];
                int count = logged.taskOffsets()[stage + 1] - from;
                if (anew[stage]) {
                    divide(places, stage, cachedBy, outputBytes);
                } else {
                    System.arraycopy(places.outputBytes(), from, outputBytes, offsets[stage], count);
                    for (int task = 0; task < count; task++) {
                        cachedBy[offsets[stage] + task] = moved(places.cachedBy()[from + task]);
                    }
                }
            }
            return new DataPlaces(cachedBy, places.shuffledBy(), outputBytes, places.logged(), places.waits());
        }

        /** Output is spread evenly; a kept partition is found again where its maker and its reader are divided alike. */
        private void divide(DataPlaces places, int stage, int[] cachedBy, long[] outputBytes) {
            int from = logged.taskOffsets()[stage];
            int until = logged.taskOffsets()[stage + 1];
            int count = offsets[stage + 1] - offsets[stage];
            long output = Arrays.stream(places.outputBytes(), from, until).sum();
            Arrays.fill(outputBytes, offsets[stage], offsets[stage + 1], output / Math.max(1, count));
            int maker = until > from ? places.cachedBy()[from] : NOBODY;
            if (maker != NOBODY && count == offsets[stageOf[maker] + 1] - offsets[stageOf[maker]]) {
                for (int task = 0; task < count; task++) {
                    cachedBy[offsets[stage] + task] = offsets[stageOf[maker]] + task;
                }
            }
        }

        private int moved(int task) {
            boolean stays = task != NOBODY && !anew[stageOf[task]];
            return stays ? offsets[stageOf[task]] + task - logged.taskOffsets()[stageOf[task]] : NOBODY;
        }
    }
}
