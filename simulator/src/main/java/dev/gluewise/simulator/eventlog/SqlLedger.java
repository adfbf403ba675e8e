package dev.gluewise.simulator.eventlog;

import dev.gluewise.simulator.profile.SqlExecution;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The SQL executions of a log: those that it announces, and those that are known by their Spark jobs only. */
final class SqlLedger {
    private final Map<Long, Entry> entries = new TreeMap<>();

    private static final class Entry {
        final long id;
        OptionalLong root = OptionalLong.empty();
        String description = "";
        String callSite = "";
        String group = "";
        long started = Long.MAX_VALUE;
        OptionalLong ended = OptionalLong.empty();
        boolean failed;

        Entry(long id) {
            this.id = id;
        }
    }

    void started(SqlEvent event, long epochMillis) {
        Entry entry = entry(event.id());
        entry.root = event.root();
        entry.description = event.description();
        entry.callSite = event.callSite();
        entry.group = event.group();
        entry.started = Math.min(entry.started, epochMillis);
    }

    void ended(SqlEvent event, long epochMillis) {
        Entry entry = entries.get(event.id());
        // Of one that has neither a start nor a job there is nothing to tell.
        if (entry != null) {
            entry.ended = OptionalLong.of(epochMillis);
            entry.failed |= event.failed();
        }
    }

    /** A Spark job says that it belongs to an execution. */
    void worked(JobProperties properties, long submittedEpochMillis) {
        if (properties.sqlExecution().isPresent()) {
            Entry entry = entry(properties.sqlExecution().getAsLong());
            entry.started = Math.min(entry.started, submittedEpochMillis);
            entry.root = entry.root.isPresent() ? entry.root : properties.rootExecution();
            entry.group = entry.group.isEmpty() ? properties.group() : entry.group;
        }
    }

    private Entry entry(long id) {
        return entries.computeIfAbsent(id, Entry::new);
    }

    /** The executions in order of their ids. */
    List<SqlExecution> executions(Timeline timeline) {
        return entries.values().stream()
                .map(entry -> new SqlExecution(
                        entry.id,
                        entry.root.orElse(entry.id),
                        entry.description,
                        entry.callSite,
                        entry.group,
                        timeline.millis(entry.started),
                        entry.ended.isPresent()
                                ? OptionalInt.of(timeline.millis(entry.ended.getAsLong()))
                                : OptionalInt.empty(),
                        entry.failed))
                .toList();
    }
}
