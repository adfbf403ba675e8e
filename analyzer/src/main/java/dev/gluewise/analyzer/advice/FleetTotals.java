package dev.gluewise.analyzer.advice;

import dev.gluewise.pricing.billing.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fleet in a few figures.
 *
 * @param jobs number of jobs
 * @param runs their runs in the last 30 days
 * @param cost what the runs cost whose cost is known
 * @param measuredCost the part of {@code cost} that belongs to jobs whose bill was measured throughout
 * @param failedCost the part of {@code cost} that went to failed runs
 * @param saving what the advice saves in a month, advice to pay more left out
 * @param jobsWithSaving jobs whose advice saves money
 * @param jobsWithDeadline jobs that have a deadline and advice
 * @param atRisk jobs whose current configuration meets the deadline with less than the wanted confidence
 */
public record FleetTotals(
        int jobs,
        int runs,
        Money cost,
        Money measuredCost,
        Money failedCost,
        Money saving,
        int jobsWithSaving,
        int jobsWithDeadline,
        List<String> atRisk) {
    public FleetTotals {
        atRisk = List.copyOf(atRisk);
    }

    /** The totals of some rows. */
    public static FleetTotals of(List<JobSummary> rows) {
        int runs = 0;
        Money cost = Money.ZERO;
        Money measured = Money.ZERO;
        Money failed = Money.ZERO;
        Money saving = Money.ZERO;
        int withSaving = 0;
        int withDeadline = 0;
        List<String> atRisk = new ArrayList<>();
        for (JobSummary row : rows) {
            runs += row.runs();
            failed = failed.plus(row.failedCost());
            if (row.cost().isPresent()) {
                cost = cost.plus(row.cost().get());
                measured = row.costEstimated()
                        ? measured
                        : measured.plus(row.cost().get());
            }
            Optional<Money> saved = row.advice().flatMap(Advice::saving).map(Saving::perMonth);
            if (saved.isPresent() && saved.get().isPositive()) {
                saving = saving.plus(saved.get());
                withSaving++;
            }
            if (row.deadline().isPresent() && row.advice().isPresent()) {
                withDeadline++;
            }
            if (atRisk(row)) {
                atRisk.add(row.job());
            }
        }
        return new FleetTotals(rows.size(), runs, cost, measured, failed, saving, withSaving, withDeadline, atRisk);
    }

    /** Whether a job, as it is configured, meets its deadline with less than the wanted confidence. */
    public static boolean atRisk(JobSummary row) {
        return row.deadline().isPresent()
                && row.advice()
                        .filter(advice -> advice.current()
                                .filter(current -> current.meetsDeadlineProbability()
                                        < advice.question().confidence())
                                .isPresent())
                        .isPresent();
    }

    /** Share of the cost that was measured by Glue, 0 to 1; 1 where nothing cost anything. */
    public double measuredShare() {
        return share(measuredCost, 1);
    }

    /** Share of the cost that went to failed runs, 0 to 1. */
    public double failedShare() {
        return share(failedCost, 0);
    }

    /** The month's saving as a share of what the last 30 days cost; 0 where nothing cost anything. */
    public double savingShare() {
        return share(saving, 0);
    }

    private double share(Money part, double ofNothing) {
        return cost.isPositive() ? part.toDouble() / cost.toDouble() : ofNothing;
    }
}
