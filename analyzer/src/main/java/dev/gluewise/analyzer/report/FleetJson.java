package dev.gluewise.analyzer.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.pricing.catalog.Configuration;
import java.math.BigDecimal;
import java.util.List;

/** The fleet as the JSON that scripts read. */
public final class FleetJson {
    private FleetJson() {}

    /** One document, with a line feed at its end. */
    public static String write(List<JobSummary> rows) {
        ObjectNode document = ResultJson.document("jobs");
        ArrayNode jobs = document.putArray("jobs");
        rows.forEach(row -> jobs.add(job(row)));
        return ResultJson.text(document);
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
                .put("failedCost30Days", ResultJson.money(row.failedCost()))
                .put("restsOnDerivedPrice", restsOnDerivedPrice(row))
                .put("keptBecause", row.keptBecause().isEmpty() ? null : row.keptBecause());
        node.set("current", row.current().map(FleetJson::configuration).orElse(null));
        node.set(
                "recommended",
                row.advice()
                        .flatMap(Advice::recommended)
                        .map(chosen -> configuration(chosen.configuration()))
                        .orElse(null));
        node.set(
                "saving",
                row.advice().flatMap(Advice::saving).map(AdviceJson::saving).orElse(null));
        return node;
    }

    private static boolean restsOnDerivedPrice(JobSummary row) {
        return row.advice().stream()
                .flatMap(advice -> advice.warnings().stream())
                .anyMatch(warning -> warning.code().equals("PRICE_DERIVED"));
    }

    private static ObjectNode configuration(Configuration configuration) {
        return ResultJson.object()
                .put("workerType", configuration.workerType().label())
                .put("workers", configuration.workers())
                .put("autoScaling", configuration.autoScaling())
                .put("executionClass", configuration.executionClass().name());
    }
}
