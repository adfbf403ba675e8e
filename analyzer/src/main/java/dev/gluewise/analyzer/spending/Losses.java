package dev.gluewise.analyzer.spending;

import dev.gluewise.pricing.billing.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;

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

    /** What the runs of some jobs lost, by job. */
    public static Losses of(Map<String, BilledRuns> runsByJob) {
        Map<String, PeriodOfRuns> months = new TreeMap<>();
        Map<String, List<Money>> resizes = new TreeMap<>();
        runsByJob.forEach((job, billed) -> {
            months.put(job, PeriodOfRuns.of(billed.runs()));
            resizes.put(
                    job,
                    billed.resizes().stream()
                            .map(ResizeCost::more)
                            .filter(Money::isPositive)
                            .toList());
        });
        return new Losses(
                loss(months, month -> month.failedRuns() - month.repeatedRuns(), month -> month.failedCost()
                        .minus(month.repeatedCost())),
                loss(months, PeriodOfRuns::repeatedRuns, PeriodOfRuns::repeatedCost),
                loss(months, PeriodOfRuns::shortRuns, PeriodOfRuns::minimumCost),
                loss(resizes, List::size, more -> more.stream().reduce(Money.ZERO, Money::plus)));
    }

    private static <T> Loss loss(Map<String, T> byJob, ToIntFunction<T> runs, Function<T, Money> cost) {
        List<JobLoss> losses = byJob.entrySet().stream()
                .map(job -> new JobLoss(job.getKey(), cost.apply(job.getValue())))
                .toList();
        return new Loss(
                byJob.values().stream().mapToInt(runs).sum(),
                losses.stream().map(JobLoss::cost).reduce(Money.ZERO, Money::plus),
                losses.stream().filter(loss -> loss.cost().isPositive()).max(Comparator.comparing(JobLoss::cost)));
    }

    /** All of it that is no estimate: without the resizes. */
    public Money total() {
        return failed.cost().plus(retried.cost()).plus(minimum.cost());
    }
}
