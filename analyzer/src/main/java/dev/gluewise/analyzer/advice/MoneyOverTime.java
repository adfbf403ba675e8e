package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.spending.Spending;
import dev.gluewise.pricing.billing.Money;
import java.util.Optional;

/**
 * What an advice is worth over time, beside what the job has cost so far.
 *
 * @param spending what the history tells
 * @param savingRange how sure the saving of a run is; empty without a saving
 * @param capacityPlan what AWS's own method says, and what that would cost; empty where nothing tells the need
 */
public record MoneyOverTime(
        Spending spending, Optional<SavingRange> savingRange, Optional<CapacityPlan.Priced> capacityPlan) {
    /** Nothing is known. */
    public static final MoneyOverTime NONE = new MoneyOverTime(Spending.NONE, Optional.empty(), Optional.empty());

    /**
     * What each month costs in which the advice is not followed; nothing where it is to keep what there is, or to pay
     * more for the deadline.
     */
    public static Money costOfWaiting(Advice advice) {
        return advice.saving()
                .filter(saving -> advice.changes())
                .map(Saving::perMonth)
                .filter(Money::isPositive)
                .orElse(Money.ZERO);
    }
}
