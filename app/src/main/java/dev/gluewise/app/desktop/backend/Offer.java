package dev.gluewise.app.desktop.backend;

import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.pricing.rates.RateKey;
import java.util.List;

/** Whether a job may have something: a worker type, or spare capacity. */
public sealed interface Offer {
    /**
     * It may.
     *
     * @param key what its price is the price of
     * @param rate its price
     * @param doubts what is uncertain about that, a sentence each
     */
    record Had(RateKey key, Rate rate, List<String> doubts) implements Offer {
        public Had {
            doubts = List.copyOf(doubts);
        }
    }

    /**
     * Glue does not give it to the job.
     *
     * @param code of the first reason
     * @param because every reason, in sentences
     */
    record Refused(String code, String because) implements Offer {}

    /**
     * What it costs is not known.
     *
     * @param key what a price is missing for
     * @param because why it is missing: the end of a sentence, without a full stop
     */
    record Unpriced(RateKey key, String because) implements Offer {}

    /** Whether the job may have it, and it can be reckoned with. */
    default boolean had() {
        return this instanceof Had;
    }
}
