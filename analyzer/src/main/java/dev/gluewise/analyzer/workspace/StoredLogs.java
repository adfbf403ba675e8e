package dev.gluewise.analyzer.workspace;

import dev.gluewise.analyzer.evidence.LogId;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.profile.Application;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.codec.ProfileCodec;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What event logs showed. An application is in here once; of two logs of it, the one that shows more. It belongs to the job
 * that the user names, where they do. May be used from several threads.
 */
public final class StoredLogs {
    /** Clocks differ, and Glue notes a run's end some seconds after Spark's. */
    private static final long SLACK_MILLIS = Duration.ofMinutes(2).toMillis();

    /** Glue ends a run after at most so long unless told otherwise; it bounds what is looked through. */
    private static final long LONGEST_RUN_MILLIS = Duration.ofDays(7).toMillis();

    private final Database database;

    StoredLogs(Database database) {
        this.database = database;
    }

    /**
     * A run that a log is of.
     *
     * @param id Glue's id
     * @param job its job's name
     */
    public record RunOfLog(String id, String job) {}

    /** What the logs of a job showed, the newest first. */
    public List<JobProfile> profiles(String job) throws ProblemException {
        List<byte[]> columns = database.query(
                "SELECT columns FROM profile WHERE job = ? ORDER BY started_on DESC", row -> row.getBytes(1), job);
        List<JobProfile> profiles = new ArrayList<>();
        for (byte[] bytes : columns) {
            profiles.add(decode(bytes, job));
        }
        return profiles;
    }

    /** What the log of one run showed; empty where it is not in here. */
    public Optional<JobProfile> profileOfRun(String job, String run) throws ProblemException {
        Optional<byte[]> columns = database.queryOne(
                "SELECT columns FROM profile WHERE job = ? AND run = ? ORDER BY attempts DESC",
                row -> row.getBytes(1),
                job,
                run);
        return columns.isEmpty() ? Optional.empty() : Optional.of(decode(columns.get(), job));
    }

    /** What the log showed; empty where it is not in here. */
    public Optional<JobProfile> profile(LogId log) throws ProblemException {
        Optional<byte[]> columns = database.queryOne(
                "SELECT columns FROM profile WHERE application_id = ? AND started_on = ?",
                row -> row.getBytes(1),
                log.application(),
                log.startEpochMillis());
        return columns.isEmpty() ? Optional.empty() : Optional.of(decode(columns.get(), log.application()));
    }

    /** The names of all jobs with an event log. */
    public Set<String> jobs() throws ProblemException {
        return Set.copyOf(database.query("SELECT DISTINCT job FROM profile", row -> row.getString(1)));
    }

    /** Ids of the job's runs whose logs are in here. */
    public Set<String> runs(String job) throws ProblemException {
        return Set.copyOf(database.query(
                "SELECT DISTINCT run FROM profile WHERE job = ? AND run IS NOT NULL", row -> row.getString(1), job));
    }

    /** How many of a job are in here. */
    public int count(String job) throws ProblemException {
        return database.queryOne("SELECT count(*) FROM profile WHERE job = ?", row -> row.getInt(1), job)
                .orElse(0);
    }

    /** Where the log of a run was read that is in here. */
    public Optional<String> sourceOfRun(String run) throws ProblemException {
        return database.queryOne(
                "SELECT source FROM profile WHERE run = ? ORDER BY attempts DESC", row -> row.getString(1), run);
    }

    /**
     * The one run in whose time the application ran, and for most of it, and which has no other log yet; empty where there
     * is none or several.
     */
    public Optional<RunOfLog> runAround(Application application) throws ProblemException {
        long start = application.startEpochMillis();
        long end = start + application.durationMillis();
        List<RunOfLog> found = database.query(
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
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /**
     * Stores what an event log showed.
     *
     * @param job the job it is a run of
     * @param source where the log was read, for the user to find it again
     */
    public Changes save(String job, JobProfile profile, String source) throws ProblemException {
        return save(job, profile.application().glueJobRunId(), profile, source);
    }

    /**
     * Stores what the event log of a run showed.
     *
     * @param job the job it is a run of, unless the user has named another
     * @param run Glue's id of the run; empty where it is not known
     * @param source where the log was read, for the user to find it again
     */
    public Changes save(String job, Optional<String> run, JobProfile profile, String source) throws ProblemException {
        byte[] columns = encode(profile, source);
        return database.inTransaction(() -> save(job, run, profile, columns, source));
    }

    private JobProfile decode(byte[] bytes, String job) throws ProblemException {
        try {
            return ProfileCodec.decode(bytes);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.in(
                            database.file().toString(),
                            ProblemCode.UNUSABLE_WORKSPACE,
                            "A stored profile of the job " + job + " cannot be read: " + e.getMessage() + ".",
                            "Import its event log again into a new workspace."),
                    e);
        }
    }

    private static byte[] encode(JobProfile profile, String source) throws ProblemException {
        try {
            return ProfileCodec.encode(profile);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.in(
                            source,
                            ProblemCode.INTERNAL_FAULT,
                            "The profile could not be packed: " + e.getMessage() + ".",
                            "Please report this."),
                    e);
        }
    }

    private record Old(byte[] columns, int attempts, String job, Optional<String> run) {
        /** What was known of the run stays known where another copy of the log tells less. */
        boolean movesTo(String otherJob, Optional<String> otherRun) {
            return !job.equals(otherJob) && (run.isEmpty() || otherRun.isPresent());
        }
    }

    private Changes save(String importedJob, Optional<String> run, JobProfile profile, byte[] columns, String source)
            throws SQLException, ProblemException {
        LogId log = LogId.of(profile);
        String job = chosenJob(log).orElse(importedJob);
        int attempts = profile.work().size() + profile.rework().size();
        List<Old> old = database.select(
                "SELECT columns, coalesce(attempts, 0), job, run FROM profile"
                        + " WHERE application_id = ? AND started_on = ?",
                row -> new Old(row.getBytes(1), row.getInt(2), row.getString(3), Columns.text(row, "run")),
                log.application(),
                log.startEpochMillis());
        if (!old.isEmpty() && (Arrays.equals(old.getFirst().columns, columns) || old.getFirst().attempts > attempts)) {
            if (old.getFirst().movesTo(job, run)) {
                move(log, job, run);
                return Changes.CHANGED;
            }
            return Changes.UNCHANGED;
        }
        database.ensureJob(job);
        try (PreparedStatement insert = database.prepare("INSERT OR REPLACE INTO profile"
                + " (application_id, started_on, job, source, columns, run, attempts) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, log.application());
            insert.setLong(2, log.startEpochMillis());
            insert.setString(3, job);
            insert.setString(4, source);
            insert.setBytes(5, columns);
            insert.setString(6, run.orElse(null));
            insert.setInt(7, attempts);
            insert.executeUpdate();
        }
        return old.isEmpty() ? Changes.ADDED : Changes.CHANGED;
    }

    private Optional<String> chosenJob(LogId log) throws SQLException {
        return database
                .select(
                        "SELECT job FROM log_choice WHERE application_id = ? AND started_on = ? AND job IS NOT NULL",
                        row -> row.getString(1),
                        log.application(),
                        log.startEpochMillis())
                .stream()
                .findFirst();
    }

    /**
     * Makes a log one of another job, with its replays; a job of which nothing else is known goes. For use within a
     * transaction.
     */
    void move(LogId log, String job, Optional<String> run) throws SQLException, ProblemException {
        List<String> before = database.select(
                "SELECT job FROM profile WHERE application_id = ? AND started_on = ?",
                row -> row.getString(1),
                log.application(),
                log.startEpochMillis());
        database.ensureJob(job);
        for (String table : List.of("profile", "replay")) {
            database.update(
                    "UPDATE " + table + " SET job = ?, run = ? WHERE application_id = ? AND started_on = ?",
                    job,
                    run.orElse(null),
                    log.application(),
                    log.startEpochMillis());
        }
        for (String old : before) {
            if (!old.equals(job)) {
                removeEmptied(old);
            }
        }
    }

    private void removeEmptied(String job) throws ProblemException {
        List<String> told = List.of("run", "profile", "metric", "applied_change", "scenario", "replay", "note");
        String nowhere = told.stream()
                .map(table -> " AND NOT EXISTS (SELECT 1 FROM %1$s WHERE %1$s.job = job.name)".formatted(table))
                .collect(Collectors.joining());
        String emptied = "SELECT name FROM job WHERE name = ? AND raw IS NULL AND deadline_seconds IS NULL" + nowhere;
        database.update("DELETE FROM fleet_row WHERE job IN (" + emptied + ")", job);
        database.update("DELETE FROM job WHERE name IN (" + emptied + ")", job);
    }
}
