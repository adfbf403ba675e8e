package dev.gluewise.simulator.schedule;

import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.TaskTable;
import java.util.Arrays;

/** How many slots were free at each moment of the logged run. Times in milliseconds after the application's start. */
final class SlotTimeline {
    /** Undoes the borrow that a negative change takes from the time above it. */
    private static final long HALF = 1L << 31;

    private final long[] times;
    private final int[] freeFrom;
    private final long[] freeMillisUntil;

    private SlotTimeline(long[] changes) {
        times = new long[changes.length];
        freeFrom = new int[changes.length];
        freeMillisUntil = new long[changes.length];
        int free = 0;
        long withFree = 0;
        for (int i = 0; i < changes.length; i++) {
            times[i] = (changes[i] + HALF) >> 32;
            if (i > 0 && free > 0) {
                withFree += times[i] - times[i - 1];
            }
            free += (int) changes[i];
            freeFrom[i] = free;
            freeMillisUntil[i] = withFree;
        }
    }

    static SlotTimeline of(JobProfile profile, WorkingTimes working) {
        int attempts = profile.work().size() + profile.rework().size();
        long[] changes = new long[2 * (attempts + profile.executors().size())];
        int count = 0;
        for (TaskTable tasks : new TaskTable[] {profile.work(), profile.rework()}) {
            for (int row = 0; row < tasks.size(); row++) {
                changes[count++] = change(tasks.launchMillis(row), -1);
                changes[count++] = change(tasks.finishMillis(row), 1);
            }
        }
        for (int i = 0; i < profile.executors().size(); i++) {
            int cores = profile.executors().get(i).cores();
            changes[count++] = change(working.from()[i], cores);
            if (working.until()[i] != Allocation.Span.STAYS) {
                changes[count++] = change(working.until()[i], -cores);
            }
        }
        long[] sorted = Arrays.copyOf(changes, count);
        Arrays.sort(sorted);
        return new SlotTimeline(sorted);
    }

    /** Time in the upper half, change of free slots in the lower. */
    private static long change(long millis, int slots) {
        return (millis << 32) + slots;
    }

    /** Time between two moments during which at least one slot was free. */
    long millisWithFreeSlot(long from, long to) {
        return to <= from ? 0 : withFreeUntil(to) - withFreeUntil(from);
    }

    /** Slots free just before a moment. */
    int freeBefore(long millis) {
        int last = lastBefore(millis);
        return last < 0 ? 0 : freeFrom[last];
    }

    private long withFreeUntil(long millis) {
        int last = lastBefore(millis);
        if (last < 0) {
            return 0;
        }
        return freeMillisUntil[last] + (freeFrom[last] > 0 ? millis - times[last] : 0);
    }

    /** Index of the last change before a moment, or −1. */
    private int lastBefore(long millis) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
