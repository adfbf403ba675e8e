package dev.gluewise.app.cli;

import dev.gluewise.analyzer.advice.Flag;
import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.advice.Outlook;
import dev.gluewise.analyzer.advice.Saving;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.Harmless;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fleet for people at a terminal. */
final class FleetText {
    private static final String NONE = "–";

    private FleetText() {}

    /**
     * The table, and below it what the user has to hear of.
     *
     * @param broken by job, what breaks the promise of a change
     */
    static String write(List<JobSummary> rows, Map<String, List<String>> broken) {
        return write(rows) + brokenPromises(broken);
    }

    static String write(List<JobSummary> rows) {
        if (rows.isEmpty()) {
            return CliWords.say("jobs.empty") + "\n";
        }
        TextTable table = new TextTable(
                "job",
                ">runs30",
                "current",
                ">medianRun",
                ">deadline",
                ">cost30",
                "recommended",
                ">savingPerMonth",
                ">of80Months",
                "flags");
        rows.forEach(row -> table.row(
                row.job(),
                String.valueOf(row.runs()),
                row.current().map(size -> size.label()).orElse(NONE),
                row.medianRunSeconds().isPresent()
                        ? Figures.duration(row.medianRunSeconds().getAsDouble())
                        : NONE,
                row.deadline().map(Figures::deadline).orElseGet(() -> CliWords.say("jobs.noDeadline")),
                row.cost()
                        .map(cost -> Figures.pastCost(cost, row.costEstimated()))
                        .orElse(NONE),
                row.keptBecause().isEmpty() ? recommended(row.outlook()) : row.keptBecause(),
                row.keptBecause().isEmpty() ? saving(row.outlook()) : NONE,
                row.keptBecause().isEmpty() ? interval(row.outlook()) : NONE,
                row.flags().stream().map(Flag::label).collect(Collectors.joining(", "))));
        return table.text() + derivedPrices(rows);
    }

    private static String brokenPromises(Map<String, List<String>> broken) {
        return broken.entrySet().stream()
                .map(job -> "\n"
                        + CliWords.say(
                                "jobs.promiseBroken", Harmless.of(job.getKey()), String.join(" ", job.getValue())))
                .collect(Collectors.joining("", "", broken.isEmpty() ? "" : "\n"));
    }

    /** What the costs and savings above rest on without its being published, each once. */
    private static String derivedPrices(List<JobSummary> rows) {
        List<String> said = rows.stream()
                .flatMap(row -> row.outlook().stream())
                .flatMap(outlook -> outlook.derivedPrices().stream())
                .distinct()
                .toList();
        return said.isEmpty() ? "" : "\n" + String.join("\n", said) + "\n";
    }

    private static String recommended(Optional<Outlook> outlook) {
        return outlook.flatMap(Outlook::recommended).map(Configuration::label).orElse(NONE);
    }

    private static String saving(Optional<Outlook> outlook) {
        return outlook.flatMap(Outlook::saving).map(FleetText::saving).orElse(NONE);
    }

    private static String interval(Optional<Outlook> outlook) {
        return outlook.flatMap(it -> it.saving().flatMap(saving -> it.range()
                        .map(range -> range.times(saving.runsPerMonth()))
                        .map(month -> Figures.wholeMoney(month.low()) + "–" + Figures.wholeMoney(month.high()))))
                .orElse(NONE);
    }

    private static String saving(Saving saving) {
        return saving.perMonth().usd().signum() >= 0
                ? Figures.wholeMoney(saving.perMonth()) + "  " + Figures.percent(saving.fraction())
                : CliWords.say("jobs.costs", Figures.wholeMoney(Money.ZERO.minus(saving.perMonth())));
    }
}
