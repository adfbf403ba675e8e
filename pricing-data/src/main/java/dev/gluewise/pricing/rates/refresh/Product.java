package dev.gluewise.pricing.rates.refresh;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A product of AWS's price list.
 *
 * @param sku AWS's own name of it
 * @param region region code; empty where the product belongs to none
 * @param usageType what is counted, with the billing code of the region before it
 * @param operation what is done meanwhile; empty where it is not told
 * @param effective since when its price holds
 * @param tiers its prices by the amount used, least first
 */
record Product(String sku, String region, String usageType, String operation, LocalDate effective, List<Tier> tiers) {
    Product {
        tiers = List.copyOf(tiers);
    }

    /**
     * A price from an amount used on.
     *
     * @param from the amount
     * @param unit what is paid for, such as {@code DPU-Hour}
     * @param perUnit the price by currency code; 0 or more
     */
    record Tier(BigDecimal from, String unit, Map<String, BigDecimal> perUnit) {
        Tier {
            perUnit = Map.copyOf(perUnit);
        }
    }
}
