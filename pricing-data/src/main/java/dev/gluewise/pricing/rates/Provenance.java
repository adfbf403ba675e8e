package dev.gluewise.pricing.rates;

import java.time.LocalDate;

/**
 * Where a price comes from.
 *
 * @param source who stated it to Gluewise
 * @param certainty how it is known
 * @param asOf the day it was true
 * @param note the page or the reckoning behind it; why, where it is unknown: a {@link PriceNote} as it is written, or
 *     somebody's own words
 */
public record Provenance(Source source, Certainty certainty, LocalDate asOf, String note) {
    public Provenance {
        if (note.isBlank()) {
            throw new IllegalArgumentException("a price says where it comes from");
        }
    }

    /** The note in the language that the program speaks; somebody's own words as they are. */
    public String noteText() {
        return PriceNote.text(note);
    }

    /** Who stated a price. */
    public enum Source {
        BUNDLED("bundled"),
        PRICING_API("pricing-api"),
        USER("user");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        /** The name that output carries. */
        public String label() {
            return label;
        }
    }

    /** How a price is known. */
    public enum Certainty {
        /** AWS publishes the figure. */
        PUBLISHED,
        /** The user gave it. */
        STATED,
        /** Worked out from published figures, as the note says. */
        DERIVED,
        /** There is no figure. */
        UNKNOWN
    }
}
