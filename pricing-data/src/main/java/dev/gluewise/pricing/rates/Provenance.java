package dev.gluewise.pricing.rates;

import java.time.LocalDate;

/**
 * Where a price comes from.
 *
 * @param source who stated it to Gluewise
 * @param certainty whether AWS published it or it was worked out from what AWS published
 * @param asOf the day it was true
 * @param note the page or the reckoning behind it
 */
public record Provenance(Source source, Certainty certainty, LocalDate asOf, String note) {
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
        PUBLISHED,
        DERIVED
    }
}
