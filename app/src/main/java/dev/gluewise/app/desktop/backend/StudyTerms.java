package dev.gluewise.app.desktop.backend;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a study is made under: everything whose change needs a new one.
 *
 * @param usdPerDpuHour the user's own standard price; empty to go by the price book
 * @param inputScale input as a multiple of what it was, above 0
 */
public record StudyTerms(Optional<BigDecimal> usdPerDpuHour, double inputScale) {
    /** The price book's price, the input as it was. */
    public static final StudyTerms USUAL = new StudyTerms(Optional.empty(), 1);

    public StudyTerms withPrice(Optional<BigDecimal> price) {
        return new StudyTerms(price, inputScale);
    }

    public StudyTerms withInputScale(double scale) {
        return new StudyTerms(usdPerDpuHour, scale);
    }
}
