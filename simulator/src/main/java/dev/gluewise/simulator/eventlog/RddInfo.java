package dev.gluewise.simulator.eventlog;

import dev.gluewise.simulator.profile.StorageLevel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An RDD as a stage's event describes it.
 *
 * @param parents Spark's ids of the RDDs that it is computed from
 * @param cachedPartitions number of its partitions that are kept; 0 also where Spark does not count them
 */
record RddInfo(
        int id,
        String name,
        String scope,
        String callSite,
        List<Integer> parents,
        int partitions,
        StorageLevel storage,
        int cachedPartitions,
        long memoryBytes,
        long diskBytes) {
    /** Reads the value that is next, an array of them; one without an id is left out. */
    static List<RddInfo> readAll(EventJson json) throws IOException {
        List<RddInfo> all = new ArrayList<>();
        if (json.entersArray()) {
            while (json.nextElement()) {
                RddInfo info = read(json);
                if (info.id >= 0) {
                    all.add(info);
                }
            }
        }
        return all;
    }

    private static RddInfo read(EventJson json) throws IOException {
        int id = -1;
        String name = "";
        String scope = "";
        String callSite = "";
        List<Integer> parents = List.of();
        int partitions = 0;
        StorageLevel storage = StorageLevel.NONE;
        int cachedPartitions = 0;
        long memoryBytes = 0;
        long diskBytes = 0;
        if (json.entersObject()) {
            String field;
            while ((field = json.nextField()) != null) {
                switch (field) {
                    case "RDD ID" -> id = json.integer();
                    case "Name" -> name = Words.brief(json.text());
                    case "Scope" -> scope = scopeName(json.text());
                    case "Callsite" -> callSite = Words.brief(json.text());
                    case "Parent IDs" -> parents = json.integers();
                    case "Storage Level" -> storage = readLevel(json);
                    case "Number of Partitions" -> partitions = Math.max(0, json.integer());
                    case "Number of Cached Partitions" -> cachedPartitions = Math.max(0, json.integer());
                    case "Memory Size" -> memoryBytes = Math.max(0, json.number());
                    case "Disk Size" -> diskBytes = Math.max(0, json.number());
                    default -> json.pass(field);
                }
            }
        }
        return new RddInfo(
                id, name, scope, callSite, parents, partitions, storage, cachedPartitions, memoryBytes, diskBytes);
    }

    /** Reads the value that is next, a storage level. */
    static StorageLevel readLevel(EventJson json) throws IOException {
        boolean memory = false;
        boolean disk = false;
        boolean offHeap = false;
        boolean deserialized = false;
        int replication = 1;
        if (json.entersObject()) {
            String field;
            while ((field = json.nextField()) != null) {
                switch (field) {
                    case "Use Memory" -> memory = json.flag();
                    case "Use Disk" -> disk = json.flag();
                    case "Use Off Heap", "Use ExternalBlockStore", "Use Tachyon" -> offHeap = json.flag();
                    case "Deserialized" -> deserialized = json.flag();
                    case "Replication" -> replication = Math.max(1, json.integer());
                    default -> json.pass(field);
                }
            }
        }
        return memory || disk || offHeap
                ? new StorageLevel(memory || offHeap, disk, offHeap, deserialized, replication)
                : StorageLevel.NONE;
    }

    /** The name in a scope, which is JSON within a string: {@code {"id":"7","name":"Scan parquet"}}. */
    private static String scopeName(String scope) throws IOException {
        BufferedJson json = BufferedJson.of(scope);
        String name = "";
        if (!scope.isEmpty() && json.entersObject()) {
            String field;
            while ((field = json.nextField()) != null) {
                if (field.equals("name")) {
                    name = Words.brief(json.text());
                } else {
                    json.pass();
                }
            }
        }
        return name;
    }
}
