package dev.gluewise.analyzer.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.analyzer.advice.FleetTotals;
import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.advice.Outlook;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fleet as the JSON that scripts read. */
public final class FleetJson {
    private FleetJson() {}

    /**
     * One document, with a line feed at its end.
     *
     * @param broken by job, what breaks the promise of a change
     */
    public static String write(List<JobSummary> rows, Map<String, List<String>> broken) {
        ObjectNode document = ResultJson.document("jobs");
        ArrayNode jobs = document.putArray("jobs");
        rows.forEach(row -> jobs.add(job(row)));
        document.set("totals", totals(new FleetTotals(rows)));
        ArrayNode promises = document.putArray("brokenPromises");
        broken.forEach((job, sentences) ->
                sentences.forEach(text -> promises.addObject().put("job", job).put("text", text)));
        return ResultJson.text(document);
    }

    static ObjectNode totals(FleetTotals totals) {
        boolean billed = !totals.withCost().isEmpty();
        boolean compared = !totals.compared().isEmpty();
        ObjectNode node = ResultJson.object()
                .put("jobs", totals.jobs().size())
                .put("runs30Days", totals.runs())
                .put("cost30Days", billed ? ResultJson.money(totals.cost()) : null)
                .put("failedCost30Days", billed ? ResultJson.money(totals.failedCost()) : null)
                .put("waste30Days", billed ? ResultJson.money(totals.waste()) : null)
                .put("savingPerMonth", compared ? ResultJson.money(totals.saving()) : null)
                .put("jobsCompared", totals.compared().size())
                .put("deadlinesAtRisk", totals.atRisk().size());
        node.set(
                "savingInterval80",
                totals.savingInterval()
                        .map(interval -> ResultJson.object()
                                .put("p10", ResultJson.money(interval.low()))
                                .put("p90", ResultJson.money(interval.high())))
                        .orElse(null));
        return node;
    }

    static ObjectNode job(JobSummary row) {
        BigDecimal median = row.medianRunSeconds().isPresent()
                ? ResultJson.seconds(row.medianRunSeconds().getAsDouble())
                : null;
        ObjectNode node = ResultJson.object()
                .put("job", row.job())
                .put("tier", row.tier().map(Enum::name).orElse(null))
                .put("runs30Days", row.runs())
                .put("medianRunSeconds", median)
                .put(
                        "deadlineSeconds",
                        row.deadline()
                                .map(deadline -> ResultJson.seconds(deadline.toMillis() / 1000.0))
                                .orElse(null))
                .put("cost30Days", row.cost().map(ResultJson::money).orElse(null))
                .put("costEstimated", row.costEstimated())
                .put("failedCost30Days", ofCost(row, row.failedCost()))
                .put("restsOnDerivedPrice", restsOnDerivedPrice(row))
                .put("keptBecause", row.keptBecause().isEmpty() ? null : row.keptBecause());
        node.set("current", row.current().map(FleetJson::configuration).orElse(null));
        Optional<Outlook> outlook = row.outlook();
        node.set(
                "recommended",
                outlook.flatMap(Outlook::recommended)
                        .map(FleetJson::configuration)
                        .orElse(null));
        node.set("saving", outlook.map(FleetJson::saving).orElse(null));
        node.put("meetsDeadlineProbability", chance(row));
        node.put("deadlineAtRisk", FleetTotals.atRisk(row));
        node.put("waste30Days", ofCost(row, row.waste()));
        node.put("minimumBillingCost30Days", ofCost(row, row.minimumCost()));
        node.put("worthPerMonth", ResultJson.money(row.worth()));
        ArrayNode flags = node.putArray("flags");
        row.flags()
                .forEach(flag ->
                        flags.addObject().put("code", flag.code().name()).put("label", flag.label()));
        return node;
    }

    /** A part of what the runs cost: as unknown as that is. */
    private static @Nullable BigDecimal ofCost(JobSummary row, Money part) {
        return row.cost().map(known -> ResultJson.money(part)).orElse(null);
    }

    /** Chance that the job as it is meets its deadline. */
    private static @Nullable BigDecimal chance(JobSummary row) {
        return row.deadline()
                .flatMap(any -> row.outlook())
                .filter(outlook -> outlook.chanceNow().isPresent())
                .map(outlook -> ResultJson.probability(outlook.chanceNow().getAsDouble()))
                .orElse(null);
    }

    private static @Nullable ObjectNode saving(Outlook outlook) {
        return outlook.saving()
                .map(saving -> {
                    ObjectNode node = AdviceJson.saving(saving);
                    outlook.range().ifPresent(range -> AdviceJson.addRange(node, saving, range));
                    return node;
                })
                .orElse(null);
    }

    private static boolean restsOnDerivedPrice(JobSummary row) {
        return row.outlook()
                .filter(outlook -> !outlook.derivedPrices().isEmpty())
                .isPresent();
    }

    static ObjectNode configuration(Configuration configuration) {
        return ResultJson.object()
                .put("workerType", configuration.workerType().label())
                .put("workers", configuration.workers())
                .put("autoScaling", configuration.autoScaling())
                .put("executionClass", configuration.executionClass().name());
    }
}
