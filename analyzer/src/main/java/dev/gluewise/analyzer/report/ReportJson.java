package dev.gluewise.analyzer.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.analyzer.advice.FleetTotals;
import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.evidence.TrackRecord;
import dev.gluewise.analyzer.spending.Losses;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.pricing.rates.RateKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole report as the JSON that scripts read. Each job is a row as {@code jobs} gives it, with its advice as {@code
 * advise} gives it; of the candidates those on the frontier, the recommended and the current one.
 */
final class ReportJson {
    private static final int DIGITS = 4;

    private ReportJson() {}

    /** One document, with a line feed at its end. */
    static String write(ReportData report) {
        ObjectNode document = ResultJson.document("report")
                .put("title", report.context().title())
                .put("writtenAt", report.context().writtenAt().toString());
        document.set("totals", totals(new FleetTotals(report.fleet())));
        document.set("losses", losses(report.losses()));
        document.set("accuracy", accuracy(report.accuracy().orElse(null)));
        ArrayNode prices = document.putArray("prices");
        PriceRow.rates(report.fleet().stream()
                        .flatMap(job -> job.advice().stream())
                        .toList())
                .forEach((key, rate) -> prices.add(price(key, rate)));
        ArrayNode jobs = document.putArray("jobs");
        report.fleet().forEach(job -> jobs.add(job(job)));
        return ResultJson.text(document);
    }

    private static ObjectNode totals(FleetTotals totals) {
        boolean billed = !totals.withCost().isEmpty();
        boolean compared = !totals.compared().isEmpty();
        return ResultJson.object()
                .put("jobs", totals.jobs().size())
                .put("runs30Days", totals.runs())
                .put("cost30Days", billed ? ResultJson.money(totals.cost()) : null)
                .put("measuredCost30Days", billed ? ResultJson.money(totals.measuredCost()) : null)
                .put("failedCost30Days", billed ? ResultJson.money(totals.failedCost()) : null)
                .put("jobsWithCost", totals.withCost().size())
                .put("jobsCompared", totals.compared().size())
                .put("predictedPerMonthNow", compared ? ResultJson.money(totals.predictedNow()) : null)
                .put("predictedPerMonthRecommended", compared ? ResultJson.money(totals.predictedThen()) : null)
                .put("savingPerMonth", compared ? ResultJson.money(totals.saving()) : null)
                .put("jobsWithDeadline", totals.withDeadline().size())
                .put("jobsAtRisk", totals.atRisk().size());
    }

    private static ObjectNode losses(Losses losses) {
        ObjectNode node = ResultJson.object();
        node.set("failedRuns", loss(losses.failed()));
        node.set("retriedRuns", loss(losses.retried()));
        node.set("minimumBilling", loss(losses.minimum()));
        node.set("silentResizes", loss(losses.resizes()));
        return node;
    }

    private static ObjectNode loss(Losses.Loss loss) {
        return ResultJson.object()
                .put("count", loss.runs())
                .put("cost", ResultJson.money(loss.cost()))
                .put("costliestJob", loss.costliest().map(Losses.JobLoss::job).orElse(null));
    }

    private static @Nullable ObjectNode accuracy(@Nullable Accuracy known) {
        if (known == null) {
            return null;
        }
        TrackRecord record = known.record();
        ObjectNode node = ResultJson.object()
                .put("madeAt", record.madeAt().toString())
                .put("predictions", record.predictions())
                .put("mape", ResultJson.rounded(record.mape(), DIGITS))
                .put("coverage80", ResultJson.rounded(record.coverage80(), DIGITS))
                .put("coverage90", ResultJson.rounded(record.coverage90(), DIGITS));
        if (known.jobs().isPresent()) {
            node.put("sampledJobs", known.jobs().getAsInt()).put("sampledRunsPerJob", Accuracy.MOST_RUNS);
        }
        return node;
    }

    private static ObjectNode price(RateKey key, Rate rate) {
        ObjectNode node = ResultJson.object()
                .put("region", key.region())
                .put("generation", key.generation().name())
                .put("executionClass", key.executionClass().name())
                .put("family", key.family().name());
        node.setAll(ResultJson.price(rate));
        return node;
    }

    private static ObjectNode job(JobSummary job) {
        ObjectNode node = FleetJson.job(job);
        node.set(
                "advice",
                job.advice()
                        .map(advice -> {
                            ObjectNode told = ResultJson.object();
                            AdviceJson.fill(told, advice, List.copyOf(ReportTables.worthALook(advice)));
                            return told;
                        })
                        .orElse(null));
        return node;
    }
}
