package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.evidence.EvidenceTier;
import dev.gluewise.analyzer.evidence.RunStory;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One row of the fleet: a job, what it costs and what it could cost.
 *
 * @param job the job's name
 * @param tier the strongest evidence there is of it; empty where there is none
 * @param runs runs that started in the last 30 days, failed ones among them
 * @param current the configuration in force; empty where it is not known
 * @param medianRunSeconds median execution time, in seconds, of the completed runs at the size in force; of all where
 *     none ran at it; of the logged run where none is known
 * @param deadline the deadline the user has set for it
 * @param cost what those runs cost; empty where no run or no price is known
 * @param costEstimated whether a part of {@code cost} was reckoned from run time × DPU instead of measured by Glue, or
 *     rests on a derived price
 * @param failedCost the part of {@code cost} that went to failed runs
 * @param advice the advice for it; empty where the evidence does not carry one yet
 * @param keptBecause why there is no change to propose, in one sentence; empty string where there is one
 * @param story what those runs tell beside their times
 */
public record JobSummary(
        String job,
        Optional<EvidenceTier> tier,
        int runs,
        Optional<Configuration> current,
        OptionalDouble medianRunSeconds,
        Optional<Duration> deadline,
        Optional<Money> cost,
        boolean costEstimated,
        Money failedCost,
        Optional<Advice> advice,
        String keptBecause,
        RunStory story) {}
