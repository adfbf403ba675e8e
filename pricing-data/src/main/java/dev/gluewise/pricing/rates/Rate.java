package dev.gluewise.pricing.rates;

import java.math.BigDecimal;

/**
 * The price of a DPU-hour.
 *
 * @param usdPerDpuHour US dollars; above 0
 * @param provenance where the figure comes from
 */
public record Rate(BigDecimal usdPerDpuHour, Provenance provenance) {
    public Rate {
        if (usdPerDpuHour.signum() <= 0) {
            throw new IllegalArgumentException("a DPU-hour costs more than nothing, not " + usdPerDpuHour);
        }
    }
}
