package dev.gluewise.pricing.rates.refresh;

import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.JobKind;
import dev.gluewise.pricing.catalog.PriceGeneration;
import dev.gluewise.pricing.catalog.WorkerFamily;
import dev.gluewise.pricing.rates.ForeignRate;
import dev.gluewise.pricing.rates.Price;
import dev.gluewise.pricing.rates.PriceBook;
import dev.gluewise.pricing.rates.PriceNote;
import dev.gluewise.pricing.rates.Provenance;
import dev.gluewise.pricing.rates.Provenance.Certainty;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.pricing.rates.RateKey;
import dev.gluewise.pricing.rates.UnknownPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects the prices of jobs from products, and counts the products that are none. */
final class FetchedPrices {
    private final LocalDate today;
    private final SortedMap<RateKey, Price> prices = new TreeMap<>();
    private final SortedMap<String, Integer> noJobs = new TreeMap<>();
    private final SortedMap<String, Integer> unknown = new TreeMap<>();
    private final SortedSet<String> seenRegions = new TreeSet<>();
    private int products;

    FetchedPrices(LocalDate today) {
        this.today = today;
    }

    void add(Product product) {
        products++;
        if (!product.region().isEmpty()) {
            seenRegions.add(product.region());
        }
        Optional<UsageType> job = product.region().isEmpty() ? Optional.empty() : UsageType.of(product);
        Optional<Price> price = job.flatMap(type -> price(product));
        if (price.isPresent()) {
            prices.merge(job.orElseThrow().in(product.region()), price.get(), this::agree);
        } else {
            Optional<String> other = UsageType.otherThanJobs(product);
            other.ifPresentOrElse(
                    name -> noJobs.merge(name, 1, Integer::sum),
                    () -> unknown.merge(UsageType.nameOf(product), 1, Integer::sum));
        }
    }

    /** The price of the first tier that costs anything: some products give away a first amount a month. */
    private Optional<Price> price(Product product) {
        Provenance provenance = new Provenance(
                Provenance.Source.PRICING_API,
                Certainty.PUBLISHED,
                today,
                PriceNote.PRODUCT.written(product.sku(), String.valueOf(product.effective())));
        return product.tiers().stream()
                .flatMap(tier -> tier.perUnit().entrySet().stream()
                        .filter(amount -> amount.getValue().signum() > 0)
                        .sorted(dollarsFirst())
                        .limit(1))
                .findFirst()
                .flatMap(amount -> price(amount.getValue(), amount.getKey(), provenance));
    }

    private static Comparator<Map.Entry<String, BigDecimal>> dollarsFirst() {
        return Comparator.<Map.Entry<String, BigDecimal>, Boolean>comparing(
                        amount -> !amount.getKey().equals(Rate.CURRENCY.getCurrencyCode()))
                .thenComparing(Map.Entry.comparingByKey());
    }

    private static Optional<Price> price(BigDecimal amount, String currency, Provenance provenance) {
        BigDecimal plain = amount.stripTrailingZeros();
        if (currency.equals(Rate.CURRENCY.getCurrencyCode())) {
            return Optional.of(new Rate(plain, provenance));
        }
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(currency))
                .<Price>map(known -> new ForeignRate(plain, known, provenance))
                .findFirst();
    }

    /** Two products for one price: they say the same, or nobody can tell which is meant. */
    private Price agree(Price first, Price second) {
        if (first.amount().isPresent() && first.amount().equals(second.amount())) {
            return first;
        }
        return first.amount().isEmpty()
                ? first
                : unknown(PriceNote.TWO_PRODUCTS.written(
                        first.provenance().note(), second.provenance().note()));
    }

    private UnknownPrice unknown(String why) {
        return new UnknownPrice(new Provenance(Provenance.Source.PRICING_API, Certainty.UNKNOWN, today, why));
    }

    /** The regions with a standard price of Spark jobs: only of these the answer is taken to be whole. */
    SortedSet<String> coveredRegions() {
        SortedSet<String> covered = new TreeSet<>(seenRegions);
        covered.removeIf(region -> !prices.containsKey(UsageType.SPARK.in(region)));
        return covered;
    }

    /**
     * The prices of the covered regions. A price that AWS does not list for one of them is stated as unknown, or the
     * derived one beneath would stand for something that may not be sold there; and what AWS lists under no name of its
     * own is derived anew from what it rests on.
     *
     * @param beneath the bundled prices
     */
    SortedMap<RateKey, Price> prices(PriceBook beneath) {
        SortedMap<RateKey, Price> whole = new TreeMap<>();
        for (String region : coveredRegions()) {
            for (UsageType type : UsageType.values()) {
                whole.put(type.in(region), listed(type, region));
            }
            RateKey shell = new RateKey(
                    region, JobKind.PYTHON_SHELL, PriceGeneration.GEN1, WorkerFamily.GENERAL, ExecutionClass.STANDARD);
            if (beneath.price(shell).provenance().certainty() != Certainty.PUBLISHED) {
                whole.put(shell, asShell(listed(UsageType.SPARK, region)));
            }
        }
        return whole;
    }

    private Price listed(UsageType type, String region) {
        return prices.getOrDefault(type.in(region), unknown(PriceNote.NO_PRODUCT.written(region)));
    }

    private Price asShell(Price spark) {
        Provenance derived = new Provenance(
                Provenance.Source.PRICING_API, Certainty.DERIVED, today, PriceNote.SHELL_AS_SPARK.written());
        return switch (spark) {
            case Rate rate -> new Rate(rate.usdPerDpuHour(), derived);
            case ForeignRate foreign -> new ForeignRate(foreign.perDpuHour(), foreign.currency(), derived);
            case UnknownPrice unknown -> unknown;
        };
    }

    RefreshReport report(String place) {
        SortedSet<String> covered = coveredRegions();
        SortedSet<String> others = new TreeSet<>(seenRegions);
        others.removeAll(covered);
        int count = (int) prices.keySet().stream()
                .filter(key -> covered.contains(key.region()))
                .count();
        return new RefreshReport(place, today, products, count, covered, others, noJobs, unknown);
    }
}
