package dev.gluewise.simulator.schedule;

import dev.gluewise.pricing.billing.DpuSeconds;
import dev.gluewise.pricing.catalog.Configuration;
import java.math.BigDecimal;

/**
 * What a run would do at a configuration.
 *
 * @param configuration the configuration
 * @param runTimeSeconds application start to application end, in seconds
 * @param executorSeconds billed lifetimes of all executors, summed, where the configuration is auto-scaled; else their
 *     number × the run time
 * @param executors how many executors there were in all
 * @param peakExecutors most executors at once
 */
public record SimulatedOutcome(
        Configuration configuration, double runTimeSeconds, double executorSeconds, int executors, int peakExecutors) {
    /** What a run that is {@code factor} times as long takes of its workers, whatever the billing minimum. */
    public DpuSeconds used(double factor) {
        double workerSeconds = (runTimeSeconds + executorSeconds) * factor;
        return new DpuSeconds(configuration.workerType().dpu().multiply(BigDecimal.valueOf(workerSeconds)));
    }

    /** The bill of the shortest of runs: the minimum for the driver and for every executor. */
    public DpuSeconds leastBilled() {
        int minimum = configuration.glueVersion().minimumBilledSeconds();
        return configuration.autoScaling()
                ? DpuSeconds.ofAutoScaled(configuration, (1.0 + executors) * minimum)
                : DpuSeconds.ofFixed(configuration, 0);
    }
}
