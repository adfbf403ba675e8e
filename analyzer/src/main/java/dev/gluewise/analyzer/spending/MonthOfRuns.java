package dev.gluewise.analyzer.spending;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobIdentity;
import dev.gluewise.pricing.billing.Bill;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.rates.PriceBook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a job's runs of thirty days cost. Each is billed at its own size, failed runs and retries as any other.
 *
 * @param runs how many started in that time, failed ones and retries among them
 * @param failedRuns how many of them ended without a result
 * @param retries how many of them tried an earlier one again
 * @param cost what they cost; empty where there is none whose size, time and price are known
 * @param estimated whether a part of that is reckoned from run time × DPU, or rests on a derived price
 * @param failedCost the part that failed runs cost
 * @param failedSeconds execution time of the failed runs
 * @param retryCost the part that retries cost
 * @param minimumCost the part that is the billing minimum beyond the time that runs took
 * @param shortRuns how many runs were shorter than the minimum
 */
public record MonthOfRuns(
        int runs,
        int failedRuns,
        int retries,
        Optional<Money> cost,
        boolean estimated,
        Money failedCost,
        double failedSeconds,
        Money retryCost,
        Money minimumCost,
        int shortRuns) {
    private static final MonthOfRuns NOTHING =
            new MonthOfRuns(0, 0, 0, Optional.empty(), false, Money.ZERO, 0, Money.ZERO, Money.ZERO, 0);

    /**
     * Adds up a job's runs.
     *
     * @param runs the job's, in any order
     * @param end the end of the thirty days, which is in them
     */
    public static MonthOfRuns of(List<GlueRun> runs, JobIdentity job, PriceBook prices, Instant end) {
        Instant from = end.minus(Cadence.MONTH);
        MonthOfRuns month = NOTHING;
        for (GlueRun run : runs) {
            boolean within = run.startedOn()
                    .filter(start -> start.isAfter(from) && !start.isAfter(end))
                    .isPresent();
            if (within) {
                month = month.and(run, job, prices);
            }
        }
        return month;
    }

    private MonthOfRuns and(GlueRun run, JobIdentity job, PriceBook prices) {
        Optional<Bill> bill = RunBills.of(run, job, prices);
        Money money = bill.map(Bill::cost).orElse(Money.ZERO);
        Money minimum = RunBills.minimumPart(run, job, prices);
        boolean failed = run.state().failed();
        boolean retry = run.attempt() > 0;
        return new MonthOfRuns(
                runs + 1,
                failedRuns + (failed ? 1 : 0),
                retries + (retry ? 1 : 0),
                bill.isPresent() ? Optional.of(cost.orElse(Money.ZERO).plus(money)) : cost,
                estimated || bill.filter(Bill::estimated).isPresent(),
                failed ? failedCost.plus(money) : failedCost,
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
