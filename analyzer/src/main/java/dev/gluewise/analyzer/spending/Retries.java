package dev.gluewise.analyzer.spending;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobIdentity;
import dev.gluewise.analyzer.evidence.RetryChain;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.pricing.billing.Bill;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.rates.PriceBook;
import java.util.List;

/**
 * What came of Glue's own retries.
 *
 * @param chains runs that were tried again
 * @param rescued chains whose last try ended well
 * @param tries retries in all
 * @param cost what the retries cost, as far as it is known
 * @param seconds their execution time
 */
public record Retries(int chains, int rescued, int tries, Money cost, double seconds) {
    /**
     * The retries among a job's runs.
     *
     * @param runs the job's, in any order
     */
    public static Retries of(List<GlueRun> runs, JobIdentity job, PriceBook prices) {
        List<RetryChain> chains = RetryChain.among(runs);
        List<GlueRun> again =
                chains.stream().flatMap(chain -> chain.tries().stream().skip(1)).toList();
        Money cost = again.stream()
                .flatMap(run -> RunBills.of(run, job, prices).map(Bill::cost).stream())
                .reduce(Money.ZERO, Money::plus);
        return new Retries(
                chains.size(),
                (int) chains.stream()
                        .filter(chain -> chain.last().state() == RunState.SUCCEEDED)
                        .count(),
                again.size(),
                cost,
                again.stream()
                        .mapToDouble(run -> run.executionSeconds().orElse(0))
                        .sum());
    }
}
