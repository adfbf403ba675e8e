package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.findings.Finding.Severity;

/** From where on a finding is one; all of them in one place, with their source. */
final class Thresholds {
    // ---- how much a finding matters

    /** A stage or a gap that takes less of the run is not worth a line. Our choice: below it no change pays. */
    static final double NOTABLE_SHARE = 0.05;

    /** Above this share of the run a finding is critical. Our choice. */
    static final double CRITICAL_SHARE = 0.30;

    // ---- runs

    /** Longest task against the median. LinkedIn's Dr. Elephant warns from 2 (low) to 8 (critical). */
    static final double SKEW = 3;

    /** A stage that fills less than this share of the slots has few tasks. Our choice. */
    static final double FEW_TASKS_SHARE = 0.5;

    /** Share of task time in garbage collection; Dr. Elephant's "moderate" for Spark is 0.1. */
    static final double GC_SHARE = 0.10;

    /** Average share of busy slots below which the cluster is called idle. Our choice. */
    static final double BUSY_SHARE = 0.40;

    /** Opening a file costs Spark's planner as much as reading this (spark.sql.files.openCostInBytes, 4 MiB). */
    static final double FILE_OPEN_BYTES = 4 << 20;

    /** Fewer files are opened in no time, whatever their size. Our choice. */
    static final int FEWEST_SMALL_FILES = 100;

    /** Spark's tuning guide: it "can efficiently support tasks as short as 200 ms". */
    static final int TINY_TASK_MILLIS = 200;

    /** Fewer tiny tasks than this are done in seconds. Our choice. */
    static final int FEWEST_TINY_TASKS = 1_000;

    /** An executor that goes within this time of the end went with the application. Our choice. */
    static final int CLOSING_MILLIS = 10_000;

    // ---- history

    /** From this share of failing runs on it is critical. Our choice; one published account lost 41 % of its bill so. */
    static final double FAILING_SHARE = 0.10;

    /** Fewer runs than this say nothing about a time-out, a default or a retry. Our choice. */
    static final int FEWEST_RUNS = 5;

    /** From this many runs on without a failure a retry is called unused. Our choice. */
    static final int RUNS_WITHOUT_FAILURE = 20;

    /** A time-out of this many longest runs lets a run that hangs go on for very long. Our choice. */
    static final double HIGH_TIMEOUT_RATIO = 10;

    /** … where that is also this much longer, in seconds. Our choice. */
    static final double HIGH_TIMEOUT_SECONDS = 3_600;

    /** A run that took this share of its time-out may meet it the next time. Our choice. */
    static final double LOW_TIMEOUT_SHARE = 0.8;

    /**
     * Share of a heap above which it may well be what ran out, though a point before the end shows no more: AWS Glue developer
     * guide, "Debugging OOM exceptions and job abnormalities", calls one half the safe threshold.
     */
    static final double FULL_HEAP = 0.5;

    /** … where the other side's heap is also emptier by this share. Our choice. */
    static final double FULLER_HEAP = 0.2;

    // ---- what would be otherwise

    /** A smaller saving than this is not worth a change; the advice goes by the same. */
    static final double LEAST_SAVING = 0.05;

    /** A run that gets slower by more than this is no like for like. Our choice. */
    static final double LIKE_TIME = 1.05;

    private Thresholds() {}

    /** How much a share of a run, or of a month's money, matters. */
    static Severity severity(double share) {
        if (share >= CRITICAL_SHARE) {
            return Severity.CRITICAL;
        }
        return share >= NOTABLE_SHARE ? Severity.WARNING : Severity.INFO;
    }
}
