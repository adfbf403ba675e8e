package dev.gluewise.simulator.schedule;

import java.util.Arrays;

/**
 * What is lost with an executor and done again, as Spark does it: the tasks that ran on it, and the shuffle output that
 * it held and that tasks still have to read that have not been launched. Those wait until it is there again; tasks that
 * run have read it.
 */
final class LostWork {
    private static final int NOBODY = -1;

    private final Workload work;
    private final int[] nextTask;
    private final int[] executorOf;
    private final boolean[] ended;
    private final int[] lostParents;
    private final int[][] again;
    private final int[] againCount;
    private final boolean[] reopened;
    private int[] taskOn = new int[256];
    private boolean[] lostSlot = new boolean[256];

    /** @param nextTask the simulation's own: the next task of each stage that has not been launched yet */
    LostWork(Workload work, int[] nextTask) {
        this.work = work;
        this.nextTask = nextTask;
        executorOf = new int[work.taskCount()];
        Arrays.fill(executorOf, NOBODY);
        ended = new boolean[work.stageCount()];
        lostParents = new int[work.stageCount()];
        again = new int[work.stageCount()][0];
        againCount = new int[work.stageCount()];
        reopened = new boolean[work.stageCount()];
        Arrays.fill(taskOn, NOBODY);
    }

    void launched(int task, int slot) {
        if (slot >= taskOn.length) {
            int before = taskOn.length;
            taskOn = Arrays.copyOf(taskOn, Math.max(slot + 1, before * 2));
            Arrays.fill(taskOn, before, taskOn.length, NOBODY);
            lostSlot = Arrays.copyOf(lostSlot, taskOn.length);
        }
        taskOn[slot] = task;
    }

    boolean running(int slot) {
        return slot < taskOn.length && taskOn[slot] != NOBODY;
    }

    /** A task has ended; false where it was lost before. */
    boolean succeeded(int slot, int executor) {
        if (lostSlot[slot]) {
            return false;
        }
        executorOf[taskOn[slot]] = executor;
        taskOn[slot] = NOBODY;
        return true;
    }

    /** All tasks of a stage have ended; tells whether it is for the first time, and not only what was lost again. */
    boolean stageEnds(int stage) {
        ended[stage] = true;
        boolean firstTime = !reopened[stage];
        reopened[stage] = false;
        return firstTime;
    }

    /** Whether a stage has to wait for output that was lost. */
    boolean waits(int stage) {
        return lostParents[stage] > 0;
    }

    /** The lost output of a parent is there again. */
    void parentRestored(int stage) {
        lostParents[stage]--;
    }

    /** The task on a slot is lost with the slot. */
    void loseRunning(int stage, int slot) {
        lostSlot[slot] = true;
        repeat(stage, taskOn[slot]);
        taskOn[slot] = NOBODY;
    }

    /** Takes note of the output that an executor held and that is still needed; gives for each stage how much it was. */
    int[] loseOutput(int executor) {
        int[] lost = new int[work.stageCount()];
        // Children first: a stage that has to run again needs its own parents' output again.
        for (int stage = work.stageCount() - 1; stage >= 0; stage--) {
            if (!work.holdsShuffle()[stage] || !needed(stage)) {
                continue;
            }
            for (int task = work.taskOffsets()[stage]; task < work.taskOffsets()[stage + 1]; task++) {
                if (executorOf[task] == executor) {
                    executorOf[task] = NOBODY;
                    repeat(stage, task);
                    lost[stage]++;
                }
            }
            if (lost[stage] > 0 && ended[stage]) {
                ended[stage] = false;
                reopened[stage] = true;
                for (int child : work.children()[stage]) {
                    lostParents[child]++;
                }
            }
        }
        return lost;
    }

    private boolean needed(int stage) {
        for (int child : work.children()[stage]) {
            if (waiting(child)) {
                return true;
            }
        }
        return false;
    }

    private void repeat(int stage, int task) {
        if (againCount[stage] == again[stage].length) {
            again[stage] = Arrays.copyOf(again[stage], Math.max(8, againCount[stage] * 2));
        }
        again[stage][againCount[stage]++] = task;
    }

    /** Whether tasks of a stage have to be launched, for the first time or again. */
    boolean waiting(int stage) {
        return nextTask[stage] < work.taskOffsets()[stage + 1] || hasAgain(stage);
    }

    boolean hasAgain(int stage) {
        return againCount[stage] > 0;
    }

    /** A task of a stage to be run again. */
    int takeAgain(int stage) {
        return again[stage][--againCount[stage]];
    }
}
