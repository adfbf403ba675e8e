package dev.gluewise.analyzer.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.RunDetails;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.glue.GlueRecords;
import dev.gluewise.analyzer.glue.Secrets;
import dev.gluewise.analyzer.workspace.Workspace.HistoryChanges;
import dev.gluewise.analyzer.workspace.Workspace.RawJob;
import dev.gluewise.analyzer.workspace.Workspace.RawRun;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Job definitions and runs. Of two records of one thing the one that Glue changed last stays, in whatever order they
 * come; so the same history in any order and number of imports gives the same content.
 */
record HistoryTable(Database database) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What decides whether a stored record is replaced. */
    private record Stored(Optional<Instant> lastModifiedOn, RunState state) {}

    HistoryChanges save(List<RawJob> jobs, List<RawRun> runs) throws SQLException {
        Changes savedJobs = Changes.NONE;
        for (RawJob job : jobs) {
            savedJobs = savedJobs.plus(save(job));
        }
        Set<String> jobNames = new HashSet<>();
        runs.forEach(run -> jobNames.add(run.run().jobName()));
        Map<String, Stored> stored = new HashMap<>();
        for (String name : jobNames) {
            database.ensureJob(name);
            stored.putAll(stored(name));
        }
        Changes savedRuns = Changes.NONE;
        try (PreparedStatement replace = database.prepare(RunColumns.REPLACE)) {
            for (RawRun run : runs) {
                savedRuns = savedRuns.plus(save(run, stored, replace));
            }
        }
        return new HistoryChanges(savedJobs, savedRuns);
    }

    private Changes save(RawJob job) throws SQLException {
        String name = job.definition().name();
        List<RawJob> old = database.select(
                "SELECT raw, " + JobColumns.SELECTED + " FROM job WHERE name = ? AND raw IS NOT NULL",
                row -> new RawJob(JobColumns.read(row, name), row.getString("raw")),
                name);
        if (!old.isEmpty()
                && !replaces(
                        job.definition().details().lastModifiedOn(),
                        old.getFirst().definition().details().lastModifiedOn(),
                        () -> !old.getFirst().equals(job))) {
            return Changes.UNCHANGED;
        }
        try (PreparedStatement upsert = database.prepare(JobColumns.UPSERT)) {
            JobColumns.bind(upsert, job);
            upsert.executeUpdate();
        }
        rereadRuns("job = ? AND definition_known = 0", name, read(job.json()));
        return old.isEmpty() ? Changes.ADDED : Changes.CHANGED;
    }

    private Changes save(RawRun run, Map<String, Stored> stored, PreparedStatement replace) throws SQLException {
        Stored old = stored.get(run.run().id());
        if (old != null && !replaces(run, old)) {
            return Changes.UNCHANGED;
        }
        RunColumns.bind(replace, run);
        replace.executeUpdate();
        stored.put(
                run.run().id(),
                new Stored(run.run().details().lastModifiedOn(), run.run().state()));
        return old == null ? Changes.ADDED : Changes.CHANGED;
    }

    private boolean replaces(RawRun run, Stored old) throws SQLException {
        if (old.state.ended() && !run.run().state().ended()) {
            return false;
        }
        return replaces(run.run().details().lastModifiedOn(), old.lastModifiedOn, () -> differs(run));
    }

    private boolean differs(RawRun run) throws SQLException {
        record Row(GlueRun run, String raw) {}
        Row old = database.select(
                        "SELECT raw, " + RunColumns.SELECTED + " FROM run WHERE id = ?",
                        row -> new Row(RunColumns.read(row), row.getString("raw")),
                        run.run().id())
                .getFirst();
        // The categories of error are from metrics, and no part of the record.
        RunDetails details = run.run().details().with(old.run.details().errorCategories());
        return !old.raw.equals(run.json()) || !old.run.equals(run.run().with(details));
    }

    private interface Test {
        boolean holds() throws SQLException;
    }

    /**
     * The same record as another tool prints it differs in its writing only, so the time that Glue changed it decides. A
     * record with that time is Glue's own, and stays where a user's CSV row tells of the same run.
     */
    private static boolean replaces(Optional<Instant> mine, Optional<Instant> old, Test differs) throws SQLException {
        if (mine.isPresent() && old.isPresent()) {
            return mine.get().isAfter(old.get());
        }
        return mine.isPresent() || (old.isEmpty() && differs.holds());
    }

    private Map<String, Stored> stored(String job) throws SQLException {
        Map<String, Stored> found = new HashMap<>();
        database.select(
                "SELECT id, last_modified_on, state FROM run WHERE job = ?",
                row -> found.put(
                        row.getString("id"),
                        new Stored(Columns.moment(row, "last_modified_on"), RunState.of(row.getString("state")))),
                job);
        return found;
    }

    /** Reads everything again out of what Glue gave, as a reader does that understands it better; masks it, too. */
    void rereadAll() throws SQLException {
        record Job(String name, String raw) {}
        List<Job> jobs = database.select(
                "SELECT name, raw FROM job", row -> new Job(row.getString("name"), row.getString("raw")));
        for (Job job : jobs) {
            JsonNode definition = job.raw == null ? MissingNode.getInstance() : Secrets.mask(read(job.raw));
            Optional<RawJob> read = GlueRecords.job(definition).map(known -> new RawJob(known, definition.toString()));
            if (read.isPresent()) {
                try (PreparedStatement upsert = database.prepare(JobColumns.UPSERT)) {
                    JobColumns.bind(upsert, read.get());
                    upsert.executeUpdate();
                }
            }
            rereadRuns("job = ?", job.name, definition);
        }
    }

    private void rereadRuns(String which, String job, JsonNode definition) throws SQLException {
        List<String> raws = database.select("SELECT raw FROM run WHERE " + which, row -> row.getString(1), job);
        try (PreparedStatement replace = database.prepare(RunColumns.REPLACE)) {
            for (String raw : raws) {
                JsonNode node = Secrets.mask(read(raw));
                Optional<RawRun> read = GlueRecords.run(node, definition)
                        .map(run -> new RawRun(run, node.toString(), !definition.isMissingNode()));
                if (read.isPresent()) {
                    RunColumns.bind(replace, read.get());
                    replace.executeUpdate();
                }
            }
        }
    }

    /** A record as Glue gave it. */
    static JsonNode read(String raw) throws SQLException {
        try {
            return JSON.readTree(raw);
        } catch (JsonProcessingException e) {
            throw new SQLException("a stored record is no JSON", e);
        }
    }
}
