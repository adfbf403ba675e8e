package dev.gluewise.analyzer.workspace;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobDefinition;
import dev.gluewise.pricing.catalog.JobKind;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.profile.JobProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One workspace file, open. What is imported twice is there once; every import of a job or a log is all or nothing. May
 * be used from several threads, one of which works at a time.
 */
public final class Workspace implements AutoCloseable {
    /** The file name's ending. */
    public static final String EXTENSION = ".gluewise";

    private static final String USUAL_REGION = "us-east-1";

    private final Path file;
    private final Connection connection;

    private Workspace(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * Opens a workspace, and makes it first where the file does not exist.
     *
     * @throws ProblemException where the file is no workspace, is of a newer version, damaged, locked or not writable
     */
    public static Workspace open(Path file) throws ProblemException {
        return new Workspace(file, WorkspaceFile.connect(file));
    }

    public Path file() {
        return file;
    }

    /** AWS region of the jobs in here, {@code us-east-1} until one is set. */
    public synchronized String region() throws ProblemException {
        return queryOne("SELECT value FROM setting WHERE name = 'region'", row -> row.getString(1))
                .orElse(USUAL_REGION);
    }

    public synchronized void setRegion(String region) throws ProblemException {
        update("INSERT OR REPLACE INTO setting (name, value) VALUES ('region', ?)", region);
    }

    /** When something was last imported into this workspace; empty where nothing was. */
    public synchronized Optional<Instant> lastImport() throws ProblemException {
        return queryOne("SELECT value FROM setting WHERE name = 'last_import'", row -> Instant.parse(row.getString(1)));
    }

    /** Keeps the moment of an import. */
    public synchronized void setLastImport(Instant moment) throws ProblemException {
        update("INSERT OR REPLACE INTO setting (name, value) VALUES ('last_import', ?)", moment.toString());
    }

    /** Names of all jobs, in alphabetical order. */
    public synchronized List<String> jobNames() throws ProblemException {
        return query("SELECT name FROM job ORDER BY name", row -> row.getString(1));
    }

    /** The job's definition; empty where it is not known, or known from its runs and logs alone. */
    public synchronized Optional<JobDefinition> job(String name) throws ProblemException {
        return queryOne(
                "SELECT glue_version, worker_type, workers, execution_class, auto_scaling,"
                        + " coalesce(raw ->> '$.Command.Name', raw ->> '$.command.name') AS command FROM job"
                        + " WHERE name = ? AND raw IS NOT NULL",
                row -> new JobDefinition(
                        name,
                        ConfigurationColumns.read(row),
                        Optional.ofNullable(row.getString("command")).flatMap(JobKind::of)),
                name);
    }

    /** The deadline that the user has set for a job. */
    public synchronized Optional<Duration> deadline(String job) throws ProblemException {
        return queryOne(
                "SELECT deadline_seconds FROM job WHERE name = ? AND deadline_seconds IS NOT NULL",
                row -> Duration.ofMillis(Math.round(row.getDouble(1) * 1000)),
                job);
    }

    /** Sets the deadline of a job that is in here, or takes it away. */
    public synchronized void setDeadline(String job, Optional<Duration> deadline) throws ProblemException {
        Object seconds =
                deadline.<Object>map(duration -> duration.toMillis() / 1000.0).orElse(null);
        update("UPDATE job SET deadline_seconds = ? WHERE name = ?", seconds, job);
    }

    /** The job's runs, newest first. */
    public synchronized List<GlueRun> runs(String job) throws ProblemException {
        return query(
                "SELECT id, state, started_on, execution_seconds, dpu_seconds, attempt,"
                        + " glue_version, worker_type, workers, execution_class, auto_scaling"
                        + " FROM run WHERE job = ? ORDER BY started_on DESC, id",
                row -> RunColumns.read(row, job),
                job);
    }

    /** The job's profiles, newest first. */
    public synchronized List<JobProfile> profiles(String job) throws ProblemException {
        List<byte[]> columns = query(
                "SELECT columns FROM profile WHERE job = ? ORDER BY started_on DESC", row -> row.getBytes(1), job);
        List<JobProfile> profiles = new ArrayList<>();
        for (byte[] bytes : columns) {
            try {
                profiles.add(ProfileCodec.decode(bytes));
            } catch (IOException e) {
                throw new ProblemException(
                        Problem.in(
                                file.toString(),
                                ProblemCode.UNUSABLE_WORKSPACE,
                                "A stored profile of the job " + job + " cannot be read: " + e.getMessage() + ".",
                                "Import its event log again into a new workspace."),
                        e);
            }
        }
        return profiles;
    }

    /** How many profiles of a job are in here. */
    public synchronized int profileCount(String job) throws ProblemException {
        return queryOne("SELECT count(*) FROM profile WHERE job = ?", row -> row.getInt(1), job)
                .orElse(0);
    }

    /** Start of the newest run or logged application in here, which stands for today; empty in an empty workspace. */
    public synchronized Optional<Instant> newestStart() throws ProblemException {
        return queryOne(
                "SELECT max(started_on) FROM (SELECT started_on FROM run UNION ALL SELECT started_on FROM profile)"
                        + " HAVING max(started_on) IS NOT NULL",
                row -> Instant.ofEpochMilli(row.getLong(1)));
    }

    /** A job definition with what AWS said of it. */
    public record RawJob(JobDefinition definition, String json) {}

    /** A run with what AWS said of it. */
    public record RawRun(GlueRun run, String json) {}

    /** Stores job definitions and runs; what is already in here is brought up to date. */
    public synchronized void saveHistory(List<RawJob> jobs, List<RawRun> runs) throws ProblemException {
        inTransaction(() -> {
            for (RawJob job : jobs) {
                saveJob(job);
            }
            for (RawRun run : runs) {
                ensureJob(run.run().jobName());
                saveRun(run);
            }
        });
    }

    private void saveJob(RawJob job) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO job (glue_version, worker_type, workers, execution_class, auto_scaling, name, raw)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET"
                        + " glue_version = excluded.glue_version, worker_type = excluded.worker_type,"
                        + " workers = excluded.workers, execution_class = excluded.execution_class,"
                        + " auto_scaling = excluded.auto_scaling, raw = excluded.raw")) {
            int next = ConfigurationColumns.bind(insert, 1, job.definition().configuration());
            insert.setString(next, job.definition().name());
            insert.setString(next + 1, job.json());
            insert.executeUpdate();
        }
    }

    private void saveRun(RawRun raw) throws SQLException {
        GlueRun run = raw.run();
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT OR REPLACE INTO run (glue_version, worker_type, workers, execution_class, auto_scaling,"
                        + " id, job, state, started_on, execution_seconds, dpu_seconds, attempt, raw)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            int next = ConfigurationColumns.bind(insert, 1, run.configuration());
            insert.setString(next++, run.id());
            insert.setString(next++, run.jobName());
            insert.setString(next++, run.state().name());
            insert.setObject(next++, run.startedOn().map(Instant::toEpochMilli).orElse(null));
            insert.setObject(next++, orNull(run.executionSeconds()));
            insert.setObject(next++, orNull(run.dpuSeconds()));
            insert.setInt(next++, run.attempt());
            insert.setString(next, raw.json());
            insert.executeUpdate();
        }
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    /**
     * Stores what an event log showed.
     *
     * @param job the job it is a run of
     * @param source where the log was read, for the user to find it again
     */
    public synchronized void saveProfile(String job, JobProfile profile, String source) throws ProblemException {
        byte[] columns;
        try {
            columns = ProfileCodec.encode(profile);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.in(
                            source,
                            ProblemCode.INTERNAL_FAULT,
                            "The profile could not be packed: " + e.getMessage() + ".",
                            "Please report this."),
                    e);
        }
        inTransaction(() -> {
            ensureJob(job);
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT OR REPLACE INTO profile (application_id, started_on, job, source, columns)"
                            + " VALUES (?, ?, ?, ?, ?)")) {
                insert.setString(1, profile.application().id());
                insert.setLong(2, profile.application().startEpochMillis());
                insert.setString(3, job);
                insert.setString(4, source);
                insert.setBytes(5, columns);
                insert.executeUpdate();
            }
        });
    }

    private void ensureJob(String name) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT OR IGNORE INTO job (name) VALUES (?)")) {
            insert.setString(1, name);
            insert.executeUpdate();
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the workspace " + file + " could not be closed", e);
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private void inTransaction(Work work) throws ProblemException {
        try {
            connection.setAutoCommit(false);
            try {
                work.run();
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw WorkspaceFile.problem(file, e);
        }
    }

    private void update(String sql, @Nullable Object... parameters) throws ProblemException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw WorkspaceFile.problem(file, e);
        }
    }

    private <T> Optional<T> queryOne(String sql, RowReader<T> reader, @Nullable Object... parameters)
            throws ProblemException {
        return query(sql, reader, parameters).stream().findFirst();
    }

    private <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) throws ProblemException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            List<T> all = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(reader.read(rows));
                }
            }
            return all;
        } catch (SQLException e) {
            throw WorkspaceFile.problem(file, e);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
