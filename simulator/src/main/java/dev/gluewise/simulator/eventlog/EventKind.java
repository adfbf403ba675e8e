package dev.gluewise.simulator.eventlog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The events that a profile is made of, the most frequent ones first. */
enum EventKind {
    TASK_END,
    TASK_START,
    STAGE_SUBMITTED,
    STAGE_COMPLETED,
    JOB_START,
    JOB_END,
    SQL_EXECUTION_START(EventKind.SQL),
    SQL_EXECUTION_END(EventKind.SQL),
    DRIVER_ACCUM_UPDATES(EventKind.SQL),
    EXECUTOR_ADDED,
    EXECUTOR_REMOVED,
    BLOCK_MANAGER_ADDED,
    STAGE_EXECUTOR_METRICS,
    EXECUTOR_METRICS_UPDATE,
    BLOCK_UPDATED,
    UNPERSIST_RDD,
    ENVIRONMENT_UPDATE,
    LOG_START,
    APPLICATION_START,
    APPLICATION_END;

    private static final String SQL = "org.apache.spark.sql.execution.ui.";
    private static final EventKind[] ALL = values();

    private final byte[] eventName;

    EventKind() {
        this("");
    }

    EventKind(String folder) {
        StringBuilder text = new StringBuilder(folder).append("SparkListener");
        for (String word : name().split("_", -1)) {
            boolean abbreviation = word.equals("SQL") || word.equals("RDD");
            text.append(word.charAt(0))
                    .append(abbreviation ? word.substring(1) : word.substring(1).toLowerCase(Locale.ROOT));
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
