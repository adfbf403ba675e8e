package dev.gluewise.analyzer.workspace;

import dev.gluewise.analyzer.replay.KeptReplay;
import dev.gluewise.analyzer.replay.ReplayResult;
import dev.gluewise.analyzer.replay.ReplayResult.Method;
import dev.gluewise.analyzer.replay.ReplaySubject;
import dev.gluewise.analyzer.replay.ReplayTotals;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.replay.Calibration;
import dev.gluewise.simulator.replay.ReplayEffort;
import dev.gluewise.simulator.replay.TaskThreads;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Replays on Spark. One that could only say the same again takes the place of the earlier one. May be used from several
 * threads.
 */
public final class KeptReplays {
    private static final String INSERT = "INSERT INTO replay (" + ConfigurationColumns.NAMES + ", job, made_on,"
            + " spark_version, application_id, application_name, run, started_on, logged_spark_version, tasks, method,"
            + " master, compression, least_compression, millis_per_task, tasks_per_second, simulated_seconds,"
            + " simulated_executor_seconds, simulated_executors, simulated_peak_executors, replayed_seconds,"
            + " replayed_executor_seconds, replayed_executors, replayed_peak_executors, stages, log,"
            + " took_seconds, memory_bytes, machine_bytes, task_threads, asleep)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Database database;

    KeptReplays(Database database) {
        this.database = database;
    }

    /** Those of a job's runs, the newest first. */
    public List<KeptReplay> of(String job) throws ProblemException {
        return database.query(
                "SELECT * FROM replay WHERE job = ? ORDER BY made_on DESC, id DESC", KeptReplays::read, job);
    }

    public void remove(KeptReplay replay) throws ProblemException {
        database.update("DELETE FROM replay WHERE id = ?", replay.id());
    }

    /** Keeps one; what could only have said the same, and is in here already, goes. */
    public KeptReplay keep(String job, ReplayResult result) throws ProblemException {
        return database.inTransaction(() -> {
            for (KeptReplay earlier : of(job)) {
                if (result.repeats(earlier.result())) {
                    remove(earlier);
                }
            }
            database.ensureJob(job);
            insert(job, result);
            long id = database.select("SELECT last_insert_rowid()", row -> row.getLong(1))
                    .getFirst();
            return new KeptReplay(id, job, result);
        });
    }

    private void insert(String job, ReplayResult result) throws SQLException {
        try (PreparedStatement insert = database.prepare(INSERT)) {
            int next = ConfigurationColumns.bind(insert, 1, Optional.of(result.configuration()));
            ReplaySubject subject = result.subject();
            insert.setString(next++, job);
            insert.setLong(next++, result.proceedings().madeOn().toEpochMilli());
            insert.setString(next++, result.proceedings().sparkVersion());
            insert.setString(next++, subject.applicationId());
            insert.setString(next++, subject.name());
            insert.setObject(next++, Columns.of(subject.run()));
            insert.setLong(next++, subject.startedOn().toEpochMilli());
            insert.setObject(next++, Columns.of(subject.sparkVersion()));
            insert.setInt(next++, subject.tasks());
            insert.setString(next++, result.method().name());
            insert.setObject(next++, Columns.of(result.setup().master()));
            Optional<Calibration> calibration = result.setup().calibration();
            insert.setObject(next++, calibration.map(Calibration::compression).orElse(null));
            insert.setObject(
                    next++, calibration.map(Calibration::leastCompression).orElse(null));
            insert.setObject(next++, calibration.map(Calibration::millisPerTask).orElse(null));
            insert.setObject(
                    next++, calibration.map(Calibration::tasksPerSecond).orElse(null));
            next = bind(insert, next, result.simulated());
            next = bind(insert, next, result.replayed());
            insert.setString(next++, ReplayContent.stages(result.stages()));
            insert.setString(next++, ReplayContent.lines(result.proceedings().lines()));
            bind(insert, next, result.proceedings().effort());
            insert.executeUpdate();
        }
    }

    private static int bind(PreparedStatement insert, int first, ReplayTotals totals) throws SQLException {
        insert.setDouble(first, totals.seconds());
        insert.setDouble(first + 1, totals.executorSeconds());
        insert.setInt(first + 2, totals.executors());
        insert.setInt(first + 3, totals.peakExecutors());
        return first + 4;
    }

    private static void bind(PreparedStatement insert, int first, Optional<ReplayEffort> effort) throws SQLException {
        Optional<TaskThreads> threads = effort.flatMap(ReplayEffort::threads);
        insert.setObject(first, effort.map(ReplayEffort::seconds).orElse(null));
        insert.setObject(first + 1, effort.map(ReplayEffort::memoryBytes).orElse(null));
        insert.setObject(first + 2, effort.map(ReplayEffort::machineBytes).orElse(null));
        insert.setObject(first + 3, threads.map(TaskThreads::threads).orElse(null));
        insert.setObject(first + 4, threads.map(TaskThreads::asleep).orElse(null));
    }

    private static Optional<ReplayEffort> effort(ResultSet row) throws SQLException {
        OptionalDouble seconds = Columns.number(row, "took_seconds");
        if (seconds.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt threads = Columns.count(row, "task_threads");
        return Optional.of(new ReplayEffort(
                seconds.getAsDouble(),
                row.getLong("memory_bytes"),
                row.getLong("machine_bytes"),
                threads.isPresent()
                        ? Optional.of(new TaskThreads(threads.getAsInt(), row.getDouble("asleep")))
                        : Optional.empty()));
    }

    private static KeptReplay read(ResultSet row) throws SQLException {
        ReplayResult result = new ReplayResult(
                new ReplaySubject(
                        row.getString("application_id"),
                        row.getString("application_name"),
                        Columns.text(row, "run"),
                        Instant.ofEpochMilli(row.getLong("started_on")),
                        Columns.text(row, "logged_spark_version"),
                        row.getInt("tasks")),
                new ReplayResult.Setup(
                        ConfigurationColumns.read(row).orElseThrow(),
                        Method.valueOf(row.getString("method")),
                        Columns.text(row, "master"),
                        calibration(row)),
                totals(row, "simulated_"),
                totals(row, "replayed_"),
                ReplayContent.readStages(row.getString("stages")),
                new ReplayResult.Proceedings(
                        Instant.ofEpochMilli(row.getLong("made_on")),
                        row.getString("spark_version"),
                        ReplayContent.readLines(row.getString("log")),
                        effort(row)));
        return new KeptReplay(row.getLong("id"), row.getString("job"), result);
    }

    private static Optional<Calibration> calibration(ResultSet row) throws SQLException {
        OptionalDouble compression = Columns.number(row, "compression");
        return compression.isEmpty()
                ? Optional.empty()
                : Optional.of(new Calibration(
                        row.getDouble("millis_per_task"),
                        row.getDouble("tasks_per_second"),
                        row.getDouble("least_compression"),
                        compression.getAsDouble()));
    }

    private static ReplayTotals totals(ResultSet row, String side) throws SQLException {
        return new ReplayTotals(
                row.getDouble(side + "seconds"),
                row.getDouble(side + "executor_seconds"),
                row.getInt(side + "executors"),
                row.getInt(side + "peak_executors"));
    }
}
