package dev.gluewise.pricing.catalog;

/** Glue's two ways to get capacity; the names are AWS's own strings. */
public enum ExecutionClass {
    STANDARD,
    /** Spare capacity: cheaper, starts later, may be taken back while the job runs. */
    FLEX
}
