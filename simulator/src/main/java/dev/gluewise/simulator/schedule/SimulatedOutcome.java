package dev.gluewise.simulator.schedule;

import dev.gluewise.pricing.billing.DpuSeconds;
import dev.gluewise.pricing.billing.WorkerLives;
import dev.gluewise.pricing.catalog.Configuration;

/**
 * What a run would do at a configuration.
 *
 * @param configuration the configuration
 * @param runTimeSeconds application start to application end, in seconds
 * @param executorLives how long each executor was there; of those that stay from their arrival to the end
 * @param peakExecutors most executors at once
 */
public record SimulatedOutcome(
        Configuration configuration, double runTimeSeconds, WorkerLives executorLives, int peakExecutors) {
    /**
     * What a run that is {@code factor} times as long is billed: each worker's own life where they come and go, the
     * driver's from the start to the end; else all of them for the whole run.
     */
    public DpuSeconds billed(double factor) {
        return configuration.autoScaling()
                ? DpuSeconds.ofWorkers(configuration, workerLives().times(factor))
                : DpuSeconds.ofFixed(configuration, runTimeSeconds * factor);
    }

    /** What such a run takes of its workers, whatever the billing minimum. */
    public DpuSeconds used(double factor) {
        return configuration.autoScaling()
                ? DpuSeconds.used(configuration, workerLives().times(factor))
                : DpuSeconds.used(configuration, runTimeSeconds * factor);
    }

    /** The bill of the shortest of runs: the minimum for every worker. */
    public DpuSeconds leastBilled() {
        return billed(0);
    }

    private WorkerLives workerLives() {
        return executorLives.and(runTimeSeconds);
    }
}
