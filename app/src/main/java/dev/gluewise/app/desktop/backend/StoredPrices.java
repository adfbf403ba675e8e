package dev.gluewise.app.desktop.backend;

import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceBook;
import dev.gluewise.pricing.rates.PriceNote;
import dev.gluewise.pricing.rates.PriceStore;
import dev.gluewise.pricing.rates.Provenance;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.pricing.rates.RateKey;
import dev.gluewise.pricing.rates.refresh.PriceRefresh;
import dev.gluewise.pricing.rates.refresh.RefreshReport;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** The price book with the layers that the user's folder keeps. */
final class StoredPrices implements PriceDesk {
    private final PriceStore store;
    private final Clock clock;
    private final PriceNews news = new PriceNews();
    private volatile PriceBook book;

    /** @param book the prices that the store has now */
    StoredPrices(PriceStore store, PriceBook book, Clock clock) {
        this.store = store;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public PriceNews news() {
        return news;
    }

    @Override
    public PriceBook book() {
        return book;
    }

    @Override
    public Optional<RefreshReport> refresh(
            Optional<String> region, Optional<String> profile, Optional<URI> endpoint, Progress progress)
            throws ProblemException {
        Optional<RefreshReport> report = Interruptible.run(
                progress, unused -> PriceRefresh.into(store, region, endpoint, profile, LocalDate.now(clock)));
        book = store.book();
        return report;
    }

    @Override
    public synchronized void setOwn(RateKey key, BigDecimal usd) throws ProblemException {
        Provenance stated = new Provenance(
                Provenance.Source.USER, Provenance.Certainty.STATED, LocalDate.now(clock), PriceNote.ENTERED.written());
        store.setOwn(key, new Rate(usd, stated));
        book = store.book();
    }

    @Override
    public synchronized void removeOwn(RateKey key) throws ProblemException {
        store.removeOwn(key);
        book = store.book();
    }
}
