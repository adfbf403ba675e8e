package dev.gluewise.analyzer.spending;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.Resize;
import dev.gluewise.analyzer.evidence.RetryChain;
import dev.gluewise.pricing.billing.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
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
 * @param resizes what runs cost more after their job was made larger than they did before, an estimate
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
    public static Losses of(Map<String, List<BilledRun>> runsByJob) {
        Map<String, Tally> failed = new TreeMap<>();
        Map<String, Tally> retried = new TreeMap<>();
        Map<String, Tally> minimum = new TreeMap<>();
        Map<String, Tally> resizes = new TreeMap<>();
        runsByJob.forEach((job, runs) -> {
            Set<String> repeated = repeated(runs);
            for (BilledRun run : runs) {
                Money cost = run.cost().orElse(Money.ZERO);
                if (run.run().state().failed()) {
                    add(repeated.contains(run.run().id()) ? retried : failed, job, 1, cost);
                } else {
                    add(minimum, job, run.minimumPart().isPositive() ? 1 : 0, run.minimumPart());
                }
            }
            growths(runs).forEach(growth -> add(resizes, job, 1, growth));
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

    /** What each enlargement has cost so far: runs since × what they cost more on average than those before it. */
    private static List<Money> growths(List<BilledRun> runs) {
        List<Money> growths = new ArrayList<>();
        List<Resize> resizes =
                Resize.between(runs.stream().map(BilledRun::run).toList()).reversed();
        for (int i = 0; i < resizes.size(); i++) {
            Resize resize = resizes.get(i);
            if (resize.to().dpus().compareTo(resize.from().dpus()) <= 0) {
                continue;
            }
            Instant from = i == 0 ? Instant.MIN : resizes.get(i - 1).at();
            Instant until = i + 1 < resizes.size() ? resizes.get(i + 1).at() : Instant.MAX;
            List<Money> before = costs(runs, from, resize.at());
            List<Money> after = costs(runs, resize.at(), until);
            if (before.isEmpty() || after.isEmpty()) {
                continue;
            }
            Money more = new Money(mean(after).subtract(mean(before)));
            if (more.isPositive()) {
                growths.add(more.times(after.size()));
            }
        }
        return growths;
    }

    /** What the well-ended runs cost that started in a span of time. */
    private static List<Money> costs(List<BilledRun> runs, Instant from, Instant until) {
        return runs.stream()
                .filter(run -> !run.run().state().failed())
                .filter(run -> run.run()
                        .startedOn()
                        .filter(start -> !start.isBefore(from) && start.isBefore(until))
                        .isPresent())
                .flatMap(run -> run.cost().stream())
                .toList();
    }

    private static BigDecimal mean(List<Money> costs) {
        Money sum = costs.stream().reduce(Money.ZERO, Money::plus);
        return sum.usd().divide(BigDecimal.valueOf(costs.size()), MathContext.DECIMAL64);
    }

    /** All of it that is no estimate: without the resizes. */
    public Money total() {
        return failed.cost().plus(retried.cost()).plus(minimum.cost());
    }
}
