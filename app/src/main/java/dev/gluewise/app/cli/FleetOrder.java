package dev.gluewise.app.cli;

import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.pricing.billing.Money;
import java.util.Comparator;
import java.util.List;

/** Orders of the fleet's rows; the names are what the user types. */
enum FleetOrder {
    saving(Comparator.comparing(JobSummary::worth).reversed()),
    cost(Comparator.comparing(FleetOrder::costOf).reversed()),
    name(Comparator.comparing(JobSummary::job));

    private final Comparator<JobSummary> comparator;

    FleetOrder(Comparator<JobSummary> comparator) {
        this.comparator = comparator.thenComparing(JobSummary::job);
    }

    List<JobSummary> sorted(List<JobSummary> rows) {
        return rows.stream().sorted(comparator).toList();
    }

    /** What is known to be worth nothing, and what is not known, come last. */
    private static Money costOf(JobSummary row) {
        return row.cost().orElse(Money.ZERO);
    }
}
