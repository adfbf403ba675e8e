package dev.gluewise.simulator.schedule;

import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.TaskTable;
import java.util.Arrays;

/**
 * For how long each logged task held its slot. Spark hands a slot on as soon as a task reports its end and only then, on
 * another thread, takes in the result and notes the finish; so the logs of short tasks show more tasks at once than there
 * are slots. A task's slot time ends where the next task is launched in its place. In milliseconds.
 *
 * @param work for each row of the profile's work
 * @param rework for each row of its rework
 */
record SlotTimes(int[] work, int[] rework) {
    /** A longer overlap has another cause, such as an executor with more cores than the log says. */
    private static final int LONGEST_OVERLAP_MILLIS = 200;

    static SlotTimes of(JobProfile profile) {
        TaskTable work = profile.work();
        TaskTable rework = profile.rework();
        int[] workMillis = durations(work);
        int[] reworkMillis = durations(rework);
        int executors = profile.executors().size();
        long[] byLaunch = new long[work.size() + rework.size()];
        for (int row = 0; row < byLaunch.length; row++) {
            boolean ofWork = row < work.size();
            long launch = ofWork ? work.launchMillis(row) : rework.launchMillis(row - work.size());
            byLaunch[row] = launch << 32 | row;
        }
        Arrays.sort(byLaunch);
        int[][] running = new int[executors][];
        for (int executor = 0; executor < executors; executor++) {
            running[executor] = new int[profile.executors().get(executor).cores()];
            Arrays.fill(running[executor], -1);
        }
        for (long key : byLaunch) {
            int row = (int) key;
            int launch = (int) (key >> 32);
            boolean ofWork = row < work.size();
            int executor = ofWork ? work.executor(row) : rework.executor(row - work.size());
            if (executor < 0 || running[executor].length == 0) {
                continue;
            }
            int[] slots = running[executor];
            int earliest = 0;
            int earliestFinish = Integer.MAX_VALUE;
            for (int slot = 0; slot < slots.length && earliestFinish > launch; slot++) {
                int finish = slots[slot] < 0 ? Integer.MIN_VALUE : finish(slots[slot], work, rework);
                if (finish < earliestFinish) {
                    earliest = slot;
                    earliestFinish = finish;
                }
            }
            int overlap = earliestFinish - launch;
            int before = slots[earliest];
            if (before >= 0 && overlap > 0 && overlap <= LONGEST_OVERLAP_MILLIS) {
                int[] millis = before < work.size() ? workMillis : reworkMillis;
                int at = before < work.size() ? before : before - work.size();
                millis[at] = Math.max(0, millis[at] - overlap);
            }
            slots[earliest] = row;
        }
        return new SlotTimes(workMillis, reworkMillis);
    }

    private static int[] durations(TaskTable tasks) {
        int[] millis = new int[tasks.size()];
        Arrays.setAll(millis, tasks::durationMillis);
        return millis;
    }

    private static int finish(int row, TaskTable work, TaskTable rework) {
        return row < work.size() ? work.finishMillis(row) : rework.finishMillis(row - work.size());
    }
}
