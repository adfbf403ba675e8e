package dev.gluewise.simulator.eventlog;

import dev.gluewise.simulator.profile.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** The stages of a log that ran; several attempts at one are one stage. */
final class StageLedger {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Integer, Entry> byId = new HashMap<>();

    private static final class Entry {
        final int id;
        /** Place in order of first sight, by which tasks are kept until all stages are known. */
        final int index;

        String name = "";
        List<Integer> parents = List.of();
        int tasks;
        List<Integer> rdds = List.of();
        final Set<Integer> persisted = new TreeSet<>();
        int resourceProfile;
        /** As long as the Spark job is not known, what the stage's own event repeats of it. */
        JobProperties properties = new JobProperties();

        boolean failed;
        final Set<Integer> attempts = new HashSet<>();
        final Set<Integer> openAttempts = new HashSet<>();
        long firstLaunch = Long.MAX_VALUE;
        long submitted = Long.MAX_VALUE;
        long completed = Long.MIN_VALUE;
        int place;

        Entry(int id, int index) {
            this.id = id;
            this.index = index;
        }

        /** Old logs give no time with the submission, and none at all where the completion is lost. */
        long start() {
            return Math.min(submitted, firstLaunch);
        }
    }

    /** @param jobKnown whether the job for which it was submitted is known */
    void submitted(StageEvent event, boolean jobKnown) {
        Entry entry = entry(event.id());
        if (!jobKnown) {
            entry.properties = event.properties();
        }
        if (entry.attempts.add(event.attempt())) {
            entry.openAttempts.add(event.attempt());
        }
        describe(entry, event);
    }

    void completed(StageEvent event) {
        Entry entry = entry(event.id());
        entry.attempts.add(event.attempt());
        entry.openAttempts.remove(event.attempt());
        entry.failed = event.failed();
        describe(entry, event);
        if (event.completed() > 0) {
            entry.completed = Math.max(entry.completed, event.completed());
        }
    }

    private static void describe(Entry entry, StageEvent event) {
        entry.name = entry.name.isEmpty() ? event.name() : entry.name;
        entry.parents = entry.parents.isEmpty() ? event.parents() : entry.parents;
        entry.tasks = Math.max(entry.tasks, event.tasks());
        entry.resourceProfile = Math.max(entry.resourceProfile, event.resourceProfile());
        if (entry.rdds.isEmpty()) {
            entry.rdds = event.rdds().stream().map(RddInfo::id).toList();
        }
        event.rdds().stream().filter(rdd -> rdd.storage().persistent()).forEach(rdd -> entry.persisted.add(rdd.id()));
        if (event.submitted() > 0) {
            entry.submitted = Math.min(entry.submitted, event.submitted());
        }
    }

    /** The index, in order of first sight, of the stage of a task that ended. */
    int indexFor(int stageId, long launchEpochMillis) {
        Entry entry = entry(stageId);
        entry.firstLaunch = Math.min(entry.firstLaunch, launchEpochMillis);
        return entry.index;
    }

    /** The index, in order of first sight, of a stage. */
    int indexFor(int stageId) {
        return entry(stageId).index;
    }

    /** Number of tasks that Spark announced for a stage, in the largest of its attempts. */
    int declared(int stageId) {
        return entry(stageId).tasks;
    }

    private Entry entry(int id) {
        return byId.computeIfAbsent(id, unused -> {
            Entry entry = new Entry(id, entries.size());
            entries.add(entry);
            return entry;
        });
    }

    /** Stages whose last attempts never completed. */
    int withoutEnd() {
        return (int)
                entries.stream().filter(entry -> !entry.openAttempts.isEmpty()).count();
    }

    /** Partitions of stages that completed of which no task ended successfully. */
    int tasksUnseen(TaskLedger tasks) {
        long unseen = entries.stream()
                .filter(entry -> !entry.failed && entry.completed != Long.MIN_VALUE && entry.openAttempts.isEmpty())
                .mapToLong(entry -> Math.max(0, entry.tasks - tasks.succeeded(entry.index)))
                .sum();
        return (int) Math.min(unseen, Integer.MAX_VALUE);
    }

    /** The name of a stage, or the empty string where it did not run. */
    String nameOf(int stageId) {
        Entry entry = byId.get(stageId);
        return entry == null ? "" : entry.name;
    }

    /** Sees to it that every stage has a job. */
    void findJobs(JobLedger jobs, Timeline timeline, Map<String, String> application) {
        for (Entry entry : entries) {
            if (entry.start() == Long.MAX_VALUE) {
                // Submitted by an old Spark just before the log breaks off: no time of it is known.
                entry.submitted = timeline.lastEpochMillis();
            }
            jobs.adopt(entry.id, entry.start(), entry.properties, application);
        }
    }

    /** The stages ordered by first job and id; {@link #places} answers afterwards. */
    List<Stage> stages(JobLedger jobs, RddLedger rdds, ScanLedger scans, Timeline timeline) {
        List<Entry> ordered = entries.stream()
                .sorted(Comparator.comparingInt((Entry entry) -> jobs.firstJobOf(entry.id))
                        .thenComparingInt(entry -> entry.id))
                .toList();
        for (int place = 0; place < ordered.size(); place++) {
            ordered.get(place).place = place;
        }
        return ordered.stream()
                .map(entry -> stage(entry, jobs, rdds, scans, timeline))
                .toList();
    }

    /** For each index in order of first sight, the stage's place in {@link #stages}. */
    int[] places() {
        return entries.stream().mapToInt(entry -> entry.place).toArray();
    }

    private Stage stage(Entry entry, JobLedger jobs, RddLedger rdds, ScanLedger scans, Timeline timeline) {
        // Damaged events may speak of other RDDs than the stage's first one did.
        entry.persisted.retainAll(new HashSet<>(entry.rdds));
        boolean ended = entry.completed != Long.MIN_VALUE && entry.openAttempts.isEmpty();
        return new Stage(
                entry.id,
                entry.name,
                jobs.firstJobOf(entry.id),
                parents(entry),
                entry.tasks,
                Math.max(1, entry.attempts.size()),
                timeline.millis(entry.start()),
                ended ? OptionalInt.of(timeline.millis(entry.completed)) : OptionalInt.empty(),
                rdds.places(entry.rdds),
                rdds.places(entry.persisted),
                scans.scansOf(entry.id),
                entry.resourceProfile);
    }

    private List<Integer> parents(Entry entry) {
        List<Integer> parents = new ArrayList<>();
        for (int id : entry.parents) {
            Entry parent = byId.get(id);
            // Spark numbers parents before children; anything else is damage, and would make the graph circular.
            if (parent != null && id < entry.id) {
                parents.add(parent.place);
            }
        }
        return parents;
    }
}
