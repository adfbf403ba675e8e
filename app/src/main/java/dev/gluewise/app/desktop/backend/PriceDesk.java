package dev.gluewise.app.desktop.backend;

import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceBook;
import dev.gluewise.pricing.rates.PriceStore;
import dev.gluewise.pricing.rates.RateKey;
import dev.gluewise.pricing.rates.refresh.RefreshReport;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** The price book and all that changes it, one for all windows. What it says holds for whatever is reckoned from then on. */
public interface PriceDesk {
    /**
     * The price book with the layers that the user's folder keeps.
     *
     * @param book the prices that the store has now
     */
    static PriceDesk of(PriceStore store, PriceBook book, Clock clock) {
        return new StoredPrices(store, book, clock);
    }

    /** Where whoever has changed prices says so, and whoever shows any hears of it. */
    PriceNews news();

    /** The prices in force; answers at once. */
    PriceBook book();

    /**
     * Fetches prices from AWS and keeps them.
     *
     * @param region the region whose prices are wanted; empty for all regions but China's
     * @param profile a profile of the user's AWS configuration; empty for the usual one
     * @param endpoint another address than AWS's own
     * @return what came of it; empty where it was cancelled, and nothing has changed then
     * @throws ProblemException where AWS cannot be asked or gave no prices; nothing has changed then
     */
    Optional<RefreshReport> refresh(
            Optional<String> region, Optional<String> profile, Optional<URI> endpoint, Progress progress)
            throws ProblemException;

    /**
     * Keeps a price of the user's own, which goes before all others.
     *
     * @param usd US dollars for a DPU-hour, above 0
     */
    void setOwn(RateKey key, BigDecimal usd) throws ProblemException;

    /** Forgets a price of the user's own; where there is none, nothing changes. */
    void removeOwn(RateKey key) throws ProblemException;
}
