package dev.gluewise.simulator.eventlog;

import dev.gluewise.simulator.profile.Executor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The executors of a log: those that it announces, and those that are known by their tasks only. */
final class ExecutorLedger {
    private static final long UNKNOWN = Long.MAX_VALUE;

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> current = new HashMap<>();
    private final Map<String, Long> blockManagers = new HashMap<>();

    private static final class Entry {
        final String id;
        final int index;
        long added = UNKNOWN;
        /** 0 as long as the log has not said. */
        int cores;

        long removed = UNKNOWN;
        String removalReason = "";

        Entry(String id, int index) {
            this.id = id;
            this.index = index;
        }
    }

    void added(String id, int cores, long epochMillis) {
        Entry entry = current.get(id);
        if (entry == null || entry.removed != UNKNOWN) {
            entry = create(id);
        }
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

    /** A block manager registers with its executor, and so dates one that is not announced otherwise. */
    void blockManagerAdded(String id, long epochMillis) {
        blockManagers.putIfAbsent(id, epochMillis);
    }

    /** The index of the executor that ran a task; one that the log has not announced is entered here. */
    int indexFor(String id, long launchEpochMillis) {
        Entry entry = current.get(id);
        if (entry == null) {
            entry = create(id);
            entry.added = blockManagers.getOrDefault(id, UNKNOWN);
        }
        entry.added = Math.min(entry.added, launchEpochMillis);
        return entry.index;
    }

    private Entry create(String id) {
        Entry entry = new Entry(id, entries.size());
        entries.add(entry);
        current.put(id, entry);
        return entry;
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
            OptionalInt removed =
                    entry.removed == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(timeline.millis(entry.removed));
            executors.add(new Executor(
                    entry.id,
                    slots.of(place, entry.id, entry.cores),
                    timeline.millis(entry.added),
                    removed,
                    entry.removalReason));
        }
        return executors;
    }

    private List<Entry> inOrder() {
        return entries.stream()
                .sorted(Comparator.comparingLong(entry -> entry.added))
                .toList();
    }
}
