package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.evidence.EvidenceTier;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One row of the fleet: a job, what it costs and what it could cost.
 *
 * @param job the job's name
 * @param tier the strongest evidence there is of it; empty where there is none
 * @param runs runs that started in the fleet's time, the last 30 days unless another is asked for, failed ones among them
 * @param current the configuration in force; empty where it is not known
 * @param medianRunSeconds median execution time, in seconds, of the completed runs at the size in force; of all where
 *     none ran at it; of the logged run where none is known
 * @param deadline the deadline the user has set for it
 * @param cost what those runs cost; empty where no run or no price is known
 * @param costEstimated whether a part of {@code cost} was reckoned from run time × DPU instead of measured by Glue, or
 *     rests on a derived price
 * @param failedCost the part of {@code cost} that went to failed runs
 * @param minimumCost the part of {@code cost} that is the billing minimum, beyond the time that runs took
 * @param outlook what the advice for it comes to; empty where the evidence does not carry one yet
 * @param flags what is wrong with it, the gravest first
 * @param running its runs that have not ended, the newest first
 * @param advice the whole advice; empty without one, and where the row was kept from an earlier look
 * @param keptBecause why there is no change to propose, in one sentence; empty string where there is one
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
        Money minimumCost,
        Optional<Outlook> outlook,
        List<Flag> flags,
        List<ExpectedEnd> running,
        Optional<Advice> advice,
        String keptBecause) {
    public JobSummary {
        flags = List.copyOf(flags);
        running = List.copyOf(running);
    }

    /** One of whose runs none fell below the minimum, all have ended, and nothing is wrong. */
    public JobSummary(
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
            String keptBecause) {
        this(
                job,
                tier,
                runs,
                current,
                medianRunSeconds,
                deadline,
                cost,
                costEstimated,
                failedCost,
                Money.ZERO,
                advice.map(Outlook::of),
                List.of(),
                List.of(),
                advice,
                keptBecause);
    }

    /** The part of {@code cost} that was of no use: failed runs, and what the minimum adds to short ones. */
    public Money waste() {
        return failedCost.plus(minimumCost);
    }

    /** What following the advice is worth a month; nothing where there is no change to propose. */
    public Money worth() {
        return outlook.filter(it -> keptBecause.isEmpty()).map(Outlook::worth).orElse(Money.ZERO);
    }

    /** The row after an import at a moment that has not changed the job; empty where none is known. */
    JobSummary seenOn(Optional<Instant> moment) {
        List<ExpectedEnd> still =
                running.stream().map(run -> run.seenOn(moment)).toList();
        return with(still, advice);
    }

    /** The row without the whole advice, which takes many times its memory. */
    JobSummary compact() {
        return with(running, Optional.empty());
    }

    /** The row with a fuller advice. */
    JobSummary with(Advice fuller) {
        return with(running, Optional.of(fuller));
    }

    private JobSummary with(List<ExpectedEnd> stillRunning, Optional<Advice> told) {
        return new JobSummary(
                job,
                tier,
                runs,
                current,
                medianRunSeconds,
                deadline,
                cost,
                costEstimated,
                failedCost,
                minimumCost,
                outlook,
                flags,
                stillRunning,
                told,
                keptBecause);
    }
}
