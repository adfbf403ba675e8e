package dev.gluewise.pricing.rates;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/**
 * The price of a DPU-hour (of an M-DPU-hour on R workers and for Ray) in US dollars, in which all bills are reckoned.
 *
 * @param usdPerDpuHour US dollars; above 0
 * @param provenance where the figure comes from
 */
public record Rate(BigDecimal usdPerDpuHour, Provenance provenance) implements Price {
    /** The currency of every rate. */
    public static final Currency CURRENCY = Currency.getInstance("USD");

    public Rate {
        usdPerDpuHour = checked(usdPerDpuHour, provenance);
    }

    static BigDecimal checked(BigDecimal amount, Provenance provenance) {
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("a DPU-hour costs more than nothing, not " + amount);
        }
        if (provenance.certainty() == Provenance.Certainty.UNKNOWN) {
            throw new IllegalArgumentException("a price with a figure is not unknown");
        }
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }

    /** Whether it was worked out from other prices, which every figure that rests on it has to say. */
    public boolean derived() {
        return provenance.certainty() == Provenance.Certainty.DERIVED;
    }

    @Override
    public Optional<Rate> rate() {
        return Optional.of(this);
    }
}
