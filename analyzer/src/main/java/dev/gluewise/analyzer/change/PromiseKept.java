package dev.gluewise.analyzer.change;

import dev.gluewise.analyzer.evidence.AppliedChange;
import dev.gluewise.analyzer.evidence.RunOutcome;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.spending.BilledRun;
import dev.gluewise.pricing.billing.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Comparator;
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
 * @param late how many of them were through later than the deadline after their start
 * @param lateAtFirst how many of the first {@link PromiseCheck#RUNS} of them did
 * @param outOfMemory runs since then at the new size that ran out of memory, which did not end well
 */
public record PromiseKept(
        AppliedChange change,
        int runs,
        OptionalDouble medianSeconds,
        Optional<Money> meanCost,
        Optional<Money> promisedSaving,
        Optional<Money> saved,
        int late,
        int lateAtFirst,
        int outOfMemory) {
    /** So many late runs or more are unlikelier than this where the promise holds. */
    private static final double UNLIKELY = 0.05;

    /**
     * @param runs the job's runs, in any order
     */
    public static PromiseKept of(AppliedChange change, List<BilledRun> runs) {
        Instant until = change.undoneOn().orElse(Instant.MAX);
        List<BilledRun> all = runs.stream()
                .filter(run ->
                        run.run().configuration().filter(change.to()::equals).isPresent()
                                && run.run()
                                        .startedOn()
                                        .filter(start -> !start.isBefore(change.appliedOn()) && start.isBefore(until))
                                        .isPresent())
                .sorted(Comparator.comparing(run -> run.run().startedOn().orElseThrow()))
                .toList();
        List<BilledRun> since = all.stream()
                .filter(run -> run.run().state() == RunState.SUCCEEDED)
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
                sum.map(money ->
                        new Money(money.usd().divide(BigDecimal.valueOf(costs.size()), MathContext.DECIMAL64))),
                sum.map(money -> change.promise()
                        .costBefore()
                        .minus(change.promise().cost())
                        .times(costs.size())),
                sum.map(money ->
                        change.promise().costBefore().times(costs.size()).minus(money)),
                late(since, deadline),
                late(since.subList(0, Math.min(PromiseCheck.RUNS, since.size())), deadline),
                (int) all.stream()
                        .filter(run -> run.run().outcome() == RunOutcome.OUT_OF_MEMORY)
                        .count());
    }

    /** What was promised is that a run is through by then, its start-up and end among it, where Glue tells these. */
    private static int late(List<BilledRun> runs, double deadline) {
        return (int) runs.stream()
                .map(BilledRun::run)
                .flatMapToDouble(run -> run.executionSeconds().stream()
                        .map(time -> time + run.unbilledSeconds().orElse(0)))
                .filter(time -> time > deadline)
                .count();
    }

    /** How many of the runs count that the promise is checked by: {@link PromiseCheck#RUNS} at the most. */
    public int compared() {
        return Math.min(runs, PromiseCheck.RUNS);
    }

    /** Whether the promise is broken, so that the user has to hear of it at once. */
    public boolean broken() {
        return outOfMemory > 0 || missesDeadline();
    }

    /** Whether more runs were late, of the first ones or of all, than the promised confidence makes likely. */
    public boolean missesDeadline() {
        if (late == 0) {
            return false;
        }
        if (lateAtFirst >= PromiseCheck.lateRuns(change.promise().confidence())) {
            return true;
        }
        // P(X >= late) where each run is late with 1 - confidence.
        double chance = 1
                - new BinomialDistribution(null, runs, 1 - change.promise().confidence())
                        .cumulativeProbability(late - 1);
        return chance < UNLIKELY;
    }
}
