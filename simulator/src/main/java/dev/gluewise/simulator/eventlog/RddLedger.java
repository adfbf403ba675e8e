package dev.gluewise.simulator.eventlog;

import dev.gluewise.simulator.profile.CachedData;
import dev.gluewise.simulator.profile.Rdd;
import dev.gluewise.simulator.profile.StorageLevel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The RDDs of a log's stages, each described once, and how much of them the executors held. */
final class RddLedger {
    private static final long NEVER = Long.MIN_VALUE;

    private final Map<Integer, Entry> entries = new TreeMap<>();

    private static final class Entry {
        final RddInfo first;
        StorageLevel storage = StorageLevel.NONE;
        Optional<CachedData> cached = Optional.empty();
        final Map<Integer, BlockUpdate> held = new HashMap<>();
        long heldMemory;
        long heldDisk;
        long unpersisted = NEVER;
        int place;

        Entry(RddInfo first) {
            this.first = first;
        }

        void atMost(CachedData now) {
            boolean more = cached.isEmpty()
                    || now.memoryBytes() + now.diskBytes()
                            > cached.get().memoryBytes() + cached.get().diskBytes();
            if (now.partitions() > 0 && more) {
                cached = Optional.of(now);
            }
        }
    }

    void seen(RddInfo info) {
        Entry entry = entries.computeIfAbsent(info.id(), unused -> new Entry(info));
        if (info.storage().persistent()) {
            entry.storage = info.storage();
            entry.atMost(new CachedData(info.cachedPartitions(), info.memoryBytes(), info.diskBytes()));
        }
    }

    void blockUpdated(BlockUpdate block) {
        Entry entry = entries.get(block.rdd());
        if (entry == null) {
            return;
        }
        boolean dropped = block.memoryBytes() + block.diskBytes() == 0;
        BlockUpdate before = dropped ? entry.held.remove(block.partition()) : entry.held.put(block.partition(), block);
        entry.heldMemory += block.memoryBytes() - (before == null ? 0 : before.memoryBytes());
        entry.heldDisk += block.diskBytes() - (before == null ? 0 : before.diskBytes());
        entry.atMost(new CachedData(entry.held.size(), entry.heldMemory, entry.heldDisk));
    }

    void unpersisted(int rdd, long epochMillis) {
        Entry entry = entries.get(rdd);
        if (entry != null) {
            entry.unpersisted = epochMillis;
            entry.held.clear();
            entry.heldMemory = 0;
            entry.heldDisk = 0;
        }
    }

    /** The RDDs in order of their ids; {@link #places} answers afterwards. */
    List<Rdd> rdds(Timeline timeline) {
        int place = 0;
        for (Entry entry : entries.values()) {
            entry.place = place++;
        }
        return entries.values().stream()
                .map(entry -> new Rdd(
                        entry.first.id(),
                        entry.first.name(),
                        entry.first.scope(),
                        entry.first.callSite(),
                        places(entry.first.parents()),
                        entry.first.partitions(),
                        entry.storage,
                        entry.cached,
                        entry.unpersisted == NEVER
                                ? OptionalInt.empty()
                                : OptionalInt.of(timeline.millis(entry.unpersisted))))
                .toList();
    }

    /** The places in {@link #rdds} of those RDDs that are there, by their ids. */
    List<Integer> places(Collection<Integer> ids) {
        List<Integer> places = new ArrayList<>();
        for (int id : ids) {
            Entry entry = entries.get(id);
            if (entry != null) {
                places.add(entry.place);
            }
        }
        return places;
    }
}
