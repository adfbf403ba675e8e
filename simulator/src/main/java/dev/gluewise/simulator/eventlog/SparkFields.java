package dev.gluewise.simulator.eventlog;

import java.util.Set;

/**
 * The fields that Apache Spark, from 1.5 to 4.1, writes into the events that are read, told from those that its
 * distributions add. Source: Spark's own {@code JsonProtocol}. Counts the others.
 */
final class SparkFields {
    private static final Set<String> EVENT = Set.of(
            "Event",
            "Timestamp",
            "Properties",
            "App Attempt ID",
            "App ID",
            "App Name",
            "Driver Attributes",
            "Driver Logs",
            "ExitCode",
            "Spark Version",
            "User",
            "Classpath Entries",
            "Hadoop Properties",
            "JVM Information",
            "Metrics Properties",
            "Spark Properties",
            "System Properties",
            "Completion Time",
            "Job ID",
            "Job Result",
            "Stage IDs",
            "Stage Infos",
            "Submission Time",
            "Result",
            "Exception");

    private static final Set<String> STAGE = Set.of(
            "Stage ID",
            "Stage Attempt ID",
            "Stage Info",
            "Stage Name",
            "Accumulables",
            "Details",
            "Failure Reason",
            "Number of Tasks",
            "Parent IDs",
            "RDD Info",
            "Resource Profile Id",
            "Shuffle Push Enabled",
            "Shuffle Push Mergers Count",
            "RDD ID",
            "Barrier",
            "Callsite",
            "DeterministicLevel",
            "Disk Size",
            "ExternalBlockStore Size",
            "Memory Size",
            "Name",
            "Number of Cached Partitions",
            "Number of Partitions",
            "Scope",
            "Storage Level",
            "Tachyon Size",
            "Block ID",
            "Block Updated Info",
            "Status");

    private static final Set<String> TASK = Set.of(
            "Attempt",
            "Executor ID",
            "Failed",
            "Finish Time",
            "Getting Result Time",
            "Host",
            "Index",
            "Killed",
            "Launch Time",
            "Locality",
            "Partition ID",
            "Speculative",
            "Task End Reason",
            "Task Executor Metrics",
            "Task ID",
            "Task Info",
            "Task Metrics",
            "Task Type");

    private static final Set<String> TASK_END_REASON = Set.of(
            "Accumulator Updates",
            "Attempt Number",
            "Block Manager Address",
            "Class Name",
            "Description",
            "Exit Caused By App",
            "Full Stack Trace",
            "Kill Reason",
            "Loss Reason",
            "Map ID",
            "Map Index",
            "Message",
            "Metrics",
            "Reason",
            "Reduce ID",
            "Shuffle ID",
            "Stack Trace");

    private static final Set<String> TASK_METRICS = Set.of(
            "Disk Bytes Spilled",
            "Executor CPU Time",
            "Executor Deserialize CPU Time",
            "Executor Deserialize Time",
            "Executor Run Time",
            "Host Name",
            "Input Metrics",
            "JVM GC Time",
            "Memory Bytes Spilled",
            "Output Metrics",
            "Peak Execution Memory",
            "Peak Off Heap Execution Memory",
            "Peak On Heap Execution Memory",
            "Result Serialization Time",
            "Result Size",
            "Shuffle Read Metrics",
            "Shuffle Write Metrics",
            "Updated Blocks",
            "Bytes Read",
            "Bytes Written",
            "Data Read Method",
            "Data Write Method",
            "Records Read",
            "Records Written",
            "Fetch Wait Time",
            "Local Blocks Fetched",
            "Local Bytes Read",
            "Push Based Shuffle",
            "Remote Blocks Fetched",
            "Remote Bytes Read",
            "Remote Bytes Read To Disk",
            "Remote Requests Duration",
            "Total Records Read",
            "Shuffle Bytes Written",
            "Shuffle Records Written",
            "Shuffle Write Time");

    private static final Set<String> EXECUTOR = Set.of(
            "Attributes",
            "Block Manager ID",
            "Executor Info",
            "Executor Metrics",
            "Executor Metrics Updated",
            "Log Urls",
            "Maximum Memory",
            "Maximum Offheap Memory",
            "Maximum Onheap Memory",
            "Metrics Updated",
            "Port",
            "Registration Time",
            "Removed Reason",
            "Request Time",
            "Resources",
            "Total Cores");

    private static final Set<String> SQL = Set.of(
            "description",
            "details",
            "errorMessage",
            "executionId",
            "jobGroupId",
            "jobTags",
            "modifiedConfigs",
            "physicalPlanDescription",
            "rootExecutionId",
            "sparkPlanInfo",
            "time");

    private long others;

    /** A field was passed over; whether it is one of Spark's. */
    boolean passed(String field) {
        boolean known = TASK_METRICS.contains(field)
                || TASK.contains(field)
                || EVENT.contains(field)
                || STAGE.contains(field)
                || EXECUTOR.contains(field)
                || TASK_END_REASON.contains(field)
                || SQL.contains(field);
        others += known ? 0 : 1;
        return known;
    }

    /** Number of fields passed over that Apache Spark does not write. */
    long others() {
        return others;
    }
}
