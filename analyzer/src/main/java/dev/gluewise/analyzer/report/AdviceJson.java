package dev.gluewise.analyzer.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Candidate;
import dev.gluewise.analyzer.advice.NextRun;
import dev.gluewise.analyzer.advice.Saving;
import dev.gluewise.analyzer.advice.SavingRange;
import dev.gluewise.analyzer.advice.Statement;
import dev.gluewise.analyzer.advice.Upgrade;
import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.findings.Finding;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.rates.Rate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Advice as the JSON that scripts read; its fields are a promise. */
public final class AdviceJson {
    private AdviceJson() {}

    /** One document, with a line feed at its end. */
    public static String write(Advice advice) {
        ObjectNode document = ResultJson.document("advise");
        fill(document, advice, advice.candidates());
        return ResultJson.text(document);
    }

    /**
     * Puts advice into a node.
     *
     * @param candidates those to tell of
     */
    static void fill(ObjectNode document, Advice advice, List<Candidate> candidates) {
        Evidence evidence = advice.evidence();
        document.set("job", ResultJson.job(evidence.job()));
        document.put(
                "deadlineSeconds",
                advice.question()
                        .deadline()
                        .map(deadline -> ResultJson.seconds(deadline.toMillis() / 1000.0))
                        .orElse(null));
        document.put("confidence", advice.question().confidence());
        document.set(
                "evidence",
                ResultJson.object()
                        .put("tier", evidence.tier().map(Enum::name).orElse(null))
                        .put("runs", evidence.runs().size())
                        .put("profiles", evidence.profiles().size())
                        .put("distinctConfigurations", configurations(evidence)));
        document.set("price", price(advice));
        document.set("current", advice.current().map(AdviceJson::candidate).orElse(null));
        document.set(
                "recommended", advice.recommended().map(AdviceJson::candidate).orElse(null));
        ArrayNode told = document.putArray("candidates");
        candidates.forEach(candidate -> told.add(candidate(candidate)));
        document.set("reasons", statements(advice.reasons()));
        document.set("warnings", statements(advice.warnings()));
        ArrayNode findings = document.putArray("findings");
        advice.findings().forEach(finding -> findings.add(finding(finding)));
        document.set("saving", saving(advice));
        document.set("money", MoneyJson.of(advice));
        document.set(
                "awsCapacityPlan",
                advice.money().capacityPlan().map(MoneyJson::plan).orElse(null));
        document.set("upgrade", advice.upgrade().map(AdviceJson::upgrade).orElse(null));
        document.set("nextRun", advice.nextRun().map(AdviceJson::nextRun).orElse(null));
    }

    /** Configurations that runs or logs are known of: a lone log counts as one. */
    private static long configurations(Evidence evidence) {
        return Math.max(evidence.distinctConfigurations(), evidence.profiles().isEmpty() ? 0 : 1);
    }

    private static ObjectNode price(Advice advice) {
        Optional<Rate> standard = rate(advice, ExecutionClass.STANDARD);
        Optional<Rate> flex = rate(advice, ExecutionClass.FLEX);
        return ResultJson.object()
                .put("region", advice.evidence().job().region())
                .put("standardPerDpuHour", perHour(standard))
                .put("flexPerDpuHour", perHour(flex))
                .put("standardCertainty", certainty(standard))
                .put("flexCertainty", certainty(flex))
                .put(
                        "source",
                        standard.map(rate -> rate.provenance().source().label()).orElse(null))
                .put(
                        "asOf",
                        standard.map(rate -> rate.provenance().asOf().toString())
                                .orElse(null))
                .put("currency", "USD");
    }

    private static @Nullable String certainty(Optional<Rate> rate) {
        return rate.map(known -> known.provenance().certainty().name()).orElse(null);
    }

    private static @Nullable BigDecimal perHour(Optional<Rate> rate) {
        return rate.map(Rate::usdPerDpuHour).orElse(null);
    }

    private static Optional<Rate> rate(Advice advice, ExecutionClass executionClass) {
        return advice.candidates().stream()
                .filter(candidate -> candidate.configuration().executionClass() == executionClass)
                .map(Candidate::rate)
                .findFirst();
    }

    private static ObjectNode candidate(Candidate candidate) {
        ObjectNode node = ResultJson.result(
                candidate.configuration(),
                candidate.runTimeSeconds(),
                candidate.prediction().dpuHours(),
                candidate.rate());
        node.put("meetsDeadlineProbability", ResultJson.probability(candidate.meetsDeadlineProbability()));
        node.put("verdict", candidate.verdict().name());
        node.set("excludedBecause", statements(candidate.excludedBecause()));
        node.set("trialBecause", statements(candidate.trialBecause()));
        node.put("onFrontier", candidate.onFrontier());
        node.set(
                "startUp",
                ResultJson.object()
                        .put("seconds", ResultJson.seconds(candidate.startUp().median()))
                        .put("runs", candidate.startUp().runs())
                        .put("measured", candidate.startUp().measured()));
        return node;
    }

    private static ObjectNode upgrade(Upgrade upgrade) {
        ObjectNode node = candidate(upgrade.candidate());
        node.put(
                "glueVersion", upgrade.candidate().configuration().glueVersion().label());
        node.set("saving", saving(upgrade.saving()));
        node.set("reason", statement(upgrade.why()));
        return node;
    }

    private static ObjectNode nextRun(NextRun run) {
        return ResultJson.object()
                .put("workerType", run.configuration().workerType().label())
                .put("workers", run.configuration().workers())
                .put("why", run.why().text())
                .put("code", run.why().code())
                .put("expectedIntervalReductionPercent", ResultJson.rounded(run.intervalReduction() * 100, 1))
                .put("expectedCost", ResultJson.money(run.expectedCost()))
                .put("expectedImprovementPerRun", ResultJson.money(run.expectedImprovement()));
    }

    private static ArrayNode statements(List<Statement> statements) {
        ArrayNode list = ResultJson.array();
        statements.forEach(statement -> list.add(statement(statement)));
        return list;
    }

    static ObjectNode statement(Statement statement) {
        return ResultJson.object().put("code", statement.code()).put("text", statement.text());
    }

    static ObjectNode finding(Finding finding) {
        return ResultJson.object()
                .put("code", finding.code().name())
                .put("severity", finding.severity().name())
                .put("where", finding.where())
                .put("text", finding.text())
                .put("seconds", ResultJson.seconds(finding.seconds()))
                .put("cost", finding.cost().map(ResultJson::money).orElse(null))
                .put("per", finding.per().name())
                .put("action", finding.action())
                .put("recordMore", finding.recordMore());
    }

    private static @Nullable ObjectNode saving(Advice advice) {
        return advice.saving()
                .map(saving -> {
                    ObjectNode node = saving(saving);
                    advice.money().savingRange().ifPresent(range -> addRange(node, saving, range));
                    return node;
                })
                .orElse(null);
    }

    /** How sure a saving is, beside it. */
    static void addRange(ObjectNode node, Saving saving, SavingRange range) {
        node.set("perRunInterval80", MoneyJson.range(range));
        node.set("perMonthInterval80", MoneyJson.range(range.times(saving.runsPerMonth())));
        node.put("chance", ResultJson.probability(range.chance()));
    }

    static ObjectNode saving(Saving saving) {
        return ResultJson.object()
                .put("perRun", ResultJson.money(saving.perRun()))
                .put("perMonth", ResultJson.money(saving.perMonth()))
                .put("percent", ResultJson.rounded(saving.fraction() * 100, 2))
                .put("runsPerMonth", saving.runsPerMonth());
    }
}
