package dev.gluewise.analyzer.spending;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobIdentity;
import dev.gluewise.analyzer.evidence.RetryChain;
import dev.gluewise.pricing.billing.Bill;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.rates.PriceBook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a job's runs of some time, usually thirty days, cost. Each is billed at its own size, failed runs and retries as any other.
 *
 * @param runs how many started in that time, failed ones and retries among them
 * @param failedRuns how many of them ended without a result
 * @param repeatedRuns how many of the failed ones a retry repeated
 * @param retries how many of them tried an earlier one again
 * @param cost what they cost; empty where there is none whose size, time and price are known
 * @param estimated whether a part of that is reckoned from run time × DPU, or rests on a derived price
 * @param failedCost the part that failed runs cost
 * @param repeatedCost the part of {@code failedCost} that a retry repeated
 * @param failedSeconds execution time of the failed runs
 * @param retryCost the part that retries cost
 * @param minimumCost the part that is the billing minimum beyond the time that well-ended runs took
 * @param shortRuns how many well-ended runs were shorter than the minimum
 */
public record PeriodOfRuns(
        int runs,
        int failedRuns,
        int repeatedRuns,
        int retries,
        Optional<Money> cost,
        boolean estimated,
        Money failedCost,
        Money repeatedCost,
        double failedSeconds,
        Money retryCost,
        Money minimumCost,
        int shortRuns) {
    private static final PeriodOfRuns NOTHING =
            new PeriodOfRuns(0, 0, 0, 0, Optional.empty(), false, Money.ZERO, Money.ZERO, 0, Money.ZERO, Money.ZERO, 0);

    /**
     * Adds up a job's runs of thirty days.
     *
     * @param runs the job's, in any order
     * @param end the end of the thirty days, which is in them
     */
    public static PeriodOfRuns month(List<GlueRun> runs, JobIdentity job, PriceBook prices, Instant end) {
        return of(runs, job, prices, end.minus(Cadence.MONTH), end);
    }

    /**
     * Adds up a job's runs of some time.
     *
     * @param runs the job's, in any order
     * @param from the moment after which the runs began
     * @param end the last moment at which they began
     */
    public static PeriodOfRuns of(List<GlueRun> runs, JobIdentity job, PriceBook prices, Instant from, Instant end) {
        return of(runs.stream()
                .filter(run -> run.startedOn()
                        .filter(start -> start.isAfter(from) && !start.isAfter(end))
                        .isPresent())
                .map(run -> BilledRun.of(run, job, prices))
                .toList());
    }

    /** @param runs one job's runs of those days */
    static PeriodOfRuns of(List<BilledRun> runs) {
        Set<String> repeated = repeated(runs);
        PeriodOfRuns sum = NOTHING;
        for (BilledRun run : runs) {
            sum = sum.and(run, repeated.contains(run.run().id()));
        }
        return sum;
    }

    /** Ids of the tries that another one followed. */
    private static Set<String> repeated(List<BilledRun> runs) {
        return RetryChain.among(runs.stream().map(BilledRun::run).toList()).stream()
                .flatMap(chain -> chain.tries().stream().filter(tried -> !tried.equals(chain.last())))
                .map(GlueRun::id)
                .collect(Collectors.toSet());
    }

    /** A failed run counts as failed alone: what the minimum adds to it is lost with it. */
    private PeriodOfRuns and(BilledRun billed, boolean followed) {
        GlueRun run = billed.run();
        Money money = billed.cost().orElse(Money.ZERO);
        boolean failed = run.state().failed();
        boolean repeated = failed && followed;
        boolean retry = run.attempt() > 0;
        Money minimum = failed ? Money.ZERO : billed.minimumPart();
        return new PeriodOfRuns(
                runs + 1,
                failedRuns + (failed ? 1 : 0),
                repeatedRuns + (repeated ? 1 : 0),
                retries + (retry ? 1 : 0),
                billed.bill().isPresent() ? Optional.of(cost.orElse(Money.ZERO).plus(money)) : cost,
                estimated || billed.bill().filter(Bill::estimated).isPresent(),
                failed ? failedCost.plus(money) : failedCost,
                repeated ? repeatedCost.plus(money) : repeatedCost,
                failedSeconds + (failed ? run.executionSeconds().orElse(0) : 0),
                retry ? retryCost.plus(money) : retryCost,
                minimumCost.plus(minimum),
                shortRuns + (minimum.isPositive() ? 1 : 0));
    }

    /** A part of the cost as a share of it, 0 to 1; 0 where nothing cost anything. */
    public double share(Money part) {
        return cost.filter(Money::isPositive)
                .map(whole -> part.toDouble() / whole.toDouble())
                .orElse(0.0);
    }
}
