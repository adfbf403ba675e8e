package dev.gluewise.analyzer.spending;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.RetryChain;
import dev.gluewise.pricing.billing.Money;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Money that past runs cost without being of use. A run counts under one kind only, except that a resize is told beside
 * the others.
 *
 * @param failed runs that failed and were not tried again
 * @param retried failed tries that a retry repeated
 * @param minimum what well-ended runs were billed above their run time, by Glue's billing minimum
 * @param resizes what runs cost more since their job was resized than those before, an estimate
 */
public record Losses(Loss failed, Loss retried, Loss minimum, Loss resizes) {
    /**
     * One kind of loss.
     *
     * @param runs runs concerned; of resizes their number
     * @param cost the money lost
     * @param costliest the job that lost most, and how much; empty where nothing was lost
     */
    public record Loss(int runs, Money cost, Optional<JobLoss> costliest) {}

    /** What one job lost. */
    public record JobLoss(String job, Money cost) {}

    private static final Tally NOTHING = new Tally(0, Money.ZERO);

    private record Tally(int runs, Money cost) {
        Tally plus(int more, Money money) {
            return new Tally(runs + more, cost.plus(money));
        }
    }

    /** What the runs of some jobs lost, by job. */
    public static Losses of(Map<String, BilledRuns> runsByJob) {
        Map<String, Tally> failed = new TreeMap<>();
        Map<String, Tally> retried = new TreeMap<>();
        Map<String, Tally> minimum = new TreeMap<>();
        Map<String, Tally> resizes = new TreeMap<>();
        runsByJob.forEach((job, billed) -> {
            Set<String> repeated = repeated(billed.runs());
            for (BilledRun run : billed.runs()) {
                Money cost = run.cost().orElse(Money.ZERO);
                if (run.run().state().failed()) {
                    add(repeated.contains(run.run().id()) ? retried : failed, job, 1, cost);
                } else {
                    add(minimum, job, run.minimumPart().isPositive() ? 1 : 0, run.minimumPart());
                }
            }
            billed.resizes().stream()
                    .map(ResizeCost::more)
                    .filter(Money::isPositive)
                    .forEach(more -> add(resizes, job, 1, more));
        });
        return new Losses(loss(failed), loss(retried), loss(minimum), loss(resizes));
    }

    private static void add(Map<String, Tally> tallies, String job, int runs, Money cost) {
        tallies.merge(job, NOTHING.plus(runs, cost), (one, other) -> one.plus(other.runs(), other.cost()));
    }

    private static Loss loss(Map<String, Tally> tallies) {
        Tally all = tallies.values().stream().reduce(NOTHING, (one, other) -> one.plus(other.runs(), other.cost()));
        return new Loss(
                all.runs(),
                all.cost(),
                tallies.entrySet().stream()
                        .filter(entry -> entry.getValue().cost().isPositive())
                        .max(Comparator.comparing(entry -> entry.getValue().cost()))
                        .map(entry ->
                                new JobLoss(entry.getKey(), entry.getValue().cost())));
    }

    /** Ids of the tries that another one followed. */
    private static Set<String> repeated(List<BilledRun> runs) {
        Set<String> ids = new HashSet<>();
        for (RetryChain chain :
                RetryChain.among(runs.stream().map(BilledRun::run).toList())) {
            chain.tries().stream()
                    .filter(tried -> !tried.equals(chain.last()))
                    .map(GlueRun::id)
                    .forEach(ids::add);
        }
        return ids;
    }

    /** All of it that is no estimate: without the resizes. */
    public Money total() {
        return failed.cost().plus(retried.cost()).plus(minimum.cost());
    }
}
