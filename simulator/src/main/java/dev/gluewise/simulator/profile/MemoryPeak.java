package dev.gluewise.simulator.profile;

/** The highest use of a kind of an executor's memory, in bytes, as Spark's executor metrics name them. */
public enum MemoryPeak {
    JVM_HEAP,
    JVM_OFF_HEAP,
    ON_HEAP_EXECUTION,
    OFF_HEAP_EXECUTION,
    ON_HEAP_STORAGE,
    OFF_HEAP_STORAGE,
    ON_HEAP_UNIFIED,
    OFF_HEAP_UNIFIED,
    /** Resident memory of the executor's Java process; only where {@code spark.executor.processTreeMetrics.enabled}. */
    PROCESS_JVM_RESIDENT,
    /** Resident memory of its Python workers; likewise. */
    PROCESS_PYTHON_RESIDENT,
    /** Resident memory of its other child processes; likewise. */
    PROCESS_OTHER_RESIDENT
}
