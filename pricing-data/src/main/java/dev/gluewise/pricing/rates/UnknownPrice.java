package dev.gluewise.pricing.rates;

import java.util.Optional;

/**
 * A price that is not known.
 *
 * @param provenance who does not know it, and since when; its note is the reason
 */
public record UnknownPrice(Provenance provenance) implements Price {
    public UnknownPrice {
        if (provenance.certainty() != Provenance.Certainty.UNKNOWN) {
            throw new IllegalArgumentException("an unknown price is marked as such, not as " + provenance.certainty());
        }
    }

    /** Why it is not known: the end of a sentence, without a full stop. */
    public String why() {
        return provenance.noteText();
    }

    @Override
    public Optional<Rate> rate() {
        return Optional.empty();
    }
}
