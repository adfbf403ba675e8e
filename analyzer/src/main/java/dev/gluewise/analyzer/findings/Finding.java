package dev.gluewise.analyzer.findings;

import dev.gluewise.pricing.billing.Money;
import java.util.Optional;

/**
 * Something that is wrong with a job, or with one of its runs.
 *
 * @param code which rule found it
 * @param severity how much it matters
 * @param where the place, such as {@code stage 7}
 * @param text what is wrong, in one sentence
 * @param seconds run time that it takes over {@code per}, 0 or more; 0 also where none is known
 * @param cost money that it takes over {@code per}, at the size of the runs; empty where none is known
 * @param per what seconds and cost are of
 * @param action what to do about it, in one sentence
 * @param recordMore what to record so that more is known of it, in one sentence
 */
public record Finding(
        FindingCode code,
        Severity severity,
        String where,
        String text,
        double seconds,
        Optional<Money> cost,
        Per per,
        String action,
        String recordMore) {
    /** How much a finding matters. */
    public enum Severity {
        INFO,
        WARNING,
        CRITICAL
    }

    /** What time and money are of. */
    public enum Per {
        /** One run. */
        RUN,
        /** The last thirty days of the history. */
        MONTH,
        /** All that the history tells since it began. */
        SO_FAR
    }
}
