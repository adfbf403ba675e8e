package dev.gluewise.simulator.eventlog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The events that a profile is made of. */
enum EventKind {
    TASK_END,
    TASK_START,
    STAGE_SUBMITTED,
    STAGE_COMPLETED,
    JOB_START,
    JOB_END,
    EXECUTOR_ADDED,
    EXECUTOR_REMOVED,
    BLOCK_MANAGER_ADDED,
    ENVIRONMENT_UPDATE,
    LOG_START,
    APPLICATION_START,
    APPLICATION_END;

    private static final EventKind[] ALL = values();

    private final byte[] eventName;

    EventKind() {
        StringBuilder text = new StringBuilder("SparkListener");
        for (String word : name().split("_", -1)) {
            text.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        eventName = text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The event named by these bytes, or null where it is none of those wanted. */
    static @Nullable EventKind named(byte[] bytes, int from, int to) {
        for (EventKind kind : ALL) {
            if (Arrays.equals(bytes, from, to, kind.eventName, 0, kind.eventName.length)) {
                return kind;
            }
        }
        return null;
    }

    static @Nullable EventKind named(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return named(bytes, 0, bytes.length);
    }
}
