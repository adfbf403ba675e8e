package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.prediction.PairedDraws;
import dev.gluewise.analyzer.prediction.PricedPrediction;
import dev.gluewise.pricing.billing.Money;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * How sure a saving is: the 80 % interval, and the chance that there is one.
 *
 * @param low saving of a run that is exceeded with a chance of 90 %; negative where it may cost more
 * @param high saving of a run that is exceeded with a chance of 10 %
 * @param chance chance that the recommended configuration costs less than the current one, 0 to 1
 */
public record SavingRange(Money low, Money high, double chance) {
    /** What there is no doubt about: a configuration against itself. */
    static final SavingRange NONE = new SavingRange(Money.ZERO, Money.ZERO, 0);

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    /** Of one configuration against another. */
    static SavingRange of(PairedDraws draws, PricedPrediction now, PricedPrediction then) {
        if (now.prediction().configuration().equals(then.prediction().configuration())) {
            return NONE;
        }
        double[] saved = draws.savings(now, then);
        double chance = (double) Arrays.stream(saved).filter(usd -> usd > 0).count() / saved.length;
        return new SavingRange(money(at(saved, LOW)), money(at(saved, HIGH)), chance);
    }

    private static double at(double[] ascending, double probability) {
        return ascending[(int) (probability * (ascending.length - 1))];
    }

    private static Money money(double usd) {
        return new Money(BigDecimal.valueOf(usd));
    }

    /** The same over so many runs, whose savings all have the same reason to be off. */
    public SavingRange times(int runs) {
        return new SavingRange(low.times(runs), high.times(runs), chance);
    }
}
