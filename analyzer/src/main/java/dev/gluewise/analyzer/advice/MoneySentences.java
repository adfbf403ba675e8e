package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.prediction.PricedPrediction;
import dev.gluewise.analyzer.spending.PeriodOfRuns;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
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
        atPresentSize(advice).ifPresent(said::add);
        money.capacityPlan().map(MoneySentences::plan).ifPresent(said::add);
        return List.copyOf(said);
    }

    /**
     * Why the saving of a month is more than the last thirty days cost: it is one against the present size, which the job
     * has not had all that time. Empty where it is not more.
     */
    public static Optional<String> atPresentSize(Advice advice) {
        boolean own = advice.question().runsPerMonth().isEmpty();
        return advice.changes() && own
                ? atPresentSize(
                        advice.current().map(Candidate::configuration),
                        advice.current().map(Candidate::expectedCost),
                        advice.saving(),
                        advice.money().spending().month().flatMap(PeriodOfRuns::cost))
                : Optional.empty();
    }

    /** The same of a row whose cost is that of thirty days. */
    public static Optional<String> atPresentSize(JobSummary month) {
        return month.outlook()
                .filter(Outlook::changes)
                .flatMap(outlook -> atPresentSize(month.current(), outlook.costNow(), outlook.saving(), month.cost()));
    }

    private static Optional<String> atPresentSize(
            Optional<Configuration> current, Optional<Money> perRun, Optional<Saving> saving, Optional<Money> paid) {
        if (current.isEmpty() || perRun.isEmpty() || saving.isEmpty() || paid.isEmpty()) {
            return Optional.empty();
        }
        if (saving.get().perMonth().compareTo(paid.get()) <= 0) {
            return Optional.empty();
        }
        int runs = saving.get().runsPerMonth();
        return Optional.of(Sentences.say(
                "money.atPresentSize",
                current.get().label(),
                Figures.count(runs),
                Figures.money(perRun.get().times(runs)),
                Figures.money(paid.get())));
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
