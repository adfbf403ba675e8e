package dev.gluewise.analyzer.advice;

import dev.gluewise.pricing.billing.Money;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How one candidate of an advice stands beside the recommended and the current one.
 *
 * @param perMonth expected cost of a month's runs; empty where their number is not known
 * @param savingPerMonth what a month on it saves against the current one, negative where it costs more; empty for the
 *     current one itself, and where there is none or the number of runs is not known
 * @param aside how it differs from the recommended one; empty for that one itself and where there is none
 * @param reliableWithin the shortest deadline in whole minutes that it keeps with the wanted confidence
 */
public record Comparison(
        Optional<Money> perMonth, Optional<Money> savingPerMonth, Optional<Aside> aside, Duration reliableWithin) {
    /**
     * The difference to the recommended candidate.
     *
     * @param seconds median run time more than the recommended one's; negative where it is faster
     * @param cost expected cost of a run more than the recommended one's; negative where it is cheaper
     */
    public record Aside(double seconds, Money cost) {}

    /** Compares a candidate of an advice with the two that matter. */
    public static Comparison of(Advice advice, Candidate candidate) {
        OptionalInt runs = runsPerMonth(advice);
        Optional<Money> perMonth =
                runs.isPresent() ? Optional.of(candidate.expectedCost().times(runs.getAsInt())) : Optional.empty();
        Optional<Money> saving = advice.current()
                .filter(current -> runs.isPresent() && !sameAs(current, candidate))
                .map(current ->
                        current.expectedCost().minus(candidate.expectedCost()).times(runs.getAsInt()));
        Optional<Aside> aside = advice.recommended()
                .filter(recommended -> !sameAs(recommended, candidate))
                .map(recommended -> new Aside(
                        median(candidate) - median(recommended),
                        candidate.expectedCost().minus(recommended.expectedCost())));
        double reliable = candidate.throughBy(advice.question().confidence());
        return new Comparison(perMonth, saving, aside, Duration.ofMinutes((long) Math.ceil(reliable / 60)));
    }

    /** The runs a month that an advice reckons with; empty where neither the question nor the history tells. */
    public static OptionalInt runsPerMonth(Advice advice) {
        OptionalInt asked = advice.question().runsPerMonth();
        if (asked.isPresent()) {
            return asked;
        }
        return advice.saving()
                .map(saving -> OptionalInt.of(saving.runsPerMonth()))
                .orElse(OptionalInt.empty());
    }

    private static double median(Candidate candidate) {
        return candidate.runTimeSeconds().quantile(0.5);
    }

    private static boolean sameAs(Candidate one, Candidate other) {
        return one.configuration().equals(other.configuration());
    }
}
