package dev.gluewise.analyzer.workspace;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.LogId;
import dev.gluewise.analyzer.evidence.StatedSize;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.profile.Application;
import dev.gluewise.simulator.profile.JobProfile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The event logs of a workspace one by one, with what users said of them. What they said stays when a log is imported
 * again. May be used from several threads, one of which works at a time.
 */
public final class StoredLogs {
    /** Clocks differ, and Glue notes a run's end some seconds after Spark's. */
    private static final long SLACK_MILLIS = Duration.ofMinutes(2).toMillis();

    /** Glue ends a run after at most so long unless told otherwise; it bounds what is looked through. */
    private static final long LONGEST_RUN_MILLIS = Duration.ofDays(7).toMillis();

    private final Workspace workspace;
    private final Database database;
    private final ProfileTable profiles;

    StoredLogs(Workspace workspace, Database database) {
        this.workspace = workspace;
        this.database = database;
        profiles = new ProfileTable(database);
    }

    /**
     * A run that a log is of.
     *
     * @param id Glue's id
     * @param job its job's name
     */
    public record RunOfLog(String id, String job) {}

    /** What the log showed; empty where it is not in here. */
    public Optional<JobProfile> profile(LogId log) throws ProblemException {
        synchronized (workspace) {
            return profiles.of(log);
        }
    }

    /** The names of all jobs with an event log. */
    public Set<String> jobs() throws ProblemException {
        synchronized (workspace) {
            return Set.copyOf(database.query("SELECT DISTINCT job FROM profile", row -> row.getString(1)));
        }
    }

    /**
     * The one run in whose time the application ran, and for most of it, and which has no other log yet; empty where there
     * is none or several.
     */
    public Optional<RunOfLog> runAround(Application application) throws ProblemException {
        long start = application.startEpochMillis();
        long end = start + application.durationMillis();
        List<RunOfLog> found;
        synchronized (workspace) {
            found = database.query(
                    "SELECT id, job FROM run WHERE started_on BETWEEN ? AND ?"
                            + " AND coalesce(completed_on, started_on + execution_seconds * 1000) >= ?"
                            + " AND execution_seconds * 1000 <= 2.0 * ?"
                            + " AND NOT EXISTS (SELECT 1 FROM profile WHERE profile.run = run.id"
                            + " AND (application_id <> ? OR profile.started_on <> ?))",
                    row -> new RunOfLog(row.getString("id"), row.getString("job")),
                    start - LONGEST_RUN_MILLIS,
                    start + SLACK_MILLIS,
                    end - SLACK_MILLIS,
                    application.durationMillis(),
                    application.id(),
                    start);
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The size of one run; empty where the run is not in here, or does not say. */
    public Optional<Configuration> sizeOfRun(String id) throws ProblemException {
        synchronized (workspace) {
            return database.queryOne("SELECT " + RunColumns.SELECTED + " FROM run WHERE id = ?", RunColumns::read, id)
                    .flatMap(GlueRun::configuration);
        }
    }

    /** The size of the job's newest run that says one. */
    public Optional<Configuration> newestSize(String job) throws ProblemException {
        synchronized (workspace) {
            return database.queryOne(
                            "SELECT " + RunColumns.SELECTED
                                    + " FROM run WHERE job = ? AND worker_type IS NOT NULL ORDER BY started_on DESC LIMIT 1",
                            RunColumns::read,
                            job)
                    .flatMap(GlueRun::configuration);
        }
    }

    /** What the user said of a log; {@link LogChoice#NONE} where nothing. */
    public LogChoice choice(LogId log) throws ProblemException {
        synchronized (workspace) {
            return database.queryOne(
                            "SELECT job, worker_type, workers FROM log_choice"
                                    + " WHERE application_id = ? AND started_on = ?",
                            row -> new LogChoice(Columns.text(row, "job"), size(row)),
                            log.application(),
                            log.startEpochMillis())
                    .orElse(LogChoice.NONE);
        }
    }

    /** The sizes that the user gave for logs of a job. */
    public Map<LogId, StatedSize> sizes(String job) throws ProblemException {
        List<Map.Entry<LogId, StatedSize>> sizes;
        synchronized (workspace) {
            sizes = database.query(
                    "SELECT application_id, started_on, worker_type, workers FROM log_choice"
                            + " JOIN profile USING (application_id, started_on)"
                            + " WHERE profile.job = ? AND worker_type IS NOT NULL",
                    row -> Map.entry(
                            new LogId(row.getString(1), row.getLong(2)),
                            size(row).orElseThrow()),
                    job);
        }
        return sizes.stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Optional<StatedSize> size(ResultSet row) throws SQLException {
        Optional<String> type = Columns.text(row, "worker_type");
        return type.isEmpty()
                ? Optional.empty()
                : Optional.of(new StatedSize(WorkerType.of(type.get()).orElseThrow(), row.getInt("workers")));
    }

    /**
     * Keeps what the user said of a log in here, in the place of what was said before.
     *
     * @param job the job that the log is of now
     * @param run the run that it is of now
     */
    public void keep(LogId log, LogChoice choice, String job, Optional<String> run) throws ProblemException {
        synchronized (workspace) {
            database.inTransaction(() -> {
                if (choice.equals(LogChoice.NONE)) {
                    database.update(
                            "DELETE FROM log_choice WHERE application_id = ? AND started_on = ?",
                            log.application(),
                            log.startEpochMillis());
                } else {
                    database.update(
                            "INSERT OR REPLACE INTO log_choice (application_id, started_on, job, worker_type, workers)"
                                    + " VALUES (?, ?, ?, ?, ?)",
                            log.application(),
                            log.startEpochMillis(),
                            choice.job().orElse(null),
                            choice.size().map(size -> size.workerType().label()).orElse(null),
                            choice.size().map(StatedSize::workers).orElse(null));
                }
                profiles.move(log, job, run);
                return job;
            });
        }
    }
}
