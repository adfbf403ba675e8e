package dev.gluewise.simulator.eventlog;

import java.util.Set;

/**
 * The events that Apache Spark writes, from 1.5 to 4.1, told from those that its distributions add. Source: the event
 * classes of Spark's own {@code JsonProtocol} and of {@code org.apache.spark.sql.execution.ui}.
 */
final class SparkEvents {
    private static final String SPARK = "org.apache.spark.";
    /** Into this package distributions put events of their own, so each is named. */
    private static final String SQL = SPARK + "sql.execution.ui.";

    private static final Set<String> NAMES = Set.of(
            "SparkListenerApplicationEnd",
            "SparkListenerApplicationStart",
            "SparkListenerBlockManagerAdded",
            "SparkListenerBlockManagerRemoved",
            "SparkListenerBlockUpdated",
            "SparkListenerEnvironmentUpdate",
            "SparkListenerExecutorAdded",
            "SparkListenerExecutorBlacklisted",
            "SparkListenerExecutorBlacklistedForStage",
            "SparkListenerExecutorExcluded",
            "SparkListenerExecutorExcludedForStage",
            "SparkListenerExecutorMetricsUpdate",
            "SparkListenerExecutorRemoved",
            "SparkListenerExecutorUnblacklisted",
            "SparkListenerExecutorUnexcluded",
            "SparkListenerJobEnd",
            "SparkListenerJobStart",
            "SparkListenerLogStart",
            "SparkListenerMiscellaneousProcessAdded",
            "SparkListenerNodeBlacklisted",
            "SparkListenerNodeBlacklistedForStage",
            "SparkListenerNodeExcluded",
            "SparkListenerNodeExcludedForStage",
            "SparkListenerNodeUnblacklisted",
            "SparkListenerNodeUnexcluded",
            "SparkListenerResourceProfileAdded",
            "SparkListenerSpeculativeTaskSubmitted",
            "SparkListenerStageCompleted",
            "SparkListenerStageExecutorMetrics",
            "SparkListenerStageSubmitted",
            "SparkListenerTaskEnd",
            "SparkListenerTaskGettingResult",
            "SparkListenerTaskStart",
            "SparkListenerUnpersistRDD",
            "SparkListenerUnschedulableTaskSetAdded",
            "SparkListenerUnschedulableTaskSetRemoved",
            SQL + "SparkListenerDriverAccumUpdates",
            SQL + "SparkListenerSQLAdaptiveExecutionUpdate",
            SQL + "SparkListenerSQLAdaptiveSQLMetricUpdates",
            SQL + "SparkListenerSQLExecutionEnd",
            SQL + "SparkListenerSQLExecutionStart");

    private SparkEvents() {}

    /** Whether Apache Spark itself writes an event of this name. */
    static boolean contains(String event) {
        return NAMES.contains(event) || event.startsWith(SPARK) && !event.startsWith(SQL);
    }
}
