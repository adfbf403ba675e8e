package dev.gluewise.pricing.rates;

import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.PriceGeneration;
import dev.gluewise.pricing.catalog.WorkerFamily;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Prices by key; a price that is not known is absent, never a guess. */
public final class PriceBook {
    private final Map<RateKey, Rate> rates;

    public PriceBook(Map<RateKey, Rate> rates) {
        this.rates = Map.copyOf(rates);
    }

    /** The price of a DPU-hour, or empty where it is not known. */
    public Optional<Rate> rate(RateKey key) {
        return Optional.ofNullable(rates.get(key));
    }

    /** Every price in the book. */
    public Map<RateKey, Rate> rates() {
        return rates;
    }

    /** The regions of which at least one price is known, in alphabetical order. */
    public Set<String> regions() {
        Set<String> regions = new TreeSet<>();
        rates.keySet().forEach(key -> regions.add(key.region()));
        return regions;
    }

    /**
     * The same book with the user's own standard price for G workers in one region; Flex there keeps its ratio to the
     * standard price where both were known, and is marked as derived.
     *
     * @param usdPerDpuHour standard price in US dollars, above 0
     * @param asOf the day the user stated it
     */
    public PriceBook withUserPrice(
            String region, PriceGeneration generation, BigDecimal usdPerDpuHour, LocalDate asOf) {
        RateKey standard = new RateKey(region, generation, ExecutionClass.STANDARD, WorkerFamily.GENERAL);
        RateKey flex = new RateKey(region, generation, ExecutionClass.FLEX, WorkerFamily.GENERAL);
        Map<RateKey, Rate> changed = new LinkedHashMap<>(rates);
        changed.put(
                standard,
                new Rate(
                        usdPerDpuHour,
                        new Provenance(
                                Provenance.Source.USER, Provenance.Certainty.PUBLISHED, asOf, "entered by the user")));
        Rate listedStandard = rates.get(standard);
        Rate listedFlex = rates.get(flex);
        if (listedStandard != null && listedFlex != null) {
            BigDecimal scaled = usdPerDpuHour
                    .multiply(listedFlex.usdPerDpuHour())
                    .divide(listedStandard.usdPerDpuHour(), MathContext.DECIMAL32);
            changed.put(
                    flex,
                    new Rate(
                            scaled,
                            new Provenance(
                                    Provenance.Source.USER,
                                    Provenance.Certainty.DERIVED,
                                    asOf,
                                    "the user's standard price × the listed ratio of Flex to standard")));
        }
        return new PriceBook(changed);
    }
}
