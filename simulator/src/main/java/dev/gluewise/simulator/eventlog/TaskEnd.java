package dev.gluewise.simulator.eventlog;

import dev.gluewise.simulator.profile.TaskLocality;
import dev.gluewise.simulator.profile.TaskMetric;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** One end of a task as the log has it. Filled anew for each event, since there are millions of them. */
final class TaskEnd {
    private static final int METRICS = TaskMetric.values().length;
    private static final long NANOS_PER_MILLI = 1_000_000;

    final long[] metrics = new long[METRICS];
    final MemoryReading memory = new MemoryReading();
    int stageId;
    int stageAttempt;
    /** Place in the attempt at the stage, which is the partition where that attempt is the first one. */
    int index;
    /** −1 where the log does not say it, as before Spark 3.3. */
    int partition;

    int attempt;
    TaskLocality locality = TaskLocality.UNKNOWN;
    boolean speculative;
    long taskId;
    long launch;
    long finish;
    String executorId = "";
    String host = "";
    String reason = "";
    List<BlockUpdate> blocks = List.of();
    boolean failed;
    boolean killed;
    private long gettingResult;

    /** Reads the fields of the event, in whose object the parser stands. */
    void read(EventJson json) throws IOException {
        clear();
        String field;
        while ((field = json.nextField()) != null) {
            switch (field) {
                case "Stage ID" -> stageId = json.integer();
                case "Stage Attempt ID" -> stageAttempt = json.integer();
                case "Task End Reason" -> readReason(json);
                case "Task Info" -> readInfo(json);
                case "Task Executor Metrics" -> memory.read(json);
                case "Task Metrics" -> readMetrics(json);
                default -> json.pass(field);
            }
        }
        if (gettingResult > 0 && finish > gettingResult) {
            set(TaskMetric.GETTING_RESULT_MILLIS, finish - gettingResult);
        }
    }

    private void clear() {
        Arrays.fill(metrics, 0);
        memory.clear();
        stageId = -1;
        stageAttempt = 0;
        index = -1;
        partition = -1;
        attempt = 0;
        locality = TaskLocality.UNKNOWN;
        speculative = false;
        taskId = -1;
        launch = 0;
        finish = 0;
        executorId = "";
        host = "";
        reason = "";
        blocks = List.of();
        failed = false;
        killed = false;
        gettingResult = 0;
    }

    private void readReason(EventJson json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        String field;
        while ((field = json.nextField()) != null) {
            if (field.equals("Reason")) {
                reason = json.text();
            } else {
                json.pass(field);
            }
        }
    }

    private void readInfo(EventJson json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        String field;
        while ((field = json.nextField()) != null) {
            switch (field) {
                case "Task ID" -> taskId = json.number();
                case "Index" -> index = json.integer();
                case "Attempt" -> attempt = json.integer();
                case "Partition ID" -> partition = json.integer();
                case "Launch Time" -> launch = json.number();
                case "Executor ID" -> executorId = json.text();
                case "Host" -> host = json.text();
                case "Locality" -> locality = locality(json.text());
                case "Speculative" -> speculative = json.flag();
                case "Getting Result Time" -> gettingResult = json.number();
                case "Finish Time" -> finish = json.number();
                case "Failed" -> failed = json.flag();
                case "Killed" -> killed = json.flag();
                default -> json.pass(field);
            }
        }
    }

    private void readMetrics(EventJson json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        String field;
        while ((field = json.nextField()) != null) {
            switch (field) {
                case "Executor Deserialize Time" -> set(TaskMetric.DESERIALIZE_MILLIS, json.number());
                case "Executor Run Time" -> set(TaskMetric.RUN_MILLIS, json.number());
                case "Executor CPU Time" -> set(TaskMetric.CPU_MILLIS, nanosToMillis(json.number()));
                case "JVM GC Time" -> set(TaskMetric.GC_MILLIS, json.number());
                case "Result Serialization Time" -> set(TaskMetric.RESULT_SERIALIZATION_MILLIS, json.number());
                case "Result Size" -> set(TaskMetric.RESULT_BYTES, json.number());
                case "Peak Execution Memory" -> set(TaskMetric.PEAK_EXECUTION_MEMORY_BYTES, json.number());
                case "Memory Bytes Spilled" -> set(TaskMetric.SPILLED_MEMORY_BYTES, json.number());
                case "Disk Bytes Spilled" -> set(TaskMetric.SPILLED_DISK_BYTES, json.number());
                case "Shuffle Read Metrics" -> readShuffleRead(json);
                case "Shuffle Write Metrics" -> readShuffleWrite(json);
                case "Input Metrics" ->
                    readTransfer(json, "Bytes Read", TaskMetric.INPUT_BYTES, "Records Read", TaskMetric.INPUT_RECORDS);
                case "Updated Blocks" -> blocks = BlockUpdate.readAll(json);
                case "Output Metrics" ->
                    readTransfer(
                            json,
                            "Bytes Written",
                            TaskMetric.OUTPUT_BYTES,
                            "Records Written",
                            TaskMetric.OUTPUT_RECORDS);
                default -> json.pass(field);
            }
        }
    }

    private void readShuffleRead(EventJson json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        long bytes = 0;
        String field;
        while ((field = json.nextField()) != null) {
            switch (field) {
                case "Fetch Wait Time" -> set(TaskMetric.FETCH_WAIT_MILLIS, json.number());
                case "Remote Bytes Read", "Local Bytes Read" -> bytes += json.number();
                case "Total Records Read" -> set(TaskMetric.SHUFFLE_READ_RECORDS, json.number());
                default -> json.pass(field);
            }
        }
        set(TaskMetric.SHUFFLE_READ_BYTES, bytes);
    }

    private void readShuffleWrite(EventJson json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        String field;
        while ((field = json.nextField()) != null) {
            switch (field) {
                case "Shuffle Bytes Written" -> set(TaskMetric.SHUFFLE_WRITE_BYTES, json.number());
                case "Shuffle Write Time" -> set(TaskMetric.SHUFFLE_WRITE_MILLIS, nanosToMillis(json.number()));
                case "Shuffle Records Written" -> set(TaskMetric.SHUFFLE_WRITE_RECORDS, json.number());
                default -> json.pass(field);
            }
        }
    }

    private void readTransfer(
            EventJson json, String bytesField, TaskMetric bytes, String recordsField, TaskMetric records)
            throws IOException {
        if (!json.entersObject()) {
            return;
        }
        String field;
        while ((field = json.nextField()) != null) {
            if (field.equals(bytesField)) {
                set(bytes, json.number());
            } else if (field.equals(recordsField)) {
                set(records, json.number());
            } else {
                json.pass(field);
            }
        }
    }

    private static TaskLocality locality(String name) {
        return switch (name) {
            case "PROCESS_LOCAL" -> TaskLocality.PROCESS_LOCAL;
            case "NODE_LOCAL" -> TaskLocality.NODE_LOCAL;
            case "NO_PREF" -> TaskLocality.NO_PREF;
            case "RACK_LOCAL" -> TaskLocality.RACK_LOCAL;
            case "ANY" -> TaskLocality.ANY;
            default -> TaskLocality.UNKNOWN;
        };
    }

    private void set(TaskMetric metric, long value) {
        // Spark writes −1 for some metrics that it could not take.
        metrics[metric.ordinal()] = Math.max(0, value);
    }

    private static long nanosToMillis(long nanos) {
        return (nanos + NANOS_PER_MILLI / 2) / NANOS_PER_MILLI;
    }
}
