package dev.gluewise.app.desktop.pricing;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.ReportWords;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.catalog.JobKind;
import dev.gluewise.pricing.catalog.WorkerFamily;
import dev.gluewise.pricing.rates.Price;
import dev.gluewise.pricing.rates.Provenance;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.pricing.rates.RateKey;
import dev.gluewise.pricing.rates.refresh.RefreshReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prices and what came of fetching them, in words. */
final class PriceText {
    private static final String NONE = "–";

    private PriceText() {}

    static String kind(RateKey key) {
        return Words.say("pricing.kind." + key.jobKind());
    }

    static String glue(RateKey key) {
        return ReportWords.say("price." + key.generation());
    }

    /** G or R; what is no Spark job has no such workers. */
    static String workers(RateKey key) {
        return key.jobKind() != JobKind.ETL ? NONE : key.family() == WorkerFamily.GENERAL ? "G" : "R";
    }

    static String executionClass(RateKey key) {
        return ReportWords.say("price." + key.executionClass().name().toLowerCase(Locale.ROOT));
    }

    /** The figure in its currency, or that it is not known. */
    static String figure(Price price) {
        return price.amount()
                .map(amount -> amount.currency().equals(Rate.CURRENCY)
                        ? Figures.price(amount.perDpuHour())
                        : Words.say("pricing.foreign", amount.perDpuHour().toPlainString(), amount.currency()))
                .orElseGet(() -> Words.say("pricing.unknown"));
    }

    static String certainty(Price price) {
        return ReportWords.say("price." + price.provenance().certainty());
    }

    static String asOf(Price price) {
        return Formats.day(price.provenance().asOf());
    }

    /** Who says so, and by what page or reckoning. */
    static String source(Price price) {
        Provenance from = price.provenance();
        return ReportWords.say("price.source." + from.source(), from.noteText()).replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    /** By what page or reckoning it is known. */
    static String note(Price price) {
        return price.provenance().noteText().replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    /** What the price is for. */
    static String what(RateKey key) {
        return key.jobKind() == JobKind.ETL
                ? Words.say("pricing.for.workers", kind(key), glue(key), workers(key), executionClass(key))
                : Words.say("pricing.for", kind(key), glue(key), executionClass(key));
    }

    /** What a refresh brought, and what it left out. */
    static List<String> report(RefreshReport report) {
        List<String> lines = new ArrayList<>();
        int regions = report.regions().size();
        lines.add(Words.say(
                "pricing.result",
                Figures.count(report.prices()),
                Words.say(
                        regions == 1 ? "pricing.result.regions.one" : "pricing.result.regions.many",
                        Figures.count(regions)),
                Figures.count(report.products()),
                report.place(),
                Formats.day(report.asOf())));
        if (!report.noJobs().isEmpty()) {
            lines.add(Words.say("pricing.result.no-jobs", counts(report.noJobs())));
        }
        if (!report.unknown().isEmpty()) {
            lines.add(Words.say("pricing.result.unknown", counts(report.unknown())));
        }
        if (!report.otherRegions().isEmpty()) {
            lines.add(Words.say("pricing.result.others", String.join(", ", report.otherRegions())));
        }
        return lines;
    }

    private static String counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> Words.say(
                        "pricing.count",
                        Figures.count(entry.getValue()),
                        entry.getKey().replaceAll("\\p{Cntrl}", "\uFFFD")))
                .collect(Collectors.joining("; "));
    }
}
