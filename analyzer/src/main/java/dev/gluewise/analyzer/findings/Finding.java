package dev.gluewise.analyzer.findings;

import dev.gluewise.pricing.billing.Money;
import java.util.Optional;

/**
 * Something that is wrong with a run.
 *
 * @param code which rule found it
 * @param severity how much it matters
 * @param where the place, such as {@code stage 7}
 * @param text what is wrong, in one sentence
 * @param seconds run time that it takes, 0 or more
 * @param cost money that it takes in one run at the logged size; empty where no price or size is known
 * @param action what to do about it, in one sentence
 */
public record Finding(
        FindingCode code,
        Severity severity,
        String where,
        String text,
        double seconds,
        Optional<Money> cost,
        String action) {
    /** How much a finding matters. */
    public enum Severity {
        INFO,
        WARNING,
        CRITICAL
    }
}
