package dev.gluewise.analyzer.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gluewise.analyzer.glue.GlueJson;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.analyzer.workspace.Workspace.RawJob;
import dev.gluewise.analyzer.workspace.Workspace.RawRun;
import dev.gluewise.pricing.problem.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers the records of files by job, and stores each job in a transaction of its own: the runs of one job may be
 * spread over files, and its definition may stand in another.
 */
final class HistoryBatch {
    /** About 150 MB of JSON in memory at the most; a job of more runs is stored in parts. */
    private static final int MOST_RUNS = 20_000;

    private static final class Pending {
        private Optional<JsonNode> definition = Optional.empty();
        private final List<JsonNode> runs = new ArrayList<>();
    }

    private final Workspace workspace;
    private final ImportTally tally;
    private final Map<String, Pending> jobs = new LinkedHashMap<>();
    private int runs;

    HistoryBatch(Workspace workspace, ImportTally tally) {
        this.workspace = workspace;
        this.tally = tally;
    }

    void addJob(String name, JsonNode definition) throws ProblemException {
        Pending pending = pending(name);
        if (pending.definition.isPresent()) {
            // A second definition of the job: both are stored, so that the newer one stays.
            store(name, pending);
        }
        pending.definition = Optional.of(definition);
    }

    void addRun(String job, JsonNode run) throws ProblemException {
        pending(job).runs.add(run);
        runs++;
        if (runs >= MOST_RUNS) {
            makeRoom(job);
        }
    }

    private Pending pending(String job) {
        return jobs.computeIfAbsent(job, name -> new Pending());
    }

    /**
     * Stores the jobs whose runs have come, but not the one that is being read: so a job is stored in one go, its
     * definition with its runs, wherever these stand together.
     */
    private void makeRoom(String current) throws ProblemException {
        List<String> ready = jobs.entrySet().stream()
                .filter(job -> !job.getValue().runs.isEmpty() && !job.getKey().equals(current))
                .map(Map.Entry::getKey)
                .toList();
        for (String name : ready) {
            store(name, pending(name));
            jobs.remove(name);
        }
        Pending last = pending(current);
        if (last.runs.size() >= MOST_RUNS) {
            store(current, last);
        }
        runs = last.runs.size();
    }

    /** Stores all that has been gathered. */
    void flush() throws ProblemException {
        for (Map.Entry<String, Pending> job : jobs.entrySet()) {
            store(job.getKey(), job.getValue());
        }
        jobs.clear();
        runs = 0;
    }

    private void store(String name, Pending pending) throws ProblemException {
        JsonNode known = pending.definition.isPresent() ? pending.definition.get() : workspace.rawJob(name);
        tally.history(workspace.saveHistory(
                pending.definition.flatMap(RawJob::of).stream().toList(), rawRuns(name, pending, known)));
        pending.definition = Optional.empty();
        pending.runs.clear();
    }

    private List<RawRun> rawRuns(String name, Pending pending, JsonNode definition) throws ProblemException {
        Map<String, Instant> lastChanges = pending.runs.isEmpty() ? Map.of() : workspace.lastChanges(name);
        List<RawRun> changed = new ArrayList<>();
        int unchanged = 0;
        for (JsonNode node : pending.runs) {
            // Masking takes the most time of all, and is not needed for what is not stored.
            Instant stored = lastChanges.get(GlueJson.text(node, "Id").orElse(""));
            if (stored != null
                    && GlueJson.instant(node, "LastModifiedOn")
                            .filter(stored::equals)
                            .isPresent()) {
                unchanged++;
            } else {
                RawRun.of(node, definition).ifPresent(changed::add);
            }
        }
        tally.unchangedRuns(unchanged);
        tally.unknownSizes(name, pending.runs, definition);
        return changed;
    }
}
