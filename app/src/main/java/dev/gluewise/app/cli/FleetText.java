package dev.gluewise.app.cli;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.advice.Saving;
import dev.gluewise.analyzer.advice.Statement;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.RunWords;
import dev.gluewise.pricing.billing.Money;
import java.util.List;
import java.util.Optional;

/** The fleet for people at a terminal. */
final class FleetText {
    private static final String NONE = "–";

    private FleetText() {}

    static String write(List<JobSummary> rows) {
        if (rows.isEmpty()) {
            return "No jobs yet. Import some with: gluewise import logs, or gluewise import history.\n";
        }
        TextTable table = new TextTable(
                "job",
                ">runs/30 d",
                "current",
                ">median run",
                ">deadline",
                ">cost/30 d",
                "recommended",
                ">saving/month",
                "runs in 30 d");
        rows.forEach(row -> table.row(
                row.job(),
                String.valueOf(row.runs()),
                row.current().map(size -> size.label()).orElse(NONE),
                row.medianRunSeconds().isPresent()
                        ? Figures.duration(row.medianRunSeconds().getAsDouble())
                        : NONE,
                row.deadline().map(Figures::deadline).orElse("none"),
                row.cost()
                        .map(cost -> Figures.pastCost(cost, row.costEstimated()))
                        .orElse(NONE),
                row.keptBecause().isEmpty() ? recommended(row.advice()) : row.keptBecause(),
                row.keptBecause().isEmpty() ? saving(row.advice()) : NONE,
                RunWords.flags(row.story())));
        return table.text() + derivedPrices(rows);
    }

    /** What the costs and savings above rest on without its being published, each once. */
    private static String derivedPrices(List<JobSummary> rows) {
        List<String> said = rows.stream()
                .flatMap(row -> row.advice().stream())
                .flatMap(advice -> advice.warnings().stream())
                .filter(warning -> warning.code().equals("PRICE_DERIVED"))
                .map(Statement::text)
                .distinct()
                .toList();
        return said.isEmpty() ? "" : "\n" + String.join("\n", said) + "\n";
    }

    private static String recommended(Optional<Advice> advice) {
        return advice.flatMap(Advice::recommended)
                .map(chosen -> chosen.configuration().label())
                .orElse(NONE);
    }

    private static String saving(Optional<Advice> advice) {
        return advice.flatMap(Advice::saving).map(FleetText::saving).orElse(NONE);
    }

    private static String saving(Saving saving) {
        return saving.perMonth().usd().signum() >= 0
                ? Figures.wholeMoney(saving.perMonth()) + "  " + Figures.percent(saving.fraction())
                : "costs " + Figures.wholeMoney(Money.ZERO.minus(saving.perMonth())) + " more";
    }
}
