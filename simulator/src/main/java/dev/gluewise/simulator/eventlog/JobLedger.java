package dev.gluewise.simulator.eventlog;

import dev.gluewise.simulator.profile.SparkJob;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The Spark jobs of a log and which of them needed a stage first. Where a job's start is lost, it is put together again
 * from its end and the stages that nobody else asked for, so that every stage has a job.
 */
final class JobLedger {
    private final Map<Integer, Entry> entries = new HashMap<>();
    private final Map<Integer, Entry> firstNeed = new HashMap<>();

    private static final class Entry {
        final int id;
        boolean started;
        long submitted = Long.MAX_VALUE;
        OptionalLong ended = OptionalLong.empty();
        boolean succeeded;
        JobProperties properties = new JobProperties();
        /** Those of its properties that are other than the application's. */
        Map<String, String> own = Map.of();
        /** The highest id of its stages, which is the one that gives its result. */
        int lastStage = -1;

        int index;

        Entry(int id) {
            this.id = id;
        }

        void describe(JobProperties said, Map<String, String> application) {
            properties = said;
            own = said.otherThan(application);
        }

        void needs(int stage, Map<Integer, Entry> firstNeed) {
            lastStage = Math.max(lastStage, stage);
            firstNeed.putIfAbsent(stage, this);
        }
    }

    /**
     * @param submitted epoch milliseconds, also where the event does not say them
     * @param application the application's properties
     */
    void started(JobStart start, long submitted, Map<String, String> application) {
        Entry entry = entries.computeIfAbsent(start.id(), Entry::new);
        if (entry.started) {
            return;
        }
        entry.started = true;
        entry.submitted = submitted;
        entry.describe(start.properties(), application);
        start.stageIds().forEach(stage -> entry.needs(stage, firstNeed));
    }

    void ended(int id, long epochMillis, boolean succeeded) {
        Entry entry = entries.computeIfAbsent(id, Entry::new);
        entry.ended = OptionalLong.of(epochMillis);
        entry.succeeded = succeeded;
    }

    /** Whether the job is known that needed a stage. */
    boolean knows(int stageId) {
        return firstNeed.containsKey(stageId);
    }

    /**
     * Gives each stage whose job is not known to the lost job that ended next after it.
     *
     * @param properties of that job, as the stage's own event repeats them
     */
    void adopt(int stageId, long submittedEpochMillis, JobProperties properties, Map<String, String> application) {
        if (knows(stageId)) {
            return;
        }
        Entry job = entries.values().stream()
                .filter(entry -> !entry.started && entry.ended.orElse(Long.MIN_VALUE) >= submittedEpochMillis)
                .min(Comparator.comparingLong((Entry entry) -> entry.ended.orElse(Long.MAX_VALUE))
                        .thenComparingInt(entry -> entry.id))
                .orElseGet(this::unendedJob);
        job.submitted = Math.min(job.submitted, submittedEpochMillis);
        if (job.lastStage < 0) {
            job.describe(properties, application);
        }
        job.needs(stageId, firstNeed);
    }

    private Entry unendedJob() {
        return entries.values().stream()
                .filter(entry -> !entry.started && entry.ended.isEmpty())
                .findFirst()
                .orElseGet(() -> {
                    int unused = entries.keySet().stream()
                                    .mapToInt(Integer::intValue)
                                    .max()
                                    .orElse(-1)
                            + 1;
                    return entries.computeIfAbsent(unused, Entry::new);
                });
    }

    /** The jobs in order of submission. Afterwards {@link #firstJobOf} answers. */
    List<SparkJob> jobs(Timeline timeline, StageLedger stages) {
        List<Entry> known = entries.values().stream()
                .filter(entry -> entry.submitted != Long.MAX_VALUE)
                .sorted(Comparator.comparingLong((Entry entry) -> entry.submitted)
                        .thenComparingInt(entry -> entry.id))
                .toList();
        List<SparkJob> jobs = new ArrayList<>();
        for (Entry entry : known) {
            entry.index = jobs.size();
            jobs.add(new SparkJob(
                    entry.id,
                    timeline.millis(entry.submitted),
                    entry.ended.isPresent()
                            ? OptionalInt.of(timeline.millis(entry.ended.getAsLong()))
                            : OptionalInt.empty(),
                    entry.succeeded,
                    entry.properties.sqlExecution(),
                    entry.properties.group(),
                    entry.properties.description(),
                    entry.properties.callSite().isEmpty()
                            ? stages.nameOf(entry.lastStage)
                            : entry.properties.callSite(),
                    entry.properties.pool().isEmpty() ? SparkJob.DEFAULT_POOL : entry.properties.pool(),
                    entry.own));
        }
        return jobs;
    }

    /** Jobs that were submitted and never ended; one that is only guessed from its stages is none. */
    int withoutEnd() {
        return (int) entries.values().stream()
                .filter(entry -> entry.started && entry.ended.isEmpty())
                .count();
    }

    /** Index, in the order of {@link #jobs}, of the first job that needed a stage; 0 for a stage never adopted. */
    int firstJobOf(int stageId) {
        Entry entry = firstNeed.get(stageId);
        return entry == null ? 0 : entry.index;
    }
}
