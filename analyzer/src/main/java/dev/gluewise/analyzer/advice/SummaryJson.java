package dev.gluewise.analyzer.advice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.analyzer.evidence.EvidenceTier;
import dev.gluewise.analyzer.findings.FindingCode;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/** A row of the fleet, without its whole advice, as it is kept in a workspace. */
final class SummaryJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SummaryJson() {}

    static String write(JobSummary row) {
        ObjectNode node = JSON.createObjectNode()
                .put("job", row.job())
                .put("tier", row.tier().map(Enum::name).orElse(null))
                .put("runs", row.runs())
                .put("costEstimated", row.costEstimated())
                .put("failedCost", row.failedCost().usd().toPlainString())
                .put("minimumCost", row.minimumCost().usd().toPlainString())
                .put("keptBecause", row.keptBecause());
        row.current().ifPresent(size -> node.set("current", write(size)));
        row.medianRunSeconds().ifPresent(seconds -> node.put("medianRunSeconds", seconds));
        row.deadline().ifPresent(deadline -> node.put("deadlineMillis", deadline.toMillis()));
        row.cost().ifPresent(cost -> node.put("cost", cost.usd().toPlainString()));
        row.outlook().ifPresent(outlook -> node.set("outlook", write(outlook)));
        ArrayNode flags = node.putArray("flags");
        row.flags().forEach(flag -> flags.addObject()
                .put("code", flag.code().name())
                .put("figure", flag.figure())
                .put("grave", flag.grave()));
        ArrayNode running = node.putArray("running");
        row.running().forEach(run -> running.add(write(run)));
        return node.toString();
    }

    private static ObjectNode write(ExpectedEnd end) {
        ObjectNode node = JSON.createObjectNode()
                .put("run", end.run())
                .put("unknownBecause", end.unknownBecause())
                .put("overdue", end.overdue());
        end.startedOn().ifPresent(moment -> node.put("startedOn", moment.toEpochMilli()));
        end.window().ifPresent(window -> node.putObject("window")
                .put("early", window.early().toEpochMilli())
                .put("likely", window.likely().toEpochMilli())
                .put("late", window.late().toEpochMilli()));
        return node;
    }

    private static ExpectedEnd expectedEnd(JsonNode node) {
        return new ExpectedEnd(
                node.path("run").asText(),
                optional(node, "startedOn", SummaryJson::moment),
                optional(
                        node,
                        "window",
                        window -> new ExpectedEnd.Window(
                                moment(window.path("early")),
                                moment(window.path("likely")),
                                moment(window.path("late")))),
                node.path("unknownBecause").asText(),
                node.path("overdue").asBoolean());
    }

    private static Instant moment(JsonNode node) {
        return Instant.ofEpochMilli(node.asLong());
    }

    private static ObjectNode write(Configuration size) {
        ObjectNode node = JSON.createObjectNode()
                .put("glueVersion", size.glueVersion().label())
                .put("workerType", size.workerType().label())
                .put("workers", size.workers())
                .put("executionClass", size.executionClass().name())
                .put("autoScaling", size.autoScaling());
        size.coresOverride().ifPresent(cores -> node.put("executorCores", cores));
        return node;
    }

    private static ObjectNode write(Outlook outlook) {
        ObjectNode node =
                JSON.createObjectNode().put("changes", outlook.changes()).put("confidence", outlook.confidence());
        outlook.recommended().ifPresent(size -> node.set("recommended", write(size)));
        outlook.chanceNow().ifPresent(chance -> node.put("chanceNow", chance));
        outlook.costNow().ifPresent(cost -> node.put("costNow", cost.usd().toPlainString()));
        outlook.saving().ifPresent(saving -> node.putObject("saving")
                .put("perRun", saving.perRun().usd().toPlainString())
                .put("perMonth", saving.perMonth().usd().toPlainString())
                .put("fraction", saving.fraction())
                .put("runsPerMonth", saving.runsPerMonth()));
        outlook.range().ifPresent(range -> node.putObject("range")
                .put("low", range.low().usd().toPlainString())
                .put("high", range.high().usd().toPlainString())
                .put("chance", range.chance()));
        outlook.derivedPrices().forEach(node.putArray("derivedPrices")::add);
        return node;
    }

    /** The row; empty where it names something that this version does not know, and so is worked out anew. */
    static Optional<JobSummary> read(String content) {
        try {
            JsonNode node = JSON.readTree(content);
            List<Flag> flags = new ArrayList<>();
            node.path("flags")
                    .forEach(flag -> flags.add(new Flag(
                            FindingCode.valueOf(flag.path("code").asText()),
                            flag.path("figure").asText(),
                            flag.path("grave").asBoolean())));
            List<ExpectedEnd> running = new ArrayList<>();
            node.path("running").forEach(run -> running.add(expectedEnd(run)));
            return Optional.of(new JobSummary(
                    node.path("job").asText(),
                    optional(node, "tier", it -> EvidenceTier.valueOf(it.asText())),
                    node.path("runs").asInt(),
                    optional(node, "current", SummaryJson::size),
                    number(node, "medianRunSeconds"),
                    optional(node, "deadlineMillis", it -> Duration.ofMillis(it.asLong())),
                    optional(node, "cost", SummaryJson::money),
                    node.path("costEstimated").asBoolean(),
                    money(node.path("failedCost")),
                    money(node.path("minimumCost")),
                    optional(node, "outlook", SummaryJson::outlook),
                    flags,
                    running,
                    Optional.empty(),
                    node.path("keptBecause").asText()));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Outlook outlook(JsonNode node) {
        List<String> derived = new ArrayList<>();
        node.path("derivedPrices").forEach(sentence -> derived.add(sentence.asText()));
        return new Outlook(
                optional(node, "recommended", SummaryJson::size),
                node.path("changes").asBoolean(),
                node.path("confidence").asDouble(),
                number(node, "chanceNow"),
                optional(node, "costNow", SummaryJson::money),
                optional(
                        node,
                        "saving",
                        saving -> new Saving(
                                money(saving.path("perRun")),
                                money(saving.path("perMonth")),
                                saving.path("fraction").asDouble(),
                                saving.path("runsPerMonth").asInt())),
                optional(
                        node,
                        "range",
                        range -> new SavingRange(
                                money(range.path("low")),
                                money(range.path("high")),
                                range.path("chance").asDouble())),
                derived);
    }

    private static Configuration size(JsonNode node) {
        return new Configuration(
                known(GlueVersion.of(node.path("glueVersion").asText())),
                known(WorkerType.of(node.path("workerType").asText())),
                node.path("workers").asInt(),
                ExecutionClass.valueOf(node.path("executionClass").asText()),
                node.path("autoScaling").asBoolean(),
                node.has("executorCores")
                        ? OptionalInt.of(node.path("executorCores").asInt())
                        : OptionalInt.empty());
    }

    private static <T> T known(Optional<T> value) {
        return value.orElseThrow(() -> new IllegalArgumentException("a version or worker type of another program"));
    }

    private static Money money(JsonNode node) {
        return new Money(new BigDecimal(node.asText()));
    }

    private static OptionalDouble number(JsonNode node, String field) {
        return node.hasNonNull(field) ? OptionalDouble.of(node.path(field).asDouble()) : OptionalDouble.empty();
    }

    private static <T> Optional<T> optional(JsonNode node, String field, Function<JsonNode, T> read) {
        return node.hasNonNull(field) ? Optional.of(read.apply(node.path(field))) : Optional.empty();
    }
}
