package dev.gluewise.simulator.eventlog;

import static dev.gluewise.simulator.eventlog.JsonValues.entersObject;
import static dev.gluewise.simulator.eventlog.JsonValues.flag;
import static dev.gluewise.simulator.eventlog.JsonValues.integer;
import static dev.gluewise.simulator.eventlog.JsonValues.nextField;
import static dev.gluewise.simulator.eventlog.JsonValues.number;
import static dev.gluewise.simulator.eventlog.JsonValues.pass;
import static dev.gluewise.simulator.eventlog.JsonValues.text;

import com.fasterxml.jackson.core.JsonParser;
import dev.gluewise.simulator.profile.TaskMetric;
import java.io.IOException;
import java.util.Arrays;

/** One end of a task as the log has it. Filled anew for each event, since there are millions of them. */
final class TaskEnd {
    private static final int METRICS = TaskMetric.values().length;
    private static final long NANOS_PER_MILLI = 1_000_000;

    final long[] metrics = new long[METRICS];
    int stageId;
    int partition;
    long taskId;
    long launch;
    long finish;
    String executorId = "";
    String reason = "";
    boolean failed;
    boolean killed;
    private long gettingResult;

    /** Reads the fields of the event, in whose object the parser stands. */
    void read(JsonParser json) throws IOException {
        clear();
        String field;
        while ((field = nextField(json)) != null) {
            switch (field) {
                case "Stage ID" -> stageId = integer(json);
                case "Task End Reason" -> readReason(json);
                case "Task Info" -> readInfo(json);
                case "Task Metrics" -> readMetrics(json);
                default -> pass(json);
            }
        }
        if (gettingResult > 0 && finish > gettingResult) {
            set(TaskMetric.GETTING_RESULT_MILLIS, finish - gettingResult);
        }
    }

    private void clear() {
        Arrays.fill(metrics, 0);
        stageId = -1;
        partition = -1;
        taskId = -1;
        launch = 0;
        finish = 0;
        executorId = "";
        reason = "";
        failed = false;
        killed = false;
        gettingResult = 0;
    }

    private void readReason(JsonParser json) throws IOException {
        if (!entersObject(json)) {
            return;
        }
        String field;
        while ((field = nextField(json)) != null) {
            if (field.equals("Reason")) {
                reason = text(json);
            } else {
                pass(json);
            }
        }
    }

    private void readInfo(JsonParser json) throws IOException {
        if (!entersObject(json)) {
            return;
        }
        String field;
        while ((field = nextField(json)) != null) {
            switch (field) {
                case "Task ID" -> taskId = number(json);
                case "Index" -> partition = integer(json);
                case "Launch Time" -> launch = number(json);
                case "Executor ID" -> executorId = text(json);
                case "Getting Result Time" -> gettingResult = number(json);
                case "Finish Time" -> finish = number(json);
                case "Failed" -> failed = flag(json);
                case "Killed" -> killed = flag(json);
                default -> pass(json);
            }
        }
    }

    private void readMetrics(JsonParser json) throws IOException {
        if (!entersObject(json)) {
            return;
        }
        String field;
        while ((field = nextField(json)) != null) {
            switch (field) {
                case "Executor Deserialize Time" -> set(TaskMetric.DESERIALIZE_MILLIS, number(json));
                case "Executor Run Time" -> set(TaskMetric.RUN_MILLIS, number(json));
                case "Executor CPU Time" -> set(TaskMetric.CPU_MILLIS, nanosToMillis(number(json)));
                case "JVM GC Time" -> set(TaskMetric.GC_MILLIS, number(json));
                case "Result Serialization Time" -> set(TaskMetric.RESULT_SERIALIZATION_MILLIS, number(json));
                case "Result Size" -> set(TaskMetric.RESULT_BYTES, number(json));
                case "Peak Execution Memory" -> set(TaskMetric.PEAK_EXECUTION_MEMORY_BYTES, number(json));
                case "Memory Bytes Spilled" -> set(TaskMetric.SPILLED_MEMORY_BYTES, number(json));
                case "Disk Bytes Spilled" -> set(TaskMetric.SPILLED_DISK_BYTES, number(json));
                case "Shuffle Read Metrics" -> readShuffleRead(json);
                case "Shuffle Write Metrics" -> readShuffleWrite(json);
                case "Input Metrics" ->
                    readTransfer(json, "Bytes Read", TaskMetric.INPUT_BYTES, "Records Read", TaskMetric.INPUT_RECORDS);
                case "Output Metrics" ->
                    readTransfer(
                            json,
                            "Bytes Written",
                            TaskMetric.OUTPUT_BYTES,
                            "Records Written",
                            TaskMetric.OUTPUT_RECORDS);
                default -> pass(json);
            }
        }
    }

    private void readShuffleRead(JsonParser json) throws IOException {
        if (!entersObject(json)) {
            return;
        }
        long bytes = 0;
        String field;
        while ((field = nextField(json)) != null) {
            switch (field) {
                case "Fetch Wait Time" -> set(TaskMetric.FETCH_WAIT_MILLIS, number(json));
                case "Remote Bytes Read", "Local Bytes Read" -> bytes += number(json);
                case "Total Records Read" -> set(TaskMetric.SHUFFLE_READ_RECORDS, number(json));
                default -> pass(json);
            }
        }
        set(TaskMetric.SHUFFLE_READ_BYTES, bytes);
    }

    private void readShuffleWrite(JsonParser json) throws IOException {
        if (!entersObject(json)) {
            return;
        }
        String field;
        while ((field = nextField(json)) != null) {
            switch (field) {
                case "Shuffle Bytes Written" -> set(TaskMetric.SHUFFLE_WRITE_BYTES, number(json));
                case "Shuffle Write Time" -> set(TaskMetric.SHUFFLE_WRITE_MILLIS, nanosToMillis(number(json)));
                case "Shuffle Records Written" -> set(TaskMetric.SHUFFLE_WRITE_RECORDS, number(json));
                default -> pass(json);
            }
        }
    }

    private void readTransfer(
            JsonParser json, String bytesField, TaskMetric bytes, String recordsField, TaskMetric records)
            throws IOException {
        if (!entersObject(json)) {
            return;
        }
        String field;
        while ((field = nextField(json)) != null) {
            if (field.equals(bytesField)) {
                set(bytes, number(json));
            } else if (field.equals(recordsField)) {
                set(records, number(json));
            } else {
                pass(json);
            }
        }
    }

    private void set(TaskMetric metric, long value) {
        // Spark writes −1 for some metrics that it could not take.
        metrics[metric.ordinal()] = Math.max(0, value);
    }

    private static long nanosToMillis(long nanos) {
        return (nanos + NANOS_PER_MILLI / 2) / NANOS_PER_MILLI;
    }
}
