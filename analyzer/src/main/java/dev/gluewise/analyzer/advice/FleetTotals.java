package dev.gluewise.analyzer.advice;

import dev.gluewise.pricing.billing.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The fleet in a few figures, each only over the jobs of which it is known.
 *
 * <p>The cost is that of past runs. The saving is predicted, and only for the jobs that can be compared; so its share is
 * of their predicted cost, not of what the whole fleet cost.
 *
 * @param jobs the jobs
 */
public record FleetTotals(List<JobSummary> jobs) {
    public FleetTotals {
        jobs = List.copyOf(jobs);
    }

    private static Money sum(List<JobSummary> jobs, Function<JobSummary, Money> figure) {
        return jobs.stream().map(figure).reduce(Money.ZERO, Money::plus);
    }

    private static double share(Money part, Money whole, double ofNothing) {
        return whole.isPositive() ? part.toDouble() / whole.toDouble() : ofNothing;
    }

    private List<JobSummary> withOutlookThat(Predicate<Outlook> holds) {
        return jobs.stream()
                .filter(job -> job.outlook().filter(holds).isPresent())
                .toList();
    }

    // ---- what past runs cost

    /** Runs in the fleet's time. */
    public int runs() {
        return runs(jobs);
    }

    /** The jobs of which it is known what their runs cost. */
    public List<JobSummary> withCost() {
        return jobs.stream().filter(job -> job.cost().isPresent()).toList();
    }

    /** The runs of these. */
    public int runsWithCost() {
        return runs(withCost());
    }

    private static int runs(List<JobSummary> jobs) {
        return jobs.stream().mapToInt(JobSummary::runs).sum();
    }

    /** What the runs cost whose cost is known. */
    public Money cost() {
        return sum(withCost(), job -> job.cost().orElseThrow());
    }

    /** The part of the cost that belongs to jobs whose bill was measured throughout. */
    public Money measuredCost() {
        return sum(withCost().stream().filter(job -> !job.costEstimated()).toList(), job -> job.cost()
                .orElseThrow());
    }

    /** Share of the cost that was measured throughout, 0 to 1; 1 where nothing cost anything. */
    public double measuredShare() {
        return share(measuredCost(), cost(), 1);
    }

    /** The part of the cost that went to failed runs. */
    public Money failedCost() {
        return sum(jobs, JobSummary::failedCost);
    }

    /** Share of the cost that went to failed runs, 0 to 1; 0 where nothing cost anything. */
    public double failedShare() {
        return share(failedCost(), cost(), 0);
    }

    /** The job whose failed runs cost most; empty where they cost nothing. */
    public Optional<JobSummary> costliestFailures() {
        return jobs.stream()
                .filter(job -> job.failedCost().isPositive())
                .max(Comparator.comparing(JobSummary::failedCost));
    }

    // ---- what the advice would change

    /** The jobs whose cost is predicted both as they are and as recommended. */
    public List<JobSummary> compared() {
        return withOutlookThat(outlook -> outlook.saving().isPresent());
    }

    private static Outlook outlook(JobSummary compared) {
        return compared.outlook().orElseThrow();
    }

    private static Saving saving(JobSummary compared) {
        return outlook(compared).saving().orElseThrow();
    }

    private static Money savingPerMonth(JobSummary compared) {
        return saving(compared).perMonth();
    }

    /** Predicted cost of the compared jobs as they are, a month. */
    public Money predictedNow() {
        return sum(
                compared(),
                job -> outlook(job).costNow().orElseThrow().times(saving(job).runsPerMonth()));
    }

    /** Predicted cost of the compared jobs as recommended, a month. */
    public Money predictedThen() {
        return predictedNow().minus(saving());
    }

    /** What the compared jobs would cost less a month, those that would cost more set off; negative where these win. */
    public Money saving() {
        return sum(compared(), FleetTotals::savingPerMonth);
    }

    /**
     * The 80 % interval of the saving: the jobs' own intervals, whose errors have nothing to do with each other, so that
     * the squares of their widths add up. Empty where no job has one.
     */
    public Optional<Interval> savingInterval() {
        double below = 0;
        double above = 0;
        boolean known = false;
        for (JobSummary job : compared()) {
            Optional<SavingRange> range = outlook(job).range();
            if (range.isPresent()) {
                known = true;
                SavingRange month = range.get().times(saving(job).runsPerMonth());
                double expected = savingPerMonth(job).toDouble();
                below += Math.pow(Math.max(0, expected - month.low().toDouble()), 2);
                above += Math.pow(Math.max(0, month.high().toDouble() - expected), 2);
            }
        }
        double least = Math.sqrt(below);
        double most = Math.sqrt(above);
        return known
                ? Optional.of(new Interval(
                        saving().minus(new Money(BigDecimal.valueOf(least))),
                        saving().plus(new Money(BigDecimal.valueOf(most)))))
                : Optional.empty();
    }

    /** Money from {@code low} to {@code high}. */
    public record Interval(Money low, Money high) {}

    /** What past runs cost without being of use: failed ones, and what the billing minimum adds to short ones. */
    public Money waste() {
        return sum(jobs, JobSummary::waste);
    }

    /** The saving as a share of what the compared jobs cost as they are; 0 where they cost nothing. */
    public double savingShare() {
        return share(saving(), predictedNow(), 0);
    }

    /** The compared jobs that would cost more. */
    public List<JobSummary> dearer() {
        return compared().stream()
                .filter(job -> savingPerMonth(job).usd().signum() < 0)
                .toList();
    }

    /** What these would cost more a month. */
    public Money dearerPerMonth() {
        return Money.ZERO.minus(sum(dearer(), FleetTotals::savingPerMonth));
    }

    // ---- deadlines

    public List<JobSummary> withDeadline() {
        return jobs.stream().filter(job -> job.deadline().isPresent()).toList();
    }

    /** The jobs with a deadline of which it is not predicted whether they meet it as they are. */
    public List<JobSummary> unjudged() {
        return withDeadline().stream()
                .filter(job -> job.outlook()
                        .filter(outlook -> outlook.chanceNow().isPresent())
                        .isEmpty())
                .toList();
    }

    /** The jobs that as they are meet their deadline with less than the wanted confidence. */
    public List<JobSummary> atRisk() {
        return jobs.stream().filter(FleetTotals::atRisk).toList();
    }

    /** Whether a job as it is meets its deadline with less than the wanted confidence. */
    public static boolean atRisk(JobSummary job) {
        return job.deadline().isPresent()
                && job.outlook()
                        .filter(outlook -> outlook.chanceNow().orElse(1) < outlook.confidence())
                        .isPresent();
    }

    /** The jobs at risk as a share of those with a deadline, 0 to 1; 0 where there are none. */
    public double atRiskShare() {
        int all = withDeadline().size();
        return all == 0 ? 0 : (double) atRisk().size() / all;
    }

    // ---- what is in none of these

    public List<JobSummary> unadvised() {
        return jobs.stream().filter(job -> job.outlook().isEmpty()).toList();
    }

    /** The jobs of which no size meets the deadline. */
    public List<JobSummary> nothingFits() {
        return withOutlookThat(outlook -> outlook.recommended().isEmpty());
    }

    /** The jobs with a recommendation that has nothing to be compared with. */
    public List<JobSummary> currentUnknown() {
        return withOutlookThat(outlook ->
                outlook.recommended().isPresent() && outlook.costNow().isEmpty());
    }
}
