package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.pricing.billing.Money;

/** What past runs cost, as it is written. */
final class PastCost {
    private PastCost() {}

    /**
     * @param estimated whether a part of it is reckoned instead of measured
     */
    static String of(Money cost, boolean estimated) {
        return (estimated ? "≈ " : "") + Figures.money(cost);
    }
}
