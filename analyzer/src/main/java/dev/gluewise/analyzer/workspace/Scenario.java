package dev.gluewise.analyzer.workspace;

import dev.gluewise.pricing.catalog.WorkerType;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A what-if question that was given a name.
 *
 * @param job the job that it is about
 * @param name its name, which no other one of the job has
 * @param deadline the longest run time wanted; empty for none
 * @param confidence the wanted chance to meet it, 0 to 1
 * @param workerTypes the types to choose from
 * @param maxWorkers most workers wanted; empty for no limit
 * @param flexAllowed whether spare capacity may be proposed
 * @param autoScalingAllowed whether auto scaling may be proposed
 * @param runsPerMonth how often the job runs; empty to go by its history
 * @param inputScale input as a multiple of what it was, above 0
 * @param usdPerDpuHour the user's own standard price; empty for the price book's
 */
public record Scenario(
        String job,
        String name,
        Optional<Duration> deadline,
        double confidence,
        Set<WorkerType> workerTypes,
        OptionalInt maxWorkers,
        boolean flexAllowed,
        boolean autoScalingAllowed,
        OptionalInt runsPerMonth,
        double inputScale,
        Optional<BigDecimal> usdPerDpuHour) {
    public Scenario {
        workerTypes = Set.copyOf(workerTypes);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a scenario has a name");
        }
    }
}
