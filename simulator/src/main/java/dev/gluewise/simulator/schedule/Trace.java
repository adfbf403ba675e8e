package dev.gluewise.simulator.schedule;

import java.util.Arrays;

/**
 * What happened in one simulated run, noted while it runs for {@link TimelineBuilder}. Times in milliseconds after the
 * start of the application.
 */
final class Trace {
    static final long NEVER = -1;

    final long[] jobSubmitted;
    final long[] jobEnded;

    /** When all that a stage waits for was there. */
    final long[] stagePrepared;

    /** When its first task could have been launched. */
    final long[] stageReady;

    /** Launch of the task of a stage that ended last. */
    final long[] lastLaunch;

    private long[] busy = new long[1024];
    private int busyCount;
    private long[] waitingOrRunning = new long[1024];
    private int waitingCount;
    private long[] executors = new long[64];
    private int executorCount;
    private long[] launchOnSlot = new long[256];

    Trace(Workload work) {
        jobSubmitted = filled(work.sparkJobs().length);
        jobEnded = filled(work.sparkJobs().length);
        stagePrepared = filled(work.stageCount());
        stageReady = filled(work.stageCount());
        lastLaunch = filled(work.stageCount());
    }

    private static long[] filled(int length) {
        long[] times = new long[length];
        Arrays.fill(times, NEVER);
        return times;
    }

    /** Tasks wait from now on. */
    void waiting(int tasks, long now) {
        waitingChanges(now, tasks);
    }

    void launched(int slot, long launch) {
        if (slot >= launchOnSlot.length) {
            launchOnSlot = Arrays.copyOf(launchOnSlot, Math.max(slot + 1, launchOnSlot.length * 2));
        }
        launchOnSlot[slot] = launch;
        busy(launch, 1);
    }

    void ended(int stage, int slot, long now) {
        lastLaunch[stage] = launchOnSlot[slot];
        busy(now, -1);
        waitingChanges(now, -1);
    }

    /** Tasks that ran wait again, and others that had ended do too. */
    void lost(ExecutorLosses.Loss loss, long now) {
        busy(now, -loss.running());
        waitingChanges(now, loss.ended());
    }

    void executors(long now, int change) {
        if (executorCount == executors.length) {
            executors = Arrays.copyOf(executors, executorCount * 2);
        }
        executors[executorCount++] = StepFunction.change(now, change);
    }

    private void busy(long now, int change) {
        if (busyCount == busy.length) {
            busy = Arrays.copyOf(busy, busyCount * 2);
        }
        busy[busyCount++] = StepFunction.change(now, change);
    }

    private void waitingChanges(long now, int change) {
        if (waitingCount == waitingOrRunning.length) {
            waitingOrRunning = Arrays.copyOf(waitingOrRunning, waitingCount * 2);
        }
        waitingOrRunning[waitingCount++] = StepFunction.change(now, change);
    }

    StepFunction slotsBusy() {
        return StepFunction.summed(Arrays.copyOf(busy, busyCount));
    }

    StepFunction executorsAllocated() {
        return StepFunction.summed(Arrays.copyOf(executors, executorCount));
    }

    StepFunction executorsNeeded(int cores) {
        return StepFunction.summed(Arrays.copyOf(waitingOrRunning, waitingCount))
                .dividedUp(cores);
    }
}
