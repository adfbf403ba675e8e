package dev.gluewise.simulator.eventlog;

import dev.gluewise.simulator.profile.MemoryPeak;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** The executor metrics that a log gives at one place, as highest values by kind. Filled anew for each place. */
final class MemoryReading {
    private static final MemoryPeak[] KINDS = MemoryPeak.values();

    private final long[] bytes = new long[KINDS.length];
    private boolean measured;

    void clear() {
        if (measured) {
            Arrays.fill(bytes, 0);
            measured = false;
        }
    }

    /** Whether any kind was measured; Spark writes zeros until the first heartbeat. */
    boolean measured() {
        return measured;
    }

    /** Reads the value that is next, an object of metrics, and keeps the higher of each. */
    void read(EventJson json) throws IOException {
        if (!json.entersObject()) {
            return;
        }
        int missing = KINDS.length;
        String field;
        while (missing > 0) {
            field = json.nextField();
            if (field == null) {
                return;
            }
            missing -= readField(field, json) ? 1 : 0;
        }
        json.passRest();
    }

    private boolean readField(String field, EventJson json) throws IOException {
        switch (field) {
            case "JVMHeapMemory" -> atLeast(MemoryPeak.JVM_HEAP, json);
            case "JVMOffHeapMemory" -> atLeast(MemoryPeak.JVM_OFF_HEAP, json);
            case "OnHeapExecutionMemory" -> atLeast(MemoryPeak.ON_HEAP_EXECUTION, json);
            case "OffHeapExecutionMemory" -> atLeast(MemoryPeak.OFF_HEAP_EXECUTION, json);
            case "OnHeapStorageMemory" -> atLeast(MemoryPeak.ON_HEAP_STORAGE, json);
            case "OffHeapStorageMemory" -> atLeast(MemoryPeak.OFF_HEAP_STORAGE, json);
            case "OnHeapUnifiedMemory" -> atLeast(MemoryPeak.ON_HEAP_UNIFIED, json);
            case "OffHeapUnifiedMemory" -> atLeast(MemoryPeak.OFF_HEAP_UNIFIED, json);
            case "ProcessTreeJVMRSSMemory" -> atLeast(MemoryPeak.PROCESS_JVM_RESIDENT, json);
            case "ProcessTreePythonRSSMemory" -> atLeast(MemoryPeak.PROCESS_PYTHON_RESIDENT, json);
            case "ProcessTreeOtherRSSMemory" -> atLeast(MemoryPeak.PROCESS_OTHER_RESIDENT, json);
            default -> {
                json.pass();
                return false;
            }
        }
        return true;
    }

    private void atLeast(MemoryPeak kind, EventJson json) throws IOException {
        long value = json.number();
        if (value > bytes[kind.ordinal()]) {
            bytes[kind.ordinal()] = value;
            measured = true;
        }
    }

    /** Takes the higher of each kind. */
    void include(MemoryReading other) {
        measured |= other.measured;
        for (int kind = 0; kind < bytes.length; kind++) {
            bytes[kind] = Math.max(bytes[kind], other.bytes[kind]);
        }
    }

    /** The kinds that were measured, in bytes. */
    Map<MemoryPeak, Long> peaks() {
        Map<MemoryPeak, Long> peaks = new EnumMap<>(MemoryPeak.class);
        for (MemoryPeak kind : KINDS) {
            if (bytes[kind.ordinal()] > 0) {
                peaks.put(kind, bytes[kind.ordinal()]);
            }
        }
        return peaks;
    }
}
