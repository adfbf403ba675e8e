package dev.gluewise.app.desktop.pricing;

import dev.gluewise.pricing.rates.Price;
import dev.gluewise.pricing.rates.Provenance;
import dev.gluewise.pricing.rates.RateKey;

/** A price of the book with what it is for. */
public record PriceEntry(RateKey key, Price price) {
    /** Whether it is the user's own, not one that was worked out from another of the user's. */
    public boolean own() {
        return price.provenance().source() == Provenance.Source.USER
                && price.provenance().certainty() == Provenance.Certainty.STATED;
    }
}
