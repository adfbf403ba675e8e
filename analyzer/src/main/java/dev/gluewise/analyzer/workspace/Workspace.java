package dev.gluewise.analyzer.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobDefinition;
import dev.gluewise.analyzer.evidence.MetricSeries;
import dev.gluewise.analyzer.evidence.TrackRecord;
import dev.gluewise.analyzer.glue.GlueRecords;
import dev.gluewise.analyzer.glue.Secrets;
import dev.gluewise.analyzer.replay.KeptReplay;
import dev.gluewise.analyzer.replay.ReplayResult;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.profile.JobProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One workspace file, open. What is imported twice is there once; everything that is saved by one call is saved whole or
 * not at all, also where the process or the machine dies. May be used from several threads, one of which works at a
 * time.
 */
public final class Workspace implements AutoCloseable {
    /** The file name's ending. */
    public static final String EXTENSION = ".gluewise";

    private static final String USUAL_REGION = "us-east-1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    private final HistoryTable history;
    private final ProfileTable profiles;
    private final MetricTable metrics;
    private final AccountTable account;
    private final KeptChanges changes;
    private final KeptRowTable keptRows;
    private final ScenarioTable scenarios;
    private final NoteTable notes;
    private final ReplayTable replays;
    private final StoredLogs logs;

    private Workspace(Database database) {
        this.database = database;
        history = new HistoryTable(database);
        profiles = new ProfileTable(database);
        metrics = new MetricTable(database);
        account = new AccountTable(database);
        changes = new KeptChanges(this, database);
        keptRows = new KeptRowTable(database);
        scenarios = new ScenarioTable(database);
        notes = new NoteTable(database);
        replays = new ReplayTable(database);
        logs = new StoredLogs(this, database);
    }

    /**
     * Opens a workspace, and makes it first where the file does not exist. One that this user may not write to is opened to
     * be read.
     *
     * @throws ProblemException where the file is no workspace, is of a newer version, damaged or locked, or where it does
     *     not exist and cannot be made
     */
    public static Workspace open(Path file) throws ProblemException {
        return WorkspaceFile.isReadOnly(file) ? openToRead(file) : new Workspace(WorkspaceFile.connect(file));
    }

    /**
     * Opens a workspace that is there, so that whatever would change it fails. The list of jobs is then worked out anew each
     * time.
     *
     * @throws ProblemException as {@link #open}, and where an older version of the program wrote it
     */
    static Workspace openToRead(Path file) throws ProblemException {
        return new Workspace(WorkspaceFile.connectToRead(file));
    }

    /**
     * Opens a workspace that has to be there. A file without content, which {@link #open} would fill, is none.
     *
     * @throws ProblemException where there is no such file, or for the reasons of {@link #open}
     */
    public static Workspace openExisting(Path file) throws ProblemException {
        if (!Files.exists(file)) {
            throw new ProblemException(Problem.in(
                    file.toString(),
                    ProblemCode.UNREADABLE_INPUT,
                    "There is no such workspace.",
                    "Make one with: gluewise import, or gluewise demo."));
        }
        if (file.toFile().isFile() && file.toFile().length() == 0) {
            throw new ProblemException(Problem.in(
                    file.toString(),
                    ProblemCode.UNUSABLE_WORKSPACE,
                    "This file is empty, so it is no workspace.",
                    "Name another file, or import into this one first."));
        }
        return open(file);
    }

    public Path file() {
        return database.file();
    }

    /** Whether it was opened to be read alone. */
    public boolean readOnly() throws ProblemException {
        return database.readOnly();
    }

    /** AWS region of the jobs in here, {@code us-east-1} until one is set. */
    public synchronized String region() throws ProblemException {
        return knownRegion().orElse(USUAL_REGION);
    }

    /** The region that was set; empty where none was. */
    public synchronized Optional<String> knownRegion() throws ProblemException {
        return database.queryOne("SELECT value FROM setting WHERE name = 'region'", row -> row.getString(1));
    }

    public synchronized void setRegion(String region) throws ProblemException {
        database.update("INSERT OR REPLACE INTO setting (name, value) VALUES ('region', ?)", region);
    }

    /** When something was last imported into this workspace; empty where nothing was. */
    public synchronized Optional<Instant> lastImport() throws ProblemException {
        return database.queryOne(
                "SELECT value FROM setting WHERE name = 'last_import'", row -> Instant.parse(row.getString(1)));
    }

    /** Keeps the moment of an import. */
    public synchronized void setLastImport(Instant moment) throws ProblemException {
        database.update("INSERT OR REPLACE INTO setting (name, value) VALUES ('last_import', ?)", moment.toString());
    }

    /** Names of all jobs, in alphabetical order. */
    public synchronized List<String> jobNames() throws ProblemException {
        return database.query("SELECT name FROM job ORDER BY name", row -> row.getString(1));
    }

    /** The job's definition; empty where it is not known, or known from its runs and logs alone. */
    public synchronized Optional<JobDefinition> job(String name) throws ProblemException {
        return database.queryOne(
                "SELECT " + JobColumns.SELECTED + " FROM job WHERE name = ? AND raw IS NOT NULL",
                row -> JobColumns.read(row, name),
                name);
    }

    /** The job's definition as Glue gave it, secrets masked; missing where it is not known. */
    public synchronized JsonNode rawJob(String name) throws ProblemException {
        return database.queryOne("SELECT raw FROM job WHERE name = ?", row -> json(row.getString(1)), name)
                .orElse(MissingNode.getInstance());
    }

    /** The deadline that the user has set for a job. */
    public synchronized Optional<Duration> deadline(String job) throws ProblemException {
        return database.queryOne(
                "SELECT deadline_seconds FROM job WHERE name = ? AND deadline_seconds IS NOT NULL",
                row -> Duration.ofMillis(Math.round(row.getDouble(1) * 1000)),
                job);
    }

    /** Sets the deadline of a job that is in here, or takes it away. */
    public synchronized void setDeadline(String job, Optional<Duration> deadline) throws ProblemException {
        Object seconds =
                deadline.<Object>map(duration -> duration.toMillis() / 1000.0).orElse(null);
        database.update("UPDATE job SET deadline_seconds = ? WHERE name = ?", seconds, job);
    }

    /** How predictions fared on this workspace's runs when they were last hidden; empty where that was never tried. */
    public synchronized Optional<TrackRecord> trackRecord() throws ProblemException {
        return database.queryOne(
                "SELECT made_at, predictions, mape, coverage80, coverage90 FROM track_record",
                row -> new TrackRecord(
                        Instant.ofEpochMilli(row.getLong("made_at")),
                        row.getInt("predictions"),
                        row.getDouble("mape"),
                        row.getDouble("coverage80"),
                        row.getDouble("coverage90")));
    }

    public synchronized void setTrackRecord(TrackRecord record) throws ProblemException {
        database.update(
                "INSERT OR REPLACE INTO track_record (id, made_at, predictions, mape, coverage80, coverage90)"
                        + " VALUES (1, ?, ?, ?, ?, ?)",
                record.madeAt().toEpochMilli(),
                record.predictions(),
                record.mape(),
                record.coverage80(),
                record.coverage90());
    }

    /** The job's runs, newest first. */
    public synchronized List<GlueRun> runs(String job) throws ProblemException {
        return database.query(
                "SELECT " + RunColumns.SELECTED + " FROM run WHERE job = ? ORDER BY started_on DESC, id",
                RunColumns::read,
                job);
    }

    /** When Glue last changed the job's runs, as far as they are in here and it says so, by their ids. */
    public synchronized Map<String, Instant> lastChanges(String job) throws ProblemException {
        Map<String, Instant> moments = new HashMap<>();
        database.query(
                "SELECT id, last_modified_on FROM run WHERE job = ? AND last_modified_on IS NOT NULL",
                row -> moments.put(row.getString(1), Instant.ofEpochMilli(row.getLong(2))),
                job);
        return moments;
    }

    /** A run as Glue gave it, secrets masked; missing where it is not in here. */
    public synchronized JsonNode rawRun(String id) throws ProblemException {
        return database.queryOne("SELECT raw FROM run WHERE id = ?", row -> json(row.getString(1)), id)
                .orElse(MissingNode.getInstance());
    }

    /** The job that a run is of; empty where the run is not in here. */
    public synchronized Optional<String> jobOfRun(String id) throws ProblemException {
        return database.queryOne("SELECT job FROM run WHERE id = ?", row -> row.getString(1), id);
    }

    /** The job's profiles, newest first. */
    public synchronized List<JobProfile> profiles(String job) throws ProblemException {
        return profiles.of(job);
    }

    /** The profile of one run; empty where its event log is not in here. */
    public synchronized Optional<JobProfile> profileOfRun(String job, String run) throws ProblemException {
        return profiles.ofRun(job, run);
    }

    /** Its event logs one by one, with what users said of them. */
    public StoredLogs logs() {
        return logs;
    }

    /** Ids of the job's runs whose event logs are in here. */
    public synchronized Set<String> loggedRuns(String job) throws ProblemException {
        return Set.copyOf(database.query(
                "SELECT DISTINCT run FROM profile WHERE job = ? AND run IS NOT NULL", row -> row.getString(1), job));
    }

    /** How many profiles of a job are in here. */
    public synchronized int profileCount(String job) throws ProblemException {
        return database.queryOne("SELECT count(*) FROM profile WHERE job = ?", row -> row.getInt(1), job)
                .orElse(0);
    }

    /** The CloudWatch metrics of the job's runs, by run, metric and statistic. */
    public synchronized List<MetricSeries> metrics(String job) throws ProblemException {
        return metrics.of(job);
    }

    /** Start of the newest run or logged application in here, which stands for today; empty in an empty workspace. */
    public synchronized Optional<Instant> newestStart() throws ProblemException {
        return database.queryOne(
                "SELECT max(started_on) FROM (SELECT started_on FROM run UNION ALL SELECT started_on FROM profile)"
                        + " HAVING max(started_on) IS NOT NULL",
                row -> Instant.ofEpochMilli(row.getLong(1)));
    }

    /**
     * A job definition with what AWS said of it.
     *
     * @param json all of it, without secrets
     */
    public record RawJob(JobDefinition definition, String json) {
        /** Of what Glue says, whose secrets are masked here; empty where it names no job. */
        public static Optional<RawJob> of(JsonNode glue) {
            JsonNode masked = Secrets.mask(glue);
            return GlueRecords.job(masked).map(job -> new RawJob(job, masked.toString()));
        }
    }

    /**
     * A run with what AWS said of it.
     *
     * @param json all of it, without secrets
     * @param definitionKnown whether the job's default arguments were known when the run was read; where not, it is read
     *     again when they are
     */
    public record RawRun(GlueRun run, String json, boolean definitionKnown) {
        public RawRun(GlueRun run, String json) {
            this(run, json, true);
        }

        /**
         * Of what Glue says, whose secrets are masked here; empty where it has no id or names no job.
         *
         * @param definition the job's definition; missing where it is not known
         */
        public static Optional<RawRun> of(JsonNode glue, JsonNode definition) {
            JsonNode masked = Secrets.mask(glue);
            return GlueRecords.run(masked, definition)
                    .map(run -> new RawRun(run, masked.toString(), !definition.isMissingNode()));
        }
    }

    /** What storing a history did. */
    public record HistoryChanges(Changes jobs, Changes runs) {}

    /** Stores job definitions and runs; what is already in here is brought up to date. */
    public synchronized HistoryChanges saveHistory(List<RawJob> jobs, List<RawRun> runs) throws ProblemException {
        return database.inTransaction(() -> history.save(jobs, runs));
    }

    /**
     * Stores one job of an account, and that all its runs between two moments are now in here.
     *
     * @param runs those that were not in here yet, or had not ended
     */
    public synchronized HistoryChanges saveAccountJob(
            String name, List<RawJob> definition, List<RawRun> runs, Instant completeSince, Instant completeUntil)
            throws ProblemException {
        return database.inTransaction(() -> {
            HistoryChanges changes = history.save(definition, runs);
            account.setComplete(name, completeSince, completeUntil);
            return changes;
        });
    }

    /** What of an account is in here already. */
    public synchronized AccountHistory accountHistory(String job) throws ProblemException {
        return account.history(job);
    }

    /**
     * Stores what an event log showed.
     *
     * @param job the job it is a run of
     * @param source where the log was read, for the user to find it again
     */
    public synchronized Changes saveProfile(String job, JobProfile profile, String source) throws ProblemException {
        return saveProfile(job, profile.application().glueJobRunId(), profile, source);
    }

    /**
     * Stores what the event log of a run showed.
     *
     * @param job the job it is a run of, unless the user has named another
     * @param run Glue's id of the run; empty where it is not known
     * @param source where the log was read, for the user to find it again
     */
    public synchronized Changes saveProfile(String job, Optional<String> run, JobProfile profile, String source)
            throws ProblemException {
        byte[] columns = ProfileTable.encode(profile, source);
        return database.inTransaction(() -> profiles.save(job, run, profile, columns, source));
    }

    /** Stores metrics. */
    public synchronized Changes saveMetrics(List<MetricSeries> series) throws ProblemException {
        return saveMetrics(series, List.of());
    }

    /**
     * Stores metrics of an account.
     *
     * @param runs ids of runs that had ended when their metrics were asked for, so that this is all there will be
     */
    public synchronized Changes saveMetrics(List<MetricSeries> series, List<String> runs) throws ProblemException {
        return database.inTransaction(() -> {
            Changes changes = metrics.save(series);
            account.setFetched(runs);
            return changes;
        });
    }

    /** Whether a run's metrics were asked for after it had ended. */
    public synchronized boolean metricsFetched(String run) throws ProblemException {
        return database.queryOne("SELECT 1 FROM metric_fetch WHERE run = ?", row -> true, run)
                .isPresent();
    }

    /** Where the event log of a run was read whose profile is in here. */
    public synchronized Optional<String> profileSource(String run) throws ProblemException {
        return database.queryOne(
                "SELECT source FROM profile WHERE run = ? ORDER BY attempts DESC", row -> row.getString(1), run);
    }

    /** An object on S3 that was looked at, as it was then. */
    public synchronized Optional<SeenObject> seenObject(String uri) throws ProblemException {
        return account.seen(uri);
    }

    /** Keeps that an object on S3 was looked at. */
    public synchronized void setSeen(SeenObject object) throws ProblemException {
        account.setSeen(object);
    }

    /** Whether Gluewise may change jobs of this workspace in the account; it may not until the user says so. */
    public synchronized boolean changesAllowed() throws ProblemException {
        return changes.allowed();
    }

    public synchronized void setChangesAllowed(boolean allowed) throws ProblemException {
        changes.setAllowed(allowed);
    }

    /** The changes of its jobs that were made. */
    public KeptChanges changes() {
        return changes;
    }

    /** The named what-if questions of a job, by name. */
    public synchronized List<Scenario> scenarios(String job) throws ProblemException {
        return scenarios.of(job);
    }

    /** Keeps a what-if question under its name, in the place of the job's one of the same name. */
    public synchronized void keepScenario(Scenario scenario) throws ProblemException {
        scenarios.keep(scenario);
    }

    /**
     * Gives a what-if question another name.
     *
     * @throws ProblemException where the job has one of that name already
     */
    public synchronized void renameScenario(String job, String from, String to) throws ProblemException {
        scenarios.rename(job, from, to);
    }

    public synchronized void removeScenario(String job, String name) throws ProblemException {
        scenarios.remove(job, name);
    }

    /** What a user wrote down about a job; empty where nobody did. */
    public synchronized Optional<JobNote> note(String job) throws ProblemException {
        return notes.of(job);
    }

    /** Keeps what a user wrote down about a job, in the place of what was there. */
    public synchronized void keepNote(String job, JobNote note) throws ProblemException {
        notes.keep(job, note);
    }

    public synchronized void removeNote(String job) throws ProblemException {
        notes.remove(job);
    }

    /** The replays of a job's runs, the newest first. */
    public synchronized List<KeptReplay> replays(String job) throws ProblemException {
        return replays.of(job);
    }

    /** Keeps a replay; one that could only have said the same, and is in here already, goes. */
    public synchronized KeptReplay keepReplay(String job, ReplayResult result) throws ProblemException {
        return replays.keep(job, result);
    }

    public synchronized void removeReplay(KeptReplay replay) throws ProblemException {
        replays.remove(replay.id());
    }

    /** What was worked out of jobs for the list of jobs and still rests on what is in here. */
    public synchronized List<KeptRow> keptRows() throws ProblemException {
        return keptRows.all();
    }

    /**
     * Says that some jobs are about to be worked out, so that {@link #keep} can tell what changed while that was done.
     */
    public synchronized void expect(List<String> jobs) throws ProblemException {
        keptRows.expect(jobs);
    }

    /** Keeps what was worked out of expected jobs, until what it rests on changes; not where that has changed already. */
    public synchronized void keep(List<KeptRow> rows) throws ProblemException {
        keptRows.save(rows);
    }

    private static JsonNode json(@Nullable String raw) throws SQLException {
        try {
            return raw == null ? MissingNode.getInstance() : JSON.readTree(raw);
        } catch (JsonProcessingException e) {
            throw new SQLException("a stored record is no JSON", e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            database.connection().close();
        } catch (SQLException e) {
            throw new IllegalStateException("the workspace " + file() + " could not be closed", e);
        }
    }
}
