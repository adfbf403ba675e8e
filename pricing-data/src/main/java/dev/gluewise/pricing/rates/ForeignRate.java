package dev.gluewise.pricing.rates;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/**
 * The price of a DPU-hour in another currency than US dollars, as China's regions have it. It is shown and never
 * converted: a sum in dollars cannot be made of it.
 *
 * @param perDpuHour amount of {@code currency}; above 0
 * @param currency any but US dollars
 * @param provenance where the figure comes from
 */
public record ForeignRate(BigDecimal perDpuHour, Currency currency, Provenance provenance) implements Price {
    public ForeignRate {
        perDpuHour = Rate.checked(perDpuHour, provenance);
        if (currency.equals(Rate.CURRENCY)) {
            throw new IllegalArgumentException("US dollars are no foreign currency here");
        }
    }

    @Override
    public Optional<Rate> rate() {
        return Optional.empty();
    }
}
