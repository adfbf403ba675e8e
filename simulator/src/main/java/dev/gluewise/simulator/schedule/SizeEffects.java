package dev.gluewise.simulator.schedule;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.Rdd;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.profile.TaskTable;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How the tasks of a run would change on executors with other memory and in another number, all else alike. At the logged
 * memory for each slot and the logged number of executors nothing changes. Sources of the formulas are in the method's
 * description; each is bounded, so that no task becomes many times as long for a figure that a log measures badly.
 */
final class SizeEffects {
    /** Memory that differs by less is the same: what logs and AWS state is rounded. */
    private static final double SAME_MEMORY = 0.15;

    /** Collections are as many times more or fewer as memory is less or more, within these bounds. */
    private static final double MOST_GC = 2;

    /** Assumed rate at which spilled data is written and read again, in bytes a millisecond: 150 MB/s. */
    private static final double DISK_BYTES_PER_MILLI = 150_000;

    /** Assumed size of spilled data on disk where the log shows none to measure it by, as a share of that in memory. */
    private static final double USUAL_DISK_SHARE = 0.5;

    private final JobProfile profile;
    private final int[] millis;
    private final int[] rows;
    private final OptionalDouble loggedMemory;
    private final int loggedExecutors;
    private final boolean fetches;
    private final boolean usesMemory;
    private final double diskShare;
    private final CachedBytes cached;

    SizeEffects(JobProfile profile, Workload logged) {
        this.profile = profile;
        millis = logged.taskMillis();
        rows = logged.taskRows();
        loggedMemory = MemoryPerSlot.logged(profile);
        loggedExecutors = profile.peakExecutors();
        TaskTable work = profile.work();
        fetches = total(work, TaskMetric.FETCH_WAIT_MILLIS) > 0 && loggedExecutors > 1;
        usesMemory = total(work, TaskMetric.GC_MILLIS) > 0
                || total(work, TaskMetric.SPILLED_MEMORY_BYTES) > 0
                || total(work, TaskMetric.PEAK_EXECUTION_MEMORY_BYTES) > 0;
        double spilled = total(work, TaskMetric.SPILLED_MEMORY_BYTES);
        diskShare = spilled == 0 ? USUAL_DISK_SHARE : Math.min(1, total(work, TaskMetric.SPILLED_DISK_BYTES) / spilled);
        cached = CachedBytes.of(profile, logged);
    }

    private static double total(TaskTable work, TaskMetric metric) {
        double total = 0;
        for (int row = 0; row < work.size(); row++) {
            total += work.metric(metric, row);
        }
        return total;
    }

    /** Slot times of all tasks at a configuration, in milliseconds; the logged ones where nothing changes. */
    int[] millis(Configuration configuration) {
        double memory = MemoryPerSlot.of(configuration, profile);
        double before = loggedMemory.orElse(memory);
        boolean otherMemory = usesMemory && Math.abs(memory / before - 1) > SAME_MEMORY;
        double fetchFactor = fetches ? remoteShare(configuration.executors()) / remoteShare(loggedExecutors) : 1;
        double missing = loggedMemory.isEmpty()
                ? 0
                : cached.missingShare(memory * configuration.slots())
                        - cached.missingShare(before * profile.peakSlots());
        if (!otherMemory && fetchFactor == 1 && missing <= 0) {
            return millis;
        }
        int[] changed = new int[millis.length];
        Arrays.setAll(changed, task -> {
            double more = (fetchFactor - 1) * profile.work().metric(TaskMetric.FETCH_WAIT_MILLIS, rows[task]);
            if (otherMemory) {
                more += gcMillis(rows[task], before / memory) + spillMillis(rows[task], before, memory);
            }
            if (missing > 0) {
                more += cached.millisToMakeAgain(task, missing, millis);
            }
            return (int) Math.clamp(Math.round(millis[task] + more), 0L, Integer.MAX_VALUE);
        });
        return changed;
    }

    /** Of shuffled data that lies evenly on all executors, how much each has to fetch from others. */
    private static double remoteShare(int executors) {
        return (executors - 1.0) / executors;
    }

    /** What collecting garbage takes longer in so many times less memory. */
    private double gcMillis(int row, double lessMemory) {
        double factor = Math.clamp(lessMemory, 1 / MOST_GC, MOST_GC);
        return (factor - 1) * profile.work().metric(TaskMetric.GC_MILLIS, row);
    }

    /** What spilling takes longer: data beyond the memory of a slot is written once and read once. */
    private double spillMillis(int row, double before, double memory) {
        TaskTable work = profile.work();
        double spilled = work.metric(TaskMetric.SPILLED_MEMORY_BYTES, row);
        double needed = spilled > 0 ? before + spilled : work.metric(TaskMetric.PEAK_EXECUTION_MEMORY_BYTES, row);
        double spills = Math.max(0, needed - memory);
        return 2 * (spills - spilled) * diskShare / DISK_BYTES_PER_MILLI;
    }

    /**
     * What executors keep of data that later tasks read.
     *
     * @param madeBy for each task, the one that made the partition that it reads, or −1
     * @param bytes size of all kept partitions in memory
     * @param onDiskToo whether what does not fit into memory is kept on disk
     */
    private record CachedBytes(int[] madeBy, double bytes, boolean onDiskToo) {
        /** Spread over the partitions so that any share of them is an even choice: the golden ratio's multiples. */
        private static final double SPREAD = 0.6180339887498949;

        static CachedBytes of(JobProfile profile, Workload logged) {
            int[] cachedBy = logged.places().map(DataPlaces::cachedBy).orElse(new int[0]);
            long[] ofMaker = new long[cachedBy.length];
            for (int task = 0; task < cachedBy.length; task++) {
                if (cachedBy[task] >= 0) {
                    long read = profile.work().metric(TaskMetric.INPUT_BYTES, logged.taskRows()[task]);
                    ofMaker[cachedBy[task]] = Math.max(ofMaker[cachedBy[task]], read);
                }
            }
            boolean disk = profile.rdds().stream().map(Rdd::storage).anyMatch(level -> level.memory() && level.disk());
            return new CachedBytes(cachedBy, Arrays.stream(ofMaker).sum(), disk);
        }

        /** How much of it does not fit into so many bytes of executor memory. */
        double missingShare(double capacity) {
            return bytes == 0 || onDiskToo ? 0 : Math.max(0, 1 - capacity / bytes);
        }

        double millisToMakeAgain(int task, double missing, int[] millis) {
            int maker = task < madeBy.length ? madeBy[task] : -1;
            boolean gone = maker >= 0 && (maker * SPREAD) % 1 < missing;
            return gone ? millis[maker] : 0;
        }
    }
}
