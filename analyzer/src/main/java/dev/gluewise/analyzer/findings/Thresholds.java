package dev.gluewise.analyzer.findings;

/** From where on a finding is one; all of them in one place, with their source. */
final class Thresholds {
    /** A stage or a gap that takes less of the run is not worth a line. Our choice: below it no change pays. */
    static final double NOTABLE_SHARE = 0.05;

    /** Above this share of the run a finding is critical. Our choice. */
    static final double CRITICAL_SHARE = 0.30;

    /** Longest task against the median. LinkedIn's Dr. Elephant warns from 2 (low) to 8 (critical). */
    static final double SKEW = 3;

    /** Share of task time in garbage collection; Dr. Elephant's "moderate" for Spark is 0.1. */
    static final double GC_SHARE = 0.10;

    /** Average share of busy slots below which the cluster is called idle. Our choice. */
    static final double BUSY_SHARE = 0.40;

    private Thresholds() {}
}
