package dev.gluewise.analyzer.prediction;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.profile.TaskTable;

/**
 * What another worker does to a run of the same slots. Public measurements of jobs on machines of several kinds (Scout,
 * Dataproc): workers twice as large differ by a standard deviation of 0.13 in log, with a mean that is lost in it; twice
 * the memory for each slot leaves four jobs in five as they were (×0.98) and makes the fifth much faster (×0.6), which
 * spilling and garbage collection foretell.
 */
final class MemoryEffect {
    private static final double LARGER_WORKER_SPREAD = 0.13;
    private static final double UNCHANGED = 0.98;
    private static final double RELIEVED = 0.6;

    /** Of this many like cases one is relieved, or where the log warns, the larger number. */
    private static final int CASES = 5;

    private static final int RELIEVED_USUALLY = 1;
    private static final int RELIEVED_UNDER_PRESSURE = 3;

    /** Less than half as much again of memory for each slot is no other memory. */
    private static final double LEAST_DOUBLINGS = 0.5;

    /** Share of task time in garbage collection; Dr. Elephant's "moderate" for Spark. */
    private static final double GC_SHARE = 0.1;

    private final boolean underPressure;

    MemoryEffect(JobProfile profile) {
        TaskTable work = profile.work();
        long spilled = 0;
        long collecting = 0;
        for (int stage = 0; stage < work.stages(); stage++) {
            spilled += work.total(TaskMetric.SPILLED_DISK_BYTES, stage);
            collecting += work.total(TaskMetric.GC_MILLIS, stage);
        }
        underPressure = spilled > 0 || collecting > GC_SHARE * work.totalDurationMillis();
    }

    /** Whether the log shows spilling or much garbage collection: a memory cliff may be near. */
    boolean underPressure() {
        return underPressure;
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
        int relieved = underPressure ? RELIEVED_UNDER_PRESSURE : RELIEVED_USUALLY;
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
