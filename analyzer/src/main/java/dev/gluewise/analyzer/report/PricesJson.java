package dev.gluewise.analyzer.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.pricing.rates.Price;
import dev.gluewise.pricing.rates.RateKey;
import dev.gluewise.pricing.rates.refresh.RefreshReport;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The price book as the JSON that scripts read; its fields are a promise. */
public final class PricesJson {
    private PricesJson() {}

    /**
     * One document, with a line feed at its end.
     *
     * @param refresh what was fetched just now; empty where nothing was
     */
    public static String write(SortedMap<RateKey, Price> prices, Optional<RefreshReport> refresh) {
        ObjectNode document = ResultJson.document("prices");
        ArrayNode list = document.putArray("prices");
        prices.forEach((key, price) -> list.add(price(key, price)));
        refresh.ifPresent(report -> document.set("refresh", refresh(report)));
        return ResultJson.text(document);
    }

    private static ObjectNode price(RateKey key, Price price) {
        ObjectNode node = ResultJson.object()
                .put("region", key.region())
                .put("jobKind", key.jobKind().name())
                .put("generation", key.generation().name())
                .put("family", key.family().name())
                .put("executionClass", key.executionClass().name());
        return node.setAll(ResultJson.price(price));
    }

    private static ObjectNode refresh(RefreshReport report) {
        ObjectNode node = ResultJson.object()
                .put("asked", report.place())
                .put("asOf", report.asOf().toString())
                .put("products", report.products())
                .put("prices", report.prices());
        report.regions().forEach(node.putArray("regions")::add);
        report.otherRegions().forEach(node.putArray("regionsWithoutSparkPrice")::add);
        node.set("noJobs", counts(report.noJobs()));
        node.set("unknownProducts", counts(report.unknown()));
        return node;
    }

    private static ObjectNode counts(Map<String, Integer> counts) {
        ObjectNode node = ResultJson.object();
        counts.forEach(node::put);
        return node;
    }
}
