package dev.gluewise.analyzer.findings;

/** The rules' stable names. */
public enum FindingCode {
    SINGLE_TASK_STAGE,
    SKEWED_STAGE,
    SPILL,
    GC_PRESSURE,
    DRIVER_GAP,
    IDLE_EXECUTORS,
    FAILED_TASKS,
    MINIMUM_BILLING
}
