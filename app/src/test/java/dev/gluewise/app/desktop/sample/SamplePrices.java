package dev.gluewise.app.desktop.sample;

import dev.gluewise.app.desktop.backend.PriceDesk;
import dev.gluewise.app.desktop.backend.PriceNews;
import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.BundledPrices;
import dev.gluewise.pricing.rates.PriceBook;
import dev.gluewise.pricing.rates.PriceNote;
import dev.gluewise.pricing.rates.Provenance;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.pricing.rates.RateKey;
import dev.gluewise.pricing.rates.refresh.RefreshReport;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A price book in memory. A profile called {@code denied} may not read prices. */
final class SamplePrices implements PriceDesk {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Map<RateKey, Rate> fetched = new TreeMap<>();
    private final Map<RateKey, Rate> own = new TreeMap<>();
    private final PriceNews news = new PriceNews();

    @Override
    public PriceNews news() {
        return news;
    }

    @Override
    public PriceBook book() {
        return BundledPrices.load().under(fetched).underOwn(own);
    }

    @Override
    public Optional<RefreshReport> refresh(
            Optional<String> region, Optional<String> profile, Optional<URI> endpoint, Progress progress)
            throws ProblemException {
        if (profile.equals(Optional.of("denied"))) {
            throw new ProblemException(Problem.of(
                    ProblemCode.ACCESS_DENIED,
                    "These credentials may not read prices.",
                    "Allow their user or role the IAM action pricing:GetProducts on resource \"*\"."));
        }
        book().prices(region.orElse("us-east-1")).forEach((key, price) -> price.rate()
                .ifPresent(rate -> fetched.put(
                        key,
                        new Rate(
                                rate.usdPerDpuHour().add(new BigDecimal("0.01")),
                                new Provenance(
                                        Provenance.Source.PRICING_API,
                                        Provenance.Certainty.PUBLISHED,
                                        TODAY,
                                        "AWS Pricing API")))));
        return Optional.of(new RefreshReport(
                "api.pricing.us-east-1.amazonaws.com",
                TODAY,
                212,
                fetched.size(),
                new TreeSet<>(region.stream().toList()),
                new TreeSet<>(),
                new TreeMap<>(Map.of("crawlers", 34)),
                new TreeMap<>(Map.of("Teleport-Hour, Jobrun, per DPU-Hour", 1))));
    }

    @Override
    public void setOwn(RateKey key, BigDecimal usd) {
        own.put(
                key,
                new Rate(
                        usd,
                        new Provenance(
                                Provenance.Source.USER,
                                Provenance.Certainty.STATED,
                                TODAY,
                                PriceNote.ENTERED.written())));
    }

    @Override
    public void removeOwn(RateKey key) {
        own.remove(key);
    }
}
