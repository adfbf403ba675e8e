package dev.gluewise.analyzer.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.CapacityPlan;
import dev.gluewise.analyzer.advice.MoneyOverTime;
import dev.gluewise.analyzer.advice.SavingRange;
import dev.gluewise.analyzer.prediction.PricedPrediction;
import dev.gluewise.analyzer.spending.PeriodOfRuns;
import dev.gluewise.analyzer.spending.Regression;
import dev.gluewise.analyzer.spending.ResizeCost;
import dev.gluewise.analyzer.spending.Retries;
import dev.gluewise.analyzer.spending.Spending;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A job's money over time as JSON. */
final class MoneyJson {
    private MoneyJson() {}

    static ObjectNode of(Advice advice) {
        Spending spending = advice.money().spending();
        ObjectNode node = ResultJson.object()
                .put(
                        "runsPerMonth",
                        spending.cadence()
                                .map(cadence -> ResultJson.rounded(cadence.runsPerMonth(), 2))
                                .orElse(null))
                .put("costOfWaitingPerMonth", ResultJson.money(MoneyOverTime.costOfWaiting(advice)));
        node.set("last30Days", spending.month().map(MoneyJson::month).orElse(null));
        node.set("retries", retries(spending.retries()));
        ArrayNode resizes = node.putArray("resizes");
        spending.resizes().forEach(resize -> resizes.add(resize(resize)));
        node.set("regression", spending.regression().map(MoneyJson::regression).orElse(null));
        return node;
    }

    private static ObjectNode month(PeriodOfRuns month) {
        return ResultJson.object()
                .put("runs", month.runs())
                .put("failedRuns", month.failedRuns())
                .put("retries", month.retries())
                .put("cost", month.cost().map(ResultJson::money).orElse(null))
                .put("estimated", month.estimated())
                .put("failedCost", ResultJson.money(month.failedCost()))
                .put("retryCost", ResultJson.money(month.retryCost()))
                .put("minimumBillingCost", ResultJson.money(month.minimumCost()))
                .put("runsBelowMinimum", month.shortRuns());
    }

    private static ObjectNode retries(Retries retries) {
        return ResultJson.object()
                .put("runsRetried", retries.chains())
                .put("rescued", retries.rescued())
                .put("retries", retries.tries())
                .put("cost", ResultJson.money(retries.cost()));
    }

    private static ObjectNode resize(ResizeCost resize) {
        ObjectNode node = ResultJson.object()
                .put("at", resize.resize().at().toString())
                .put("runsSince", resize.runsSince())
                .put("costPerRunBefore", ResultJson.money(resize.perRunBefore()))
                .put("costPerRunSince", ResultJson.money(resize.perRunSince()))
                .put("costMoreSoFar", ResultJson.money(resize.more()));
        node.set("from", FleetJson.configuration(resize.resize().from()));
        node.set("to", FleetJson.configuration(resize.resize().to()));
        return node;
    }

    private static ObjectNode regression(Regression unusual) {
        return ResultJson.object()
                .put("run", unusual.run().id())
                .put("kind", unusual.kind().name())
                .put("cause", unusual.cause().name())
                .put("seconds", ResultJson.seconds(unusual.seconds()))
                .put("usualSeconds", ResultJson.seconds(unusual.usualSeconds()))
                .put("costMore", unusual.more().map(ResultJson::money).orElse(null))
                .put("inputGrowth", growth(unusual));
    }

    private static @Nullable BigDecimal growth(Regression unusual) {
        return unusual.inputGrowth().isPresent()
                ? ResultJson.rounded(unusual.inputGrowth().getAsDouble(), 3)
                : null;
    }

    /** What AWS's own method says. */
    static ObjectNode plan(CapacityPlan.Priced priced) {
        CapacityPlan plan = priced.plan();
        Optional<PricedPrediction> predicted = priced.predicted();
        ObjectNode node = ResultJson.object()
                .put("source", plan.source().name())
                .put("neededExecutors", plan.needed())
                .put("allocatedExecutors", plan.allocated())
                .put("underProvisioningFactor", ResultJson.rounded(plan.factor(), 3));
        node.set("observed", FleetJson.configuration(plan.observed()));
        node.set("configuration", FleetJson.configuration(plan.advised()));
        node.put(
                "runTimeSeconds",
                predicted
                        .map(it -> ResultJson.seconds(
                                it.prediction().runTimeSeconds().median()))
                        .orElse(null));
        node.put(
                "cost", predicted.map(it -> ResultJson.money(it.expectedCost())).orElse(null));
        return node;
    }

    /** How sure a saving is. */
    static ObjectNode range(SavingRange range) {
        return ResultJson.object().put("p10", ResultJson.money(range.low())).put("p90", ResultJson.money(range.high()));
    }
}
