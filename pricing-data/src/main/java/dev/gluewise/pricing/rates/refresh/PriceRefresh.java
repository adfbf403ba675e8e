package dev.gluewise.pricing.rates.refresh;

import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.BundledPrices;
import dev.gluewise.pricing.rates.PriceList;
import dev.gluewise.pricing.rates.PriceStore;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Fetches the prices of Glue from AWS. What goes wrong on the way leaves the prices of before in force. */
public final class PriceRefresh {
    private PriceRefresh() {}

    /**
     * Asks AWS and keeps the answer.
     *
     * @param store where the prices are kept
     * @param region the region whose prices are wanted; empty for all regions but China's, which AWS lists apart
     * @param endpoint another address than AWS's own
     * @param profile a profile of the user's AWS configuration; empty for the usual one
     * @param today the day the prices are dated
     * @throws ProblemException where AWS cannot be asked, its answer cannot be read or holds no price of a Spark job, or
     *     the prices cannot be kept; nothing has changed then
     */
    public static RefreshReport into(
            PriceStore store,
            Optional<String> region,
            Optional<URI> endpoint,
            Optional<String> profile,
            LocalDate today)
            throws ProblemException {
        try (PricingApi api = PricingApi.open(region, endpoint, profile)) {
            return into(store, api, region, today);
        }
    }

    static RefreshReport into(PriceStore store, PricingApi api, Optional<String> region, LocalDate today)
            throws ProblemException {
        FetchedPrices fetched = fetch(api, region, today);
        RefreshReport report = fetched.report(api.place());
        if (report.regions().isEmpty()) {
            throw PricingFaults.unreadable(
                    "The " + report.products() + " products that " + api.place()
                            + " names hold no price of a Spark job"
                            + region.map(code -> " in " + code).orElse(""),
                    null);
        }
        List<String> remarks = List.of(
                " What AWS Glue costs, fetched from the AWS Pricing API; last on " + today + ".",
                " gluewise prices --refresh writes this file anew. Your own prices belong into the file beside it.");
        store.keepRefreshed(new PriceList(remarks, fetched.prices(BundledPrices.load())));
        return report;
    }

    private static FetchedPrices fetch(PricingApi api, Optional<String> region, LocalDate today)
            throws ProblemException {
        List<String> documents = api.products(region);
        ProductReader reader = new ProductReader(today);
        FetchedPrices fetched = new FetchedPrices(today);
        for (int i = 0; i < documents.size(); i++) {
            Product product = reader.read(documents.get(i), i + 1);
            // Whatever answers, no other region's price may come in by a filter that was not heeded.
            if (region.isEmpty() || region.get().equals(product.region())) {
                fetched.add(product);
            }
        }
        return fetched;
    }
}
