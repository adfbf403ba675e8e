package dev.gluewise.simulator.spark.sample.history;

/**
 * How long a made-up run takes: a part that no slot shortens and a part that slots share evenly.
 *
 * @param serialSeconds the first part
 * @param slotSeconds the second part, on a single slot
 * @param spread how much runs of the same size differ: standard deviation of the logarithm, so about a share
 * @param growthPerMonth by what share the work grew over the month
 */
public record Workload(double serialSeconds, double slotSeconds, double spread, double growthPerMonth) {
    /** The work of which a log shows one run. */
    static Workload of(LoggedRun run, double spread, double growthPerMonth) {
        double parallelSeconds = run.slotSeconds() / run.peakSlots();
        // Dynamic allocation has fewer slots than its peak most of the time; some part is serial in any job.
        double serialSeconds = Math.max(run.seconds() / 10, run.seconds() - parallelSeconds);
        return new Workload(serialSeconds, run.slotSeconds(), spread, growthPerMonth);
    }

    /** Seconds on that many slots, without chance or growth. */
    double seconds(int slots) {
        return serialSeconds + slotSeconds / slots;
    }
}
