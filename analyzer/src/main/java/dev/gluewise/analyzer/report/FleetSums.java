package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.advice.Saving;
import dev.gluewise.pricing.billing.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Sums over a fleet, each only over the jobs of which the figure is known. */
record FleetSums(List<JobSummary> fleet) {
    FleetSums {
        fleet = List.copyOf(fleet);
    }

    private static Money sum(List<JobSummary> jobs, Function<JobSummary, Money> figure) {
        return jobs.stream().map(figure).reduce(Money.ZERO, Money::plus);
    }

    // ---- what past runs cost

    List<JobSummary> withCost() {
        return fleet.stream().filter(job -> job.cost().isPresent()).toList();
    }

    int runs() {
        return withCost().stream().mapToInt(JobSummary::runs).sum();
    }

    Money cost() {
        return sum(withCost(), job -> job.cost().orElseThrow());
    }

    /** Cost of the jobs of which at least one run had to be estimated. */
    Money partlyEstimatedCost() {
        return sum(withCost().stream().filter(JobSummary::costEstimated).toList(), job -> job.cost()
                .orElseThrow());
    }

    Money failedCost() {
        return sum(fleet, JobSummary::failedCost);
    }

    Optional<JobSummary> costliestFailures() {
        return fleet.stream()
                .filter(job -> job.failedCost().isPositive())
                .max(Comparator.comparing(JobSummary::failedCost));
    }

    // ---- what the advice would change

    /** The jobs whose cost is predicted both as they are and as recommended. */
    List<JobSummary> compared() {
        return fleet.stream().filter(job -> saving(job).isPresent()).toList();
    }

    private static Optional<Saving> saving(JobSummary job) {
        return job.advice().flatMap(Advice::saving);
    }

    private static Saving knownSaving(JobSummary job) {
        return saving(job).orElseThrow();
    }

    private static Money savingPerMonth(JobSummary job) {
        return knownSaving(job).perMonth();
    }

    /** Predicted cost of the compared jobs as they are, a month. */
    Money predictedNow() {
        return sum(compared(), job -> job.advice()
                .flatMap(Advice::current)
                .orElseThrow()
                .expectedCost()
                .times(knownSaving(job).runsPerMonth()));
    }

    /** What the compared jobs would cost less a month, those that would cost more set off. */
    Money predictedSaving() {
        return sum(compared(), FleetSums::savingPerMonth);
    }

    /** The jobs that should cost more. */
    List<JobSummary> dearer() {
        return compared().stream()
                .filter(job -> savingPerMonth(job).usd().signum() < 0)
                .toList();
    }

    Money dearerPerMonth() {
        return Money.ZERO.minus(sum(dearer(), FleetSums::savingPerMonth));
    }

    // ---- deadlines

    List<JobSummary> withDeadline() {
        return fleet.stream().filter(job -> job.deadline().isPresent()).toList();
    }

    /** The jobs with a deadline whose present configuration is known and has a prediction. */
    List<JobSummary> judged() {
        return withDeadline().stream()
                .filter(job -> job.advice().flatMap(Advice::current).isPresent())
                .toList();
    }

    /** The jobs that end by their deadline with less than the wanted chance as they are. */
    List<JobSummary> atRisk() {
        return judged().stream()
                .filter(job -> job.advice()
                        .filter(advice -> advice.current().orElseThrow().meetsDeadlineProbability()
                                < advice.question().confidence())
                        .isPresent())
                .toList();
    }

    // ---- what is in none of these

    List<JobSummary> unadvised() {
        return fleet.stream().filter(job -> job.advice().isEmpty()).toList();
    }

    long nothingFits() {
        return fleet.stream()
                .flatMap(job -> job.advice().stream())
                .filter(advice -> advice.recommended().isEmpty())
                .count();
    }

    long currentUnknown() {
        return fleet.stream()
                .flatMap(job -> job.advice().stream())
                .filter(advice ->
                        advice.recommended().isPresent() && advice.current().isEmpty())
                .count();
    }
}
