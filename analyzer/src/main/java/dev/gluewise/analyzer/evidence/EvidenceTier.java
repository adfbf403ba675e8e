package dev.gluewise.analyzer.evidence;

/** Which evidence a prediction rests on, the strongest first. */
public enum EvidenceTier {
    /** At least one Spark event log: every task is known. */
    EVENT_LOG,
    /** Past runs at two or more sizes. */
    SCALING_HISTORY,
    /** CloudWatch metrics of past runs. */
    METRICS,
    /** Past runs at one size only. */
    SINGLE_CONFIGURATION
}
