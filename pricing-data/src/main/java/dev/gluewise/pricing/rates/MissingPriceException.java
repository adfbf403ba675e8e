package dev.gluewise.pricing.rates;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemException;

/** A price is needed that there is none of in US dollars; tells which, for those who can bring one. */
public final class MissingPriceException extends ProblemException {
    private final transient RateKey key;
    private final transient Price price;

    /**
     * @param key what the price would be the price of
     * @param price what is known of it instead of a rate
     */
    MissingPriceException(Problem problem, RateKey key, Price price) {
        super(problem);
        this.key = key;
        this.price = price;
    }

    /** What the price would be the price of. */
    public RateKey key() {
        return key;
    }

    /** What is known of it: why it is unknown, or its figure in another currency. */
    public Price price() {
        return price;
    }
}
