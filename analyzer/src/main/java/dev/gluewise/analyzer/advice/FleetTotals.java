package dev.gluewise.analyzer.advice;

import dev.gluewise.pricing.billing.Money;
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

    private List<JobSummary> withAdviceThat(Predicate<Advice> holds) {
        return jobs.stream()
                .filter(job -> job.advice().filter(holds).isPresent())
                .toList();
    }

    // ---- what past runs cost

    /** Runs in the last 30 days. */
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
        return withAdviceThat(advice -> advice.saving().isPresent());
    }

    private static Advice advice(JobSummary compared) {
        return compared.advice().orElseThrow();
    }

    private static Saving saving(JobSummary compared) {
        return advice(compared).saving().orElseThrow();
    }

    private static Money savingPerMonth(JobSummary compared) {
        return saving(compared).perMonth();
    }

    /** Predicted cost of the compared jobs as they are, a month. */
    public Money predictedNow() {
        return sum(compared(), job -> advice(job)
                .current()
                .orElseThrow()
                .expectedCost()
                .times(saving(job).runsPerMonth()));
    }

    /** Predicted cost of the compared jobs as recommended, a month. */
    public Money predictedThen() {
        return predictedNow().minus(saving());
    }

    /** What the compared jobs would cost less a month, those that would cost more set off; negative where these win. */
    public Money saving() {
        return sum(compared(), FleetTotals::savingPerMonth);
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
                .filter(job -> job.advice().flatMap(Advice::current).isEmpty())
                .toList();
    }

    /** The jobs that as they are meet their deadline with less than the wanted confidence. */
    public List<JobSummary> atRisk() {
        return jobs.stream().filter(FleetTotals::atRisk).toList();
    }

    /** Whether a job as it is meets its deadline with less than the wanted confidence. */
    public static boolean atRisk(JobSummary job) {
        return job.deadline().isPresent()
                && job.advice()
                        .filter(advice -> advice.current()
                                .filter(current -> current.meetsDeadlineProbability()
                                        < advice.question().confidence())
                                .isPresent())
                        .isPresent();
    }

    /** The jobs at risk as a share of those with a deadline, 0 to 1; 0 where there are none. */
    public double atRiskShare() {
        int all = withDeadline().size();
        return all == 0 ? 0 : (double) atRisk().size() / all;
    }

    // ---- what is in none of these

    public List<JobSummary> unadvised() {
        return jobs.stream().filter(job -> job.advice().isEmpty()).toList();
    }

    /** The jobs of which no size meets the deadline. */
    public List<JobSummary> nothingFits() {
        return withAdviceThat(advice -> advice.recommended().isEmpty());
    }

    /** The jobs with a recommendation that has nothing to be compared with. */
    public List<JobSummary> currentUnknown() {
        return withAdviceThat(
                advice -> advice.recommended().isPresent() && advice.current().isEmpty());
    }
}
