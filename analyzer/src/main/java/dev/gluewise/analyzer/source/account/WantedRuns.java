package dev.gluewise.analyzer.source.account;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.simulator.eventlog.EventLogHead;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs whose event logs are looked for in one folder. */
final class WantedRuns {
    /** A log's last events are written a while after the run has ended. */
    private static final Duration AFTERWARDS = Duration.ofHours(1);

    private final Map<String, GlueRun> runs = new HashMap<>();

    void add(GlueRun run) {
        runs.put(run.id(), run);
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    boolean has(String id) {
        return runs.containsKey(id);
    }

    /** Whether a log that was last written to at a moment could be of one of the runs. */
    boolean couldBe(Instant written) {
        return runs.values().stream().anyMatch(run -> within(run, written, AFTERWARDS));
    }

    private static boolean within(GlueRun run, Instant moment, Duration afterwards) {
        Instant start = run.startedOn().orElseThrow();
        Optional<Instant> end = run.details().completedOn().map(completed -> completed.plus(afterwards));
        return !moment.isBefore(start) && end.filter(moment::isAfter).isEmpty();
    }

    /** The run that a log is of, which is then no longer wanted: by its id; else by job and start, where they leave one. */
    Optional<GlueRun> take(EventLogHead head) {
        Optional<GlueRun> found =
                head.glueRunId().isPresent() ? head.glueRunId().map(runs::get) : byJobAndStart(head);
        found.ifPresent(run -> runs.remove(run.id()));
        return found;
    }

    private Optional<GlueRun> byJobAndStart(EventLogHead head) {
        if (head.startEpochMillis().isEmpty()) {
            return Optional.empty();
        }
        Instant start = Instant.ofEpochMilli(head.startEpochMillis().getAsLong());
        Optional<String> named = head.glueJob();
        List<GlueRun> candidates = new ArrayList<>();
        for (GlueRun run : runs.values()) {
            if (within(run, start, Duration.ZERO)
                    && named.filter(job -> !job.equals(run.jobName())).isEmpty()) {
                candidates.add(run);
            }
        }
        List<GlueRun> ofApplication = candidates.stream()
                .filter(run -> head.application().filter(run.jobName()::equals).isPresent())
                .toList();
        if (ofApplication.size() == 1) {
            return Optional.of(ofApplication.getFirst());
        }
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }
}
