package dev.gluewise.pricing.rates;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** What a price book says of a price: a rate, or why there is none that can be reckoned with. */
public sealed interface Price permits Rate, ForeignRate, UnknownPrice {
    /** Who says so, how surely, and when it was true; for an unknown price the note says why it is unknown. */
    Provenance provenance();

    /** The rate in US dollars; empty where the price is unknown or in another currency. */
    Optional<Rate> rate();

    /** The figure, whatever its currency; empty where the price is unknown. */
    default Optional<Amount> amount() {
        return switch (this) {
            case Rate rate -> Optional.of(new Amount(rate.usdPerDpuHour(), Rate.CURRENCY));
            case ForeignRate foreign -> Optional.of(new Amount(foreign.perDpuHour(), foreign.currency()));
            case UnknownPrice unknown -> Optional.empty();
        };
    }

    /**
     * A figure to be shown, not to be reckoned with.
     *
     * @param perDpuHour above 0
     */
    record Amount(BigDecimal perDpuHour, Currency currency) {}

    /**
     * The rate, for those who cannot do without.
     *
     * @param key what the price is the price of
     * @param what the same in words, such as {@code Glue 5.1 in eu-west-1}
     * @throws MissingPriceException where there is none: why, and how to bring one
     */
    default Rate orThrow(RateKey key, String what) throws MissingPriceException {
        return switch (this) {
            case Rate rate -> rate;
            case ForeignRate foreign ->
                throw new MissingPriceException(
                        Problem.of(
                                ProblemCode.UNKNOWN_PRICE,
                                "A DPU-hour of " + what + " costs "
                                        + foreign.perDpuHour().toPlainString() + " " + foreign.currency()
                                        + ", and Gluewise reckons in US dollars.",
                                "Give the price in US dollars with --price USD."),
                        key,
                        this);
            case UnknownPrice unknown ->
                throw new MissingPriceException(
                        Problem.of(
                                ProblemCode.UNKNOWN_PRICE,
                                "No price of a DPU-hour is known for " + what + ": " + unknown.why() + ".",
                                "Ask AWS with gluewise prices --refresh, or give the price with --price USD."),
                        key,
                        this);
        };
    }
}
