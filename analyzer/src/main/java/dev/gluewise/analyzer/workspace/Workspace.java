package dev.gluewise.analyzer.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobDefinition;
import dev.gluewise.analyzer.evidence.TrackRecord;
import dev.gluewise.analyzer.glue.GlueRecords;
import dev.gluewise.analyzer.glue.Secrets;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One workspace file, open. What is imported twice is there once; everything that is saved by one call is saved whole or
 * not at all, also where the process or the machine dies. May be used from several threads, one of which works at a
 * time; so may its parts, {@link #logs()} to {@link #fleetRows()}.
 */
public final class Workspace implements AutoCloseable {
    /** The file name's ending. */
    public static final String EXTENSION = ".gluewise";

    private static final String USUAL_REGION = "us-east-1";
    private static final String REGION = "region";
    private static final String LAST_IMPORT = "last_import";

    private final Database database;
    private final HistoryTable history;
    private final StoredLogs logs;
    private final LogChoices logChoices;
    private final StoredMetrics metrics;
    private final FetchedAccount account;
    private final KeptChanges changes;
    private final KeptScenarios scenarios;
    private final KeptNotes notes;
    private final KeptReplays replays;
    private final KeptFleetRows fleetRows;

    private Workspace(Database database) {
        this.database = database;
        history = new HistoryTable(database);
        logs = new StoredLogs(database);
        logChoices = new LogChoices(database, logs);
        metrics = new StoredMetrics(database);
        account = new FetchedAccount(database, history);
        changes = new KeptChanges(database);
        scenarios = new KeptScenarios(database);
        notes = new KeptNotes(database);
        replays = new KeptReplays(database);
        fleetRows = new KeptFleetRows(database);
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
    public String region() throws ProblemException {
        return knownRegion().orElse(USUAL_REGION);
    }

    /** The region that was set; empty where none was. */
    public Optional<String> knownRegion() throws ProblemException {
        return database.setting(REGION);
    }

    public void setRegion(String region) throws ProblemException {
        database.setSetting(REGION, region);
    }

    /** When something was last imported into this workspace; empty where nothing was. */
    public Optional<Instant> lastImport() throws ProblemException {
        return database.setting(LAST_IMPORT).map(Instant::parse);
    }

    /** Keeps the moment of an import. */
    public void setLastImport(Instant moment) throws ProblemException {
        database.setSetting(LAST_IMPORT, moment.toString());
    }

    /** Names of all jobs, in alphabetical order. */
    public List<String> jobNames() throws ProblemException {
        return database.query("SELECT name FROM job ORDER BY name", row -> row.getString(1));
    }

    /** The job's definition; empty where it is not known, or known from its runs and logs alone. */
    public Optional<JobDefinition> job(String name) throws ProblemException {
        return database.queryOne(
                "SELECT " + JobColumns.SELECTED + " FROM job WHERE name = ? AND raw IS NOT NULL",
                row -> JobColumns.read(row, name),
                name);
    }

    /** The job's definition as Glue gave it, secrets masked; missing where it is not known. */
    public JsonNode rawJob(String name) throws ProblemException {
        return database.queryOne(
                        "SELECT raw FROM job WHERE name = ? AND raw IS NOT NULL",
                        row -> HistoryTable.read(row.getString(1)),
                        name)
                .orElse(MissingNode.getInstance());
    }

    /** The deadline that the user has set for a job. */
    public Optional<Duration> deadline(String job) throws ProblemException {
        return database.queryOne(
                "SELECT deadline_seconds FROM job WHERE name = ? AND deadline_seconds IS NOT NULL",
                row -> Duration.ofMillis(Math.round(row.getDouble(1) * 1000)),
                job);
    }

    /** Sets the deadline of a job that is in here, or takes it away. */
    public void setDeadline(String job, Optional<Duration> deadline) throws ProblemException {
        Object seconds =
                deadline.<Object>map(duration -> duration.toMillis() / 1000.0).orElse(null);
        database.update("UPDATE job SET deadline_seconds = ? WHERE name = ?", seconds, job);
    }

    /** How predictions fared on this workspace's runs when they were last hidden; empty where that was never tried. */
    public Optional<TrackRecord> trackRecord() throws ProblemException {
        return database.queryOne(
                "SELECT made_at, predictions, mape, coverage80, coverage90 FROM track_record",
                row -> new TrackRecord(
                        Instant.ofEpochMilli(row.getLong("made_at")),
                        row.getInt("predictions"),
                        row.getDouble("mape"),
                        row.getDouble("coverage80"),
                        row.getDouble("coverage90")));
    }

    public void setTrackRecord(TrackRecord record) throws ProblemException {
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
    public List<GlueRun> runs(String job) throws ProblemException {
        return database.query(
                "SELECT " + RunColumns.SELECTED + " FROM run WHERE job = ? ORDER BY started_on DESC, id",
                RunColumns::read,
                job);
    }

    /** When Glue last changed the job's runs, as far as they are in here and it says so, by their ids. */
    public Map<String, Instant> lastChanges(String job) throws ProblemException {
        Map<String, Instant> moments = new HashMap<>();
        database.query(
                "SELECT id, last_modified_on FROM run WHERE job = ? AND last_modified_on IS NOT NULL",
                row -> moments.put(row.getString(1), Instant.ofEpochMilli(row.getLong(2))),
                job);
        return moments;
    }

    /** A run as Glue gave it, secrets masked; missing where it is not in here. */
    public JsonNode rawRun(String id) throws ProblemException {
        return database.queryOne("SELECT raw FROM run WHERE id = ?", row -> HistoryTable.read(row.getString(1)), id)
                .orElse(MissingNode.getInstance());
    }

    /** The job that a run is of; empty where the run is not in here. */
    public Optional<String> jobOfRun(String id) throws ProblemException {
        return database.queryOne("SELECT job FROM run WHERE id = ?", row -> row.getString(1), id);
    }

    /** The size of one run; empty where the run is not in here, or does not say. */
    public Optional<Configuration> sizeOfRun(String id) throws ProblemException {
        return database.queryOne("SELECT " + RunColumns.SELECTED + " FROM run WHERE id = ?", RunColumns::read, id)
                .flatMap(GlueRun::configuration);
    }

    /** The size of the job's newest run that says one. */
    public Optional<Configuration> newestSize(String job) throws ProblemException {
        return database.queryOne(
                        "SELECT " + RunColumns.SELECTED
                                + " FROM run WHERE job = ? AND worker_type IS NOT NULL ORDER BY started_on DESC LIMIT 1",
                        RunColumns::read,
                        job)
                .flatMap(GlueRun::configuration);
    }

    /** Start of the newest run or logged application in here, which stands for today; empty in an empty workspace. */
    public Optional<Instant> newestStart() throws ProblemException {
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
    public HistoryChanges saveHistory(List<RawJob> jobs, List<RawRun> runs) throws ProblemException {
        return database.inTransaction(() -> history.save(jobs, runs));
    }

    /** What its event logs showed. */
    public StoredLogs logs() {
        return logs;
    }

    /** What users said of its event logs. */
    public LogChoices logChoices() {
        return logChoices;
    }

    /** The CloudWatch metrics of its runs. */
    public StoredMetrics metrics() {
        return metrics;
    }

    /** What of an account is in here already. */
    public FetchedAccount account() {
        return account;
    }

    /** The changes of its jobs that were made, and whether Gluewise may make any. */
    public KeptChanges changes() {
        return changes;
    }

    /** The what-if questions that were given names. */
    public KeptScenarios scenarios() {
        return scenarios;
    }

    /** What users wrote down about its jobs. */
    public KeptNotes notes() {
        return notes;
    }

    /** The replays of its runs. */
    public KeptReplays replays() {
        return replays;
    }

    /** What was worked out of its jobs for the list of jobs. */
    public KeptFleetRows fleetRows() {
        return fleetRows;
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the workspace " + file() + " could not be closed", e);
        }
    }
}
