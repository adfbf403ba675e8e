package dev.gluewise.analyzer.advice;

import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What of an advice the list of jobs shows: small, so that it can be kept.
 *
 * @param recommended the recommended configuration; empty where none meets the deadline
 * @param changes whether that is another one than the one in force
 * @param confidence chance with which the deadline has to be met
 * @param chanceNow chance that the configuration in force meets the deadline; empty where it is not known
 * @param costNow expected cost of a run on it; likewise
 * @param saving what the recommended one saves against it; empty without one of them
 * @param range how sure that is; likewise
 * @param derivedPrices which prices it rests on without their being published, a sentence each
 */
public record Outlook(
        Optional<Configuration> recommended,
        boolean changes,
        double confidence,
        OptionalDouble chanceNow,
        Optional<Money> costNow,
        Optional<Saving> saving,
        Optional<SavingRange> range,
        List<String> derivedPrices) {
    public Outlook {
        derivedPrices = List.copyOf(derivedPrices);
    }

    static Outlook of(Advice advice) {
        return new Outlook(
                advice.recommended().map(Candidate::configuration),
                advice.changes(),
                advice.question().confidence(),
                advice.current()
                        .map(now -> OptionalDouble.of(now.meetsDeadlineProbability()))
                        .orElse(OptionalDouble.empty()),
                advice.current().map(Candidate::expectedCost),
                advice.saving(),
                advice.money().savingRange(),
                advice.warnings().stream()
                        .filter(warning -> warning.code().equals("PRICE_DERIVED"))
                        .map(Statement::text)
                        .toList());
    }

    /**
     * What following the advice is worth a month: the expected saving × the chance that there is one. Nothing without a
     * saving; as it is where it costs more, which is what the deadline takes.
     */
    public Money worth() {
        Money perMonth = saving.map(Saving::perMonth).orElse(Money.ZERO);
        double chance = range.map(SavingRange::chance).orElse(1.0);
        return perMonth.isPositive() ? new Money(perMonth.usd().multiply(BigDecimal.valueOf(chance))) : perMonth;
    }
}
