package dev.gluewise.analyzer.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.analyzer.evidence.JobIdentity;
import dev.gluewise.analyzer.prediction.Distribution;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.rates.Price;
import dev.gluewise.pricing.rates.Provenance;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.simulator.profile.JobProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What every JSON result has in common: its version, and how figures are written. */
final class ResultJson {
    static final int SCHEMA_VERSION = 1;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ResultJson() {}

    static ObjectNode document(String command) {
        return object().put("schemaVersion", SCHEMA_VERSION).put("command", command);
    }

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static ArrayNode array() {
        return NODES.arrayNode();
    }

    static String text(ObjectNode document) {
        try {
            return MAPPER.writeValueAsString(document) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException("a tree of plain values is always JSON", e);
        }
    }

    /** Which job it is about. */
    static ObjectNode job(JobIdentity job) {
        return object().put("name", job.name())
                .put("glueVersion", job.glueVersion().label())
                .put("region", job.region());
    }

    /** What a log holds, in figures. */
    static ObjectNode profile(JobProfile profile) {
        String sparkVersion = profile.application().sparkVersion();
        return object().put("application", profile.application().name())
                .put("sparkVersion", sparkVersion.isEmpty() ? null : sparkVersion)
                .put("loggedSlots", profile.peakSlots())
                .put("loggedExecutors", profile.peakExecutors())
                .put("executorCores", profile.executorCores())
                .put("actualSeconds", seconds(profile.application().durationSeconds()))
                .put("tasks", profile.work().size())
                .put("stages", profile.stages().size())
                .put("complete", profile.completeness().complete());
    }

    /** A configuration with its predicted time, capacity and cost: one of simulate's results. */
    static ObjectNode result(
            Configuration configuration, Distribution runTimeSeconds, Distribution dpuHours, Rate rate) {
        ObjectNode node = object().put("workerType", configuration.workerType().label())
                .put("workers", configuration.workers())
                .put("slots", configuration.slots())
                .put("autoScaling", configuration.autoScaling())
                .put("executionClass", configuration.executionClass().name());
        node.set("runTimeSeconds", runTime(runTimeSeconds));
        node.set(
                "dpuHours",
                object().put("p50", hours(dpuHours.median()))
                        .put("mean", hours(dpuHours.mean()))
                        .put("p95", hours(dpuHours.quantile(0.95))));
        node.set(
                "cost",
                object().put("p50", cost(dpuHours.median(), rate))
                        .put("mean", cost(dpuHours.mean(), rate))
                        .put("p95", cost(dpuHours.quantile(0.95), rate)));
        node.set("price", price(rate));
        return node;
    }

    /** The quantiles and the mean of a run time in seconds. */
    static ObjectNode runTime(Distribution seconds) {
        return object().put("p5", seconds(seconds.quantile(0.05)))
                .put("p10", seconds(seconds.quantile(0.10)))
                .put("p50", seconds(seconds.median()))
                .put("p90", seconds(seconds.quantile(0.90)))
                .put("p95", seconds(seconds.quantile(0.95)))
                .put("mean", seconds(seconds.mean()));
    }

    /** A price with all that is known of it; where it is unknown the figure is null, and the reason says why. */
    static ObjectNode price(Price price) {
        Provenance provenance = price.provenance();
        boolean unknown = provenance.certainty() == Provenance.Certainty.UNKNOWN;
        return object().put(
                        "perDpuHour",
                        price.amount().map(Price.Amount::perDpuHour).orElse(null))
                .put(
                        "currency",
                        price.amount()
                                .map(amount -> amount.currency().getCurrencyCode())
                                .orElse(null))
                .put("certainty", provenance.certainty().name())
                .put("source", provenance.source().label())
                .put("asOf", provenance.asOf().toString())
                .put("note", unknown ? null : provenance.noteText())
                .put("reason", unknown ? provenance.noteText() : null);
    }

    static BigDecimal seconds(double seconds) {
        return rounded(seconds, 3);
    }

    static BigDecimal hours(double dpuHours) {
        return rounded(dpuHours, 6);
    }

    static BigDecimal probability(double probability) {
        return rounded(probability, 4);
    }

    static BigDecimal money(Money money) {
        return plain(money.micros());
    }

    static BigDecimal rounded(double value, int digits) {
        return plain(BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP));
    }

    /** Without trailing zeros, and never as a power of ten. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static BigDecimal cost(double dpuHours, Rate rate) {
        return money(new Money(BigDecimal.valueOf(dpuHours).multiply(rate.usdPerDpuHour())));
    }
}
