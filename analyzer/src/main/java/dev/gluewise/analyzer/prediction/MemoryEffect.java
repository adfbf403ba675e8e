package dev.gluewise.analyzer.prediction;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.profile.TaskTable;
import java.util.OptionalDouble;

/**
 * What another worker does to a run of the same slots. Public measurements of jobs on machines of several kinds (Scout,
 * Dataproc): workers twice as large differ by a standard deviation of 0.13 in log, with a mean that is lost in it; twice
 * the memory for each slot leaves four jobs in five as they were (×0.98) and makes the fifth much faster (×0.6), which
 * spilling, garbage collection and a full heap foretell.
 */
final class MemoryEffect {
    private static final double LARGER_WORKER_SPREAD = 0.13;
    private static final double UNCHANGED = 0.98;
    private static final double RELIEVED = 0.6;

    /** Of this many like cases one is relieved, where the run warns the larger number, where it had room to spare none. */
    private static final int CASES = 5;

    private static final int RELIEVED_WITH_ROOM = 0;
    private static final int RELIEVED_USUALLY = 1;
    private static final int RELIEVED_UNDER_PRESSURE = 3;

    /** Heaps that are never fuller than this on average have room to spare (AWS Glue developer guide, "Debugging OOM"). */
    private static final double SAFE_HEAP = 0.5;

    /** From this on a heap is short: assumed; a collector that copies needs about that much to work in. */
    static final double FULL_HEAP = 0.8;

    /** Less than half as much again of memory for each slot is no other memory. */
    private static final double LEAST_DOUBLINGS = 0.5;

    /** Share of task time in garbage collection; Dr. Elephant's "moderate" for Spark. */
    private static final double GC_SHARE = 0.1;

    private final int relieved;

    private MemoryEffect(int relieved) {
        this.relieved = relieved;
    }

    /** As a log tells. */
    static MemoryEffect of(JobProfile profile) {
        TaskTable work = profile.work();
        long spilled = 0;
        long collecting = 0;
        for (int stage = 0; stage < work.stages(); stage++) {
            spilled += work.total(TaskMetric.SPILLED_DISK_BYTES, stage);
            collecting += work.total(TaskMetric.GC_MILLIS, stage);
        }
        boolean underPressure = spilled > 0 || collecting > GC_SHARE * work.totalDurationMillis();
        return new MemoryEffect(underPressure ? RELIEVED_UNDER_PRESSURE : RELIEVED_USUALLY);
    }

    /**
     * As metrics tell.
     *
     * @param heap the fullest that the executors' heaps were, 0 to 1; empty where no metric tells
     */
    static MemoryEffect of(OptionalDouble heap) {
        if (heap.isEmpty()) {
            return new MemoryEffect(RELIEVED_USUALLY);
        }
        double share = heap.getAsDouble();
        return new MemoryEffect(
                share >= FULL_HEAP
                        ? RELIEVED_UNDER_PRESSURE
                        : share > SAFE_HEAP ? RELIEVED_USUALLY : RELIEVED_WITH_ROOM);
    }

    /** Whether the run shows that memory is short: a memory cliff may be near. */
    boolean underPressure() {
        return relieved == RELIEVED_UNDER_PRESSURE;
    }

    /** Standard deviation of the log that another size of worker brings. */
    static double spread(Configuration logged, Configuration asked) {
        return LARGER_WORKER_SPREAD * Math.abs(log2((double) asked.executorCores() / logged.executorCores()));
    }

    /** Times in seconds as another amount of memory for each slot makes them: more of them, for the cases that differ. */
    double[] applied(double[] seconds, Configuration logged, Configuration asked) {
        double doublings = log2(perSlot(asked) / perSlot(logged));
        if (Math.abs(doublings) < LEAST_DOUBLINGS) {
            return seconds;
        }
        double[] cases = new double[CASES * seconds.length];
        for (int i = 0; i < cases.length; i++) {
            double factor = i % CASES < relieved ? RELIEVED : UNCHANGED;
            cases[i] = seconds[i / CASES] * Math.pow(factor, doublings);
        }
        return cases;
    }

    private static double perSlot(Configuration configuration) {
        return (double) configuration.workerType().memoryGb() / configuration.executorCores();
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
