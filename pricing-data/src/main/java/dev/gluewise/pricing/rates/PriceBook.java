package dev.gluewise.pricing.rates;

import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.PriceGeneration;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Prices by key, layer upon layer; a price that is not known says why, and is never a guess. */
public final class PriceBook {
    private final SortedMap<RateKey, Price> prices;

    /** @param prices at least one */
    public PriceBook(Map<RateKey, ? extends Price> prices) {
        if (prices.isEmpty()) {
            throw new IllegalArgumentException("a price book has prices");
        }
        this.prices = Collections.unmodifiableSortedMap(new TreeMap<>(prices));
    }

    /** What is known of a price, for every key there can be. */
    public Price price(RateKey key) {
        Price listed = prices.get(key);
        return listed == null ? unlisted(key) : listed;
    }

    private UnknownPrice unlisted(RateKey key) {
        LocalDate newest = prices.values().stream()
                .map(price -> price.provenance().asOf())
                .max(LocalDate::compareTo)
                .orElseThrow();
        String why = regions().contains(key.region())
                ? PriceNote.NOT_LISTED.written(key.region())
                : PriceNote.REGION_NOT_LISTED.written(key.region());
        return new UnknownPrice(new Provenance(Provenance.Source.BUNDLED, Provenance.Certainty.UNKNOWN, newest, why));
    }

    /** The rate in US dollars, for those who can do without; {@link #price} says why there is none. */
    public Optional<Rate> rate(RateKey key) {
        return price(key).rate();
    }

    /** Everything in the book, unknown prices among it, by region. */
    public SortedMap<RateKey, Price> prices() {
        return prices;
    }

    /** Everything in the book for one region. */
    public SortedMap<RateKey, Price> prices(String region) {
        return prices.entrySet().stream()
                .filter(entry -> entry.getKey().region().equals(region))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first, TreeMap::new));
    }

    /** The regions that have Glue as far as the book knows, with a price or without, in alphabetical order. */
    public SortedSet<String> regions() {
        return prices.keySet().stream().map(RateKey::region).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same book with other prices in the place of its own. */
    public PriceBook under(Map<RateKey, ? extends Price> upper) {
        SortedMap<RateKey, Price> merged = new TreeMap<>(prices);
        merged.putAll(upper);
        return new PriceBook(merged);
    }

    /**
     * The same book with the user's own prices in the place of its own. Where the user states a standard price and no
     * Flex price beside it, Flex keeps its ratio to the standard price if both were known, and is marked as derived: who
     * pays less than the list for one pays less for the other.
     */
    public PriceBook underOwn(Map<RateKey, ? extends Price> own) {
        SortedMap<RateKey, Price> upper = new TreeMap<>(own);
        own.forEach((key, price) -> {
            RateKey flex = key.with(ExecutionClass.FLEX);
            if (!own.containsKey(flex)) {
                price.rate()
                        .flatMap(stated -> scaledFlex(key, flex, stated))
                        .ifPresent(scaled -> upper.put(flex, scaled));
            }
        });
        return under(upper);
    }

    private Optional<Rate> scaledFlex(RateKey standard, RateKey flex, Rate stated) {
        return rate(standard).flatMap(listedStandard -> rate(flex)
                .map(listedFlex -> new Rate(
                        stated.usdPerDpuHour()
                                .multiply(listedFlex.usdPerDpuHour())
                                .divide(listedStandard.usdPerDpuHour(), MathContext.DECIMAL32),
                        new Provenance(
                                Provenance.Source.USER,
                                Provenance.Certainty.DERIVED,
                                stated.provenance().asOf(),
                                PriceNote.FLEX_OF_ENTERED.written()))));
    }

    /**
     * The same book with the user's own standard price of Spark jobs on G workers in one region.
     *
     * @param usdPerDpuHour standard price in US dollars, above 0
     * @param asOf the day the user stated it
     */
    public PriceBook withUserPrice(
            String region, PriceGeneration generation, BigDecimal usdPerDpuHour, LocalDate asOf) {
        Provenance stated =
                new Provenance(Provenance.Source.USER, Provenance.Certainty.STATED, asOf, PriceNote.ENTERED.written());
        return underOwn(
                Map.of(RateKey.spark(region, generation, ExecutionClass.STANDARD), new Rate(usdPerDpuHour, stated)));
    }
}
