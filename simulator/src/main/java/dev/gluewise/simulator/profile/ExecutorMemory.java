package dev.gluewise.simulator.profile;

import java.util.Map;
import java.util.OptionalLong;

/**
 * What a log says of the memory of an executor, or of the driver.
 *
 * @param maxBytes what Spark may use at most for cached data and execution together, on and off the heap
 * @param maxOnHeapBytes the part of it on the heap; logs before Spark 2.2 do not say
 * @param maxOffHeapBytes the part of it off the heap; likewise
 * @param peaks the highest use of each kind that was measured, in bytes, above 0; a kind that is missing was not measured.
 *     Spark measures with each heartbeat, so short runs have few or none
 */
public record ExecutorMemory(
        OptionalLong maxBytes, OptionalLong maxOnHeapBytes, OptionalLong maxOffHeapBytes, Map<MemoryPeak, Long> peaks) {
    /** Nothing is known of it. */
    public static final ExecutorMemory UNKNOWN =
            new ExecutorMemory(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), Map.of());

    public ExecutorMemory {
        peaks = Map.copyOf(peaks);
    }

    /** The highest use of a kind of memory, in bytes; empty where it was not measured. */
    public OptionalLong peak(MemoryPeak kind) {
        Long bytes = peaks.get(kind);
        return bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes);
    }
}
