package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.prediction.PricedPrediction;
import dev.gluewise.analyzer.spending.PeriodOfRuns;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.pricing.billing.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an advice is worth over time, and what AWS's own method would do, in words. */
public final class MoneySentences {
    private MoneySentences() {}

    /** A sentence for each thing that is known; none where there is nothing. */
    public static List<String> of(Advice advice) {
        List<String> said = new ArrayList<>();
        MoneyOverTime money = advice.money();
        if (advice.changes()) {
            advice.saving().ifPresent(saving -> money.savingRange().ifPresent(range -> said.add(range(saving, range))));
        }
        Money waiting = MoneyOverTime.costOfWaiting(advice);
        if (waiting.isPositive()) {
            advice.current()
                    .ifPresent(now -> said.add(
                            Sentences.say("money.waiting", now.configuration().label(), Figures.wholeMoney(waiting))));
        }
        money.spending().month().flatMap(MoneySentences::month).ifPresent(said::add);
        money.capacityPlan().map(MoneySentences::plan).ifPresent(said::add);
        return List.copyOf(said);
    }

    private static String range(Saving saving, SavingRange range) {
        SavingRange month = range.times(saving.runsPerMonth());
        return Sentences.say(
                "money.interval",
                Figures.chance(range.chance()),
                Figures.money(range.low()),
                Figures.money(range.high()),
                Figures.wholeMoney(month.low()),
                Figures.wholeMoney(month.high()));
    }

    private static Optional<String> month(PeriodOfRuns month) {
        return month.cost()
                .map(cost -> Sentences.say(
                        "money.month",
                        month.runs(),
                        Figures.pastCost(cost, month.estimated()),
                        Figures.money(month.failedCost()),
                        Figures.money(month.retryCost()),
                        Figures.money(month.minimumCost())));
    }

    private static String plan(CapacityPlan.Priced priced) {
        CapacityPlan plan = priced.plan();
        String factor = Figures.decimal(plan.factor(), 1);
        Optional<PricedPrediction> predicted = priced.predicted();
        return predicted
                .map(known -> Sentences.say(
                        "money.plan",
                        plan.needed(),
                        plan.allocated(),
                        factor,
                        plan.advised().label(),
                        Figures.duration(known.prediction().runTimeSeconds().median()),
                        Figures.money(known.expectedCost())))
                .orElseGet(() -> Sentences.say(
                        "money.planWithoutPrice",
                        plan.needed(),
                        plan.allocated(),
                        factor,
                        plan.advised().label()));
    }
}
