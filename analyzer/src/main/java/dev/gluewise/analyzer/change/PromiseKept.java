package dev.gluewise.analyzer.change;

import dev.gluewise.analyzer.evidence.AppliedChange;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.spending.BilledRun;
import dev.gluewise.pricing.billing.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * What came of a change: the runs since then at the new size, beside what was promised.
 *
 * @param change the change
 * @param runs runs that ended well since then
 * @param medianSeconds their median run time; empty where there is none
 * @param meanCost what one of them cost on average; empty where that is not known
 * @param promisedSaving what those of known cost were promised to cost less, all together, than at the size before;
 *     empty where there is none
 * @param saved what they cost less, all together, than they would have at the size before: the cost promised for it ×
 *     their number − their cost; negative where they cost more
 * @param late how many of them took longer than the deadline
 */
public record PromiseKept(
        AppliedChange change,
        int runs,
        OptionalDouble medianSeconds,
        Optional<Money> meanCost,
        Optional<Money> promisedSaving,
        Optional<Money> saved,
        int late) {
    /** So many late runs or more are unlikelier than this where the promise holds. */
    private static final double UNLIKELY = 0.05;

    /**
     * @param runs the job's runs, in any order
     */
    public static PromiseKept of(AppliedChange change, List<BilledRun> runs) {
        Instant until = change.undoneOn().orElse(Instant.MAX);
        List<BilledRun> since = runs.stream()
                .filter(run -> run.run().state() == RunState.SUCCEEDED
                        && run.run().configuration().filter(change.to()::equals).isPresent()
                        && run.run()
                                .startedOn()
                                .filter(start -> !start.isBefore(change.appliedOn()) && start.isBefore(until))
                                .isPresent())
                .toList();
        double[] seconds = since.stream()
                .flatMapToDouble(run -> run.run().executionSeconds().stream())
                .sorted()
                .toArray();
        List<Money> costs = since.stream().flatMap(run -> run.cost().stream()).toList();
        Optional<Money> sum = costs.stream().reduce(Money::plus);
        double deadline = change.promise()
                .deadline()
                .map(wanted -> wanted.toMillis() / 1000.0)
                .orElse(Double.POSITIVE_INFINITY);
        return new PromiseKept(
                change,
                since.size(),
                seconds.length == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of((seconds[(seconds.length - 1) / 2] + seconds[seconds.length / 2]) / 2),
                sum.map(all -> new Money(all.usd().divide(BigDecimal.valueOf(costs.size()), MathContext.DECIMAL64))),
                sum.map(all -> change.promise()
                        .costBefore()
                        .minus(change.promise().cost())
                        .times(costs.size())),
                sum.map(all -> change.promise().costBefore().times(costs.size()).minus(all)),
                (int) Arrays.stream(seconds).filter(time -> time > deadline).count());
    }

    /** Whether more runs were late than the promised confidence makes likely. */
    public boolean missesDeadline() {
        if (late == 0) {
            return false;
        }
        // P(X >= late) where each run is late with 1 - confidence.
        double chance = 1
                - new BinomialDistribution(null, runs, 1 - change.promise().confidence())
                        .cumulativeProbability(late - 1);
        return chance < UNLIKELY;
    }
}
