package dev.gluewise.simulator.profile;

/** What Spark measures of a task besides its launch and finish; 0 where the log's Spark version does not say. */
public enum TaskMetric {
    DESERIALIZE_MILLIS(Unit.MILLISECONDS),
    RUN_MILLIS(Unit.MILLISECONDS),
    CPU_MILLIS(Unit.MILLISECONDS),
    GC_MILLIS(Unit.MILLISECONDS),
    RESULT_SERIALIZATION_MILLIS(Unit.MILLISECONDS),
    GETTING_RESULT_MILLIS(Unit.MILLISECONDS),
    FETCH_WAIT_MILLIS(Unit.MILLISECONDS),
    SHUFFLE_WRITE_MILLIS(Unit.MILLISECONDS),
    SPILLED_MEMORY_BYTES(Unit.BYTES),
    SPILLED_DISK_BYTES(Unit.BYTES),
    PEAK_EXECUTION_MEMORY_BYTES(Unit.BYTES),
    RESULT_BYTES(Unit.BYTES),
    INPUT_BYTES(Unit.BYTES),
    INPUT_RECORDS(Unit.RECORDS),
    OUTPUT_BYTES(Unit.BYTES),
    OUTPUT_RECORDS(Unit.RECORDS),
    SHUFFLE_READ_BYTES(Unit.BYTES),
    SHUFFLE_READ_RECORDS(Unit.RECORDS),
    SHUFFLE_WRITE_BYTES(Unit.BYTES),
    SHUFFLE_WRITE_RECORDS(Unit.RECORDS);

    /** What a metric is counted in. */
    public enum Unit {
        MILLISECONDS,
        BYTES,
        RECORDS
    }

    private final Unit unit;

    TaskMetric(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }
}
