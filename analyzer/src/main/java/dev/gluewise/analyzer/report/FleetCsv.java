package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.advice.Outlook;
import dev.gluewise.analyzer.advice.Saving;
import dev.gluewise.analyzer.advice.SavingRange;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fleet as CSV, one row a job; an unknown figure is an empty cell. */
public final class FleetCsv {
    private static final List<String> HEADS = List.of(
            "job",
            "tier",
            "runs_30_days",
            "current",
            "median_run_seconds",
            "deadline_seconds",
            "cost_30_days_usd",
            "cost_estimated",
            "failed_cost_30_days_usd",
            "recommended",
            "saving_per_month_usd",
            "saving_per_month_p10_usd",
            "saving_per_month_p90_usd",
            "saving_chance",
            "meets_deadline_probability",
            "waste_30_days_usd",
            "worth_per_month_usd",
            "flags");

    private FleetCsv() {}

    /** With a row of heads. */
    public static String write(List<JobSummary> rows) {
        return CsvText.of(HEADS, rows.stream().map(FleetCsv::cells).toList());
    }

    private static List<String> cells(JobSummary row) {
        return List.of(
                row.job(),
                row.tier().map(Enum::name).orElse(""),
                String.valueOf(row.runs()),
                row.current().map(size -> size.label()).orElse(""),
                row.medianRunSeconds().isPresent()
                        ? ResultJson.seconds(row.medianRunSeconds().getAsDouble())
                                .toPlainString()
                        : "",
                row.deadline()
                        .map(deadline ->
                                ResultJson.seconds(deadline.toMillis() / 1000.0).toPlainString())
                        .orElse(""),
                money(row.cost()),
                String.valueOf(row.costEstimated()),
                money(row.cost().map(known -> row.failedCost())),
                row.outlook()
                        .flatMap(Outlook::recommended)
                        .map(Configuration::label)
                        .orElse(""),
                money(row.outlook().flatMap(Outlook::saving).map(Saving::perMonth)),
                money(month(row).map(SavingRange::low)),
                money(month(row).map(SavingRange::high)),
                month(row)
                        .map(range -> ResultJson.probability(range.chance()).toPlainString())
                        .orElse(""),
                row.outlook()
                        .filter(outlook -> row.deadline().isPresent()
                                && outlook.chanceNow().isPresent())
                        .map(outlook -> ResultJson.probability(
                                        outlook.chanceNow().getAsDouble())
                                .toPlainString())
                        .orElse(""),
                money(row.cost().map(known -> row.waste())),
                money(Optional.of(row.worth())),
                row.flags().stream().map(flag -> flag.code().name()).collect(Collectors.joining(" ")));
    }

    private static Optional<SavingRange> month(JobSummary row) {
        return row.outlook().flatMap(outlook -> outlook.saving()
                .flatMap(saving -> outlook.range().map(range -> range.times(saving.runsPerMonth()))));
    }

    private static String money(Optional<Money> amount) {
        return amount.map(money -> ResultJson.money(money).toPlainString()).orElse("");
    }
}
