package dev.gluewise.simulator.schedule;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Draws a run anew: its tasks, and in which order Spark numbers the stages of a Spark job that wait for the same. Of the
 * tasks each takes the slot time of another task of its stage. A task of many times its stage's
 * median keeps its own: the heavy key or the large file behind it is there in every run, so chance must not lose it.
 */
final class TaskDraw {
    /** From this many medians on a task is heavy; where {@code Limits} and the findings begin to speak of skew. */
    private static final int HEAVY = 3;

    private final Workload work;
    private final SplittableRandom random;
    private final int[] drawn;

    /** Slot times of the tasks that are not heavy, by stage, at the place of the stage's own. */
    private final int[] usual;

    private final int[] usualCount;
    private final int[] heavyFrom;

    TaskDraw(Workload work, long seed) {
        this.work = work;
        random = new SplittableRandom(seed);
        drawn = new int[work.taskCount()];
        usual = new int[work.taskCount()];
        usualCount = new int[work.stageCount()];
        heavyFrom = new int[work.stageCount()];
        for (int stage = 0; stage < work.stageCount(); stage++) {
            int first = work.taskOffsets()[stage];
            int end = work.taskOffsets()[stage + 1];
            heavyFrom[stage] = heavyFrom(Arrays.copyOfRange(work.taskMillis(), first, end));
            for (int task = first; task < end; task++) {
                if (work.taskMillis()[task] < heavyFrom[stage]) {
                    usual[first + usualCount[stage]++] = work.taskMillis()[task];
                }
            }
        }
    }

    private static int heavyFrom(int[] durations) {
        if (durations.length == 0) {
            return Integer.MAX_VALUE;
        }
        Arrays.sort(durations);
        return (int) Math.min(Integer.MAX_VALUE, (long) HEAVY * Math.max(1, durations[durations.length / 2]));
    }

    /** Slot times of all tasks, in milliseconds, in the workload's order; the same array each time. */
    int[] next() {
        for (int stage = 0; stage < work.stageCount(); stage++) {
            int first = work.taskOffsets()[stage];
            for (int task = first; task < work.taskOffsets()[stage + 1]; task++) {
                int own = work.taskMillis()[task];
                drawn[task] = own < heavyFrom[stage] ? usual[first + random.nextInt(usualCount[stage])] : own;
            }
        }
        return drawn;
    }

    /**
     * A numbering of the stages as {@link Simulation} takes it: parents before children, else in any order, since the order
     * of siblings is arbitrary in Spark itself. A new array.
     */
    int[] nextNumbering() {
        int[] numbering = new int[work.stageCount()];
        for (int job = 0; job + 1 < work.firstStages().length; job++) {
            number(numbering, work.firstStages()[job], work.firstStages()[job + 1]);
        }
        return numbering;
    }

    private void number(int[] numbering, int first, int end) {
        int[] parentsLeft = new int[end - first];
        int[] open = new int[end - first];
        int openCount = 0;
        for (int stage = first; stage < end; stage++) {
            for (int parent : work.parents()[stage]) {
                parentsLeft[stage - first] += parent >= first ? 1 : 0;
            }
            if (parentsLeft[stage - first] == 0) {
                open[openCount++] = stage;
            }
        }
        for (int place = first; place < end; place++) {
            int chosen = random.nextInt(openCount);
            int stage = open[chosen];
            open[chosen] = open[--openCount];
            numbering[place] = stage;
            for (int child : work.children()[stage]) {
                if (child < end && --parentsLeft[child - first] == 0) {
                    open[openCount++] = child;
                }
            }
        }
    }
}
