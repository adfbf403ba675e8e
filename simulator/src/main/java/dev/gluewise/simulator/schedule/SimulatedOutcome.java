package dev.gluewise.simulator.schedule;

import dev.gluewise.pricing.billing.DpuSeconds;
import dev.gluewise.pricing.catalog.Configuration;

/**
 * What a run would do at a configuration.
 *
 * @param configuration the configuration
 * @param runTimeSeconds application start to application end, in seconds
 * @param executorSeconds billed lifetimes of all executors, summed, where the configuration is auto-scaled; else their
 *     number × the run time
 * @param peakExecutors most executors at once
 */
public record SimulatedOutcome(
        Configuration configuration, double runTimeSeconds, double executorSeconds, int peakExecutors) {
    /** The bill of a run that takes {@code factor} times as long, workers and all. */
    public DpuSeconds billed(double factor) {
        double seconds = runTimeSeconds * factor;
        if (!configuration.autoScaling()) {
            return DpuSeconds.ofFixed(configuration, seconds);
        }
        double driver = Math.max(seconds, configuration.glueVersion().minimumBilledSeconds());
        return DpuSeconds.ofAutoScaled(configuration, driver + executorSeconds * factor);
    }
}
