package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.pricing.billing.Money;
import java.util.List;
import java.util.Optional;

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
            "saving_per_month_usd");

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
                money(Optional.of(row.failedCost())),
                row.advice()
                        .flatMap(Advice::recommended)
                        .map(chosen -> chosen.configuration().label())
                        .orElse(""),
                money(row.advice().flatMap(Advice::saving).map(saving -> saving.perMonth())));
    }

    private static String money(Optional<Money> amount) {
        return amount.map(money -> ResultJson.money(money).toPlainString()).orElse("");
    }
}
