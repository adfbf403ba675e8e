package dev.gluewise.simulator.eventlog;

import dev.gluewise.simulator.profile.Executor;
import dev.gluewise.simulator.profile.ExecutorMemory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** The executors of a log: those that it announces, and those that are known by their tasks only. */
final class ExecutorLedger {
    private static final long UNKNOWN = Long.MAX_VALUE;

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> current = new HashMap<>();
    /** By executor id, the driver among them, which is an executor in local runs only. */
    private final Map<String, Memory> memories = new HashMap<>();

    private static final class Entry {
        final String id;
        final int index;
        String host = "";
        long added = UNKNOWN;
        /** 0 as long as the log has not said. */
        int cores;

        int resourceProfile;
        long removed = UNKNOWN;
        String removalReason = "";

        Entry(String id, int index) {
            this.id = id;
            this.index = index;
        }
    }

    /** What is known of a block manager, which registers with its executor. */
    private static final class Memory {
        final MemoryReading peaks = new MemoryReading();
        String host = "";
        long registered = UNKNOWN;
        long max = -1;
        long maxOnHeap = -1;
        long maxOffHeap = -1;

        ExecutorMemory known() {
            return new ExecutorMemory(known(max), known(maxOnHeap), known(maxOffHeap), peaks.peaks());
        }

        private static OptionalLong known(long bytes) {
            return bytes < 0 ? OptionalLong.empty() : OptionalLong.of(bytes);
        }
    }

    /** @param cores as the log announces them, held within reason */
    void added(ExecutorEvent event, int cores, long epochMillis) {
        Entry entry = current.get(event.id);
        if (entry == null || entry.removed != UNKNOWN) {
            entry = create(event.id);
        }
        entry.host = event.host;
        entry.resourceProfile = event.resourceProfile;
        entry.added = Math.min(entry.added, epochMillis);
        entry.cores = Math.max(entry.cores, cores);
    }

    void removed(String id, String reason, long epochMillis) {
        Entry entry = current.get(id);
        if (entry != null && entry.removed == UNKNOWN) {
            entry.removed = epochMillis;
            entry.removalReason = reason;
        }
    }

    /** A block manager also dates an executor that is not announced otherwise. */
    void blockManagerAdded(ExecutorEvent event, long epochMillis) {
        Memory memory = memory(event.id);
        memory.registered = Math.min(memory.registered, epochMillis);
        memory.host = event.host;
        memory.max = event.maxMemory;
        memory.maxOnHeap = event.maxOnHeap;
        memory.maxOffHeap = event.maxOffHeap;
    }

    void used(String id, MemoryReading reading) {
        if (reading.measured()) {
            memory(id).peaks.include(reading);
        }
    }

    /** The index of the executor that ran a task; one that the log has not announced is entered here. */
    int indexFor(String id, String host, long launchEpochMillis) {
        Entry entry = current.get(id);
        if (entry == null) {
            entry = create(id);
            entry.added = memory(id).registered;
            entry.host = host;
        }
        entry.added = Math.min(entry.added, launchEpochMillis);
        return entry.index;
    }

    /** Whether the executor with this index has been removed by now. */
    boolean gone(int index) {
        return entries.get(index).removed != UNKNOWN;
    }

    private Entry create(String id) {
        Entry entry = new Entry(id, entries.size());
        entries.add(entry);
        current.put(id, entry);
        return entry;
    }

    private Memory memory(String id) {
        return memories.computeIfAbsent(id, unused -> new Memory());
    }

    /** For each index given out, its place in order of arrival. */
    int[] places() {
        List<Entry> ordered = inOrder();
        int[] places = new int[entries.size()];
        IntStream.range(0, places.length).forEach(place -> places[ordered.get(place).index] = place);
        return places;
    }

    /**
     * The executors in order of arrival.
     *
     * @param slots works out the slots of each
     */
    List<Executor> executors(Timeline timeline, Slots slots) {
        List<Entry> ordered = inOrder();
        List<Executor> executors = new ArrayList<>();
        for (int place = 0; place < ordered.size(); place++) {
            Entry entry = ordered.get(place);
            Memory memory = memory(entry.id);
            executors.add(new Executor(
                    entry.id,
                    entry.host.isEmpty() ? memory.host : entry.host,
                    slots.of(place, entry.id, entry.cores),
                    timeline.millis(entry.added),
                    entry.removed == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(timeline.millis(entry.removed)),
                    entry.removalReason,
                    entry.resourceProfile,
                    memory.known()));
        }
        return executors;
    }

    /** The driver's memory, under the names that Spark has given it. */
    ExecutorMemory driver() {
        return memories.getOrDefault("driver", memories.getOrDefault("<driver>", new Memory()))
                .known();
    }

    private List<Entry> inOrder() {
        return entries.stream()
                .sorted(Comparator.comparingLong(entry -> entry.added))
                .toList();
    }
}
