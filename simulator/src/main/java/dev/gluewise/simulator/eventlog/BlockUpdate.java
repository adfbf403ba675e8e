package dev.gluewise.simulator.eventlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What became of a kept partition of an RDD on an executor.
 *
 * @param memoryBytes bytes of it in memory; 0 with {@code diskBytes} 0 where it was dropped
 */
record BlockUpdate(int rdd, int partition, long memoryBytes, long diskBytes) {
    /** Blocks of shuffles and broadcasts are named otherwise. */
    private static final Pattern RDD_BLOCK = Pattern.compile("rdd_(\\d{1,9})_(\\d{1,9})");

    /** Reads the value that is next, the blocks that a task updated. */
    static List<BlockUpdate> readAll(EventJson json) throws IOException {
        List<BlockUpdate> updates = new ArrayList<>();
        if (json.entersArray()) {
            while (json.nextElement()) {
                read(json).ifPresent(updates::add);
            }
        }
        return updates;
    }

    /** Reads the value that is next, one block; empty where it is none of an RDD. */
    static Optional<BlockUpdate> read(EventJson json) throws IOException {
        String block = "";
        Sizes sizes = new Sizes();
        if (json.entersObject()) {
            String field;
            while ((field = json.nextField()) != null) {
                switch (field) {
                    case "Block ID" -> block = json.text();
                    case "Status" -> {
                        if (json.entersObject()) {
                            while ((field = json.nextField()) != null) {
                                sizes.read(field, json);
                            }
                        }
                    }
                    default -> sizes.read(field, json);
                }
            }
        }
        Matcher name = RDD_BLOCK.matcher(block);
        return name.matches()
                ? Optional.of(new BlockUpdate(
                        Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2)), sizes.memory, sizes.disk))
                : Optional.empty();
    }

    private static final class Sizes {
        long memory;
        long disk;

        void read(String field, EventJson json) throws IOException {
            switch (field) {
                case "Memory Size" -> memory = Math.max(0, json.number());
                case "Disk Size" -> disk = Math.max(0, json.number());
                default -> json.pass(field);
            }
        }
    }
}
