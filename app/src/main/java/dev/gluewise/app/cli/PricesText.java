package dev.gluewise.app.cli;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.ReportWords;
import dev.gluewise.pricing.catalog.JobKind;
import dev.gluewise.pricing.catalog.WorkerFamily;
import dev.gluewise.pricing.rates.Price;
import dev.gluewise.pricing.rates.Provenance;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.pricing.rates.RateKey;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** The price book for people at a terminal; where each price comes from stands beneath, once. */
final class PricesText {
    private static final String NONE = "–";

    private final Map<String, Integer> notes = new LinkedHashMap<>();

    private PricesText() {}

    static String write(SortedMap<RateKey, Price> prices) {
        return new PricesText().text(prices);
    }

    private String text(SortedMap<RateKey, Price> prices) {
        TextTable table = new TextTable(
                "region", "job", "glue", "workers", "class", ">perDpuHour", "certainty", "asOf", ">source");
        prices.forEach((key, price) -> {
            Provenance provenance = price.provenance();
            table.row(
                    key.region(),
                    job(key),
                    ReportWords.say("price." + key.generation()),
                    key.jobKind() == JobKind.ETL ? workers(key) : NONE,
                    ReportWords.say("price." + key.executionClass().name().toLowerCase(Locale.ROOT)),
                    price.amount().map(PricesText::figure).orElse(NONE),
                    ReportWords.say("price." + provenance.certainty()),
                    provenance.asOf().toString(),
                    "[" + number(provenance) + "]");
        });
        StringBuilder text = new StringBuilder(table.text()).append('\n');
        notes.forEach((note, number) ->
                text.append('[').append(number).append("] ").append(note).append('\n'));
        return text.toString();
    }

    private static String job(RateKey key) {
        return switch (key.jobKind()) {
            case ETL, STREAMING -> "Spark";
            case PYTHON_SHELL -> "Python shell";
            case RAY -> "Ray";
        };
    }

    private static String workers(RateKey key) {
        return key.family() == WorkerFamily.GENERAL ? "G" : "R";
    }

    private static String figure(Price.Amount amount) {
        return amount.currency().equals(Rate.CURRENCY)
                ? Figures.price(amount.perDpuHour())
                : amount.perDpuHour().toPlainString() + " " + amount.currency();
    }

    private int number(Provenance provenance) {
        String note = ReportWords.say("price.source." + provenance.source(), provenance.noteText())
                .replaceAll("\\p{Cntrl}", "�");
        return notes.computeIfAbsent(note, unused -> notes.size() + 1);
    }
}
