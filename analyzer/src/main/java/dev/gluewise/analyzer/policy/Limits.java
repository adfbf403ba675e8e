package dev.gluewise.analyzer.policy;

import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.WorkerType;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a job has to keep to; what is empty is free.
 *
 * @param budgetPerMonth the most its runs of the last 30 days may cost
 * @param budgetPerRun the most a run may cost, by its expected cost at the size in force
 * @param deadline the longest run time
 * @param confidence the chance with which a run has to end by then, 0.5 to 0.999
 * @param greatestWaste the greatest share of its cost that the recommended size would save, 0 to 1
 * @param workerTypes the types it may have
 * @param mostWorkers the most workers it may have
 * @param flex whether it may run on Flex
 */
public record Limits(
        Optional<Money> budgetPerMonth,
        Optional<Money> budgetPerRun,
        Optional<Duration> deadline,
        OptionalDouble confidence,
        OptionalDouble greatestWaste,
        Optional<Set<WorkerType>> workerTypes,
        OptionalInt mostWorkers,
        Optional<Boolean> flex) {
    /** These limits where they are set, else the others. */
    Limits over(Limits others) {
        return new Limits(
                budgetPerMonth.or(others::budgetPerMonth),
                budgetPerRun.or(others::budgetPerRun),
                deadline.or(others::deadline),
                confidence.isPresent() ? confidence : others.confidence,
                greatestWaste.isPresent() ? greatestWaste : others.greatestWaste,
                workerTypes.or(others::workerTypes),
                mostWorkers.isPresent() ? mostWorkers : others.mostWorkers,
                flex.or(others::flex));
    }
}
