package dev.gluewise.analyzer.workspace;

import dev.gluewise.analyzer.evidence.LogId;
import dev.gluewise.analyzer.evidence.StatedSize;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What users said of event logs. It stays when a log is imported again. May be used from several threads. */
public final class LogChoices {
    private final Database database;
    private final StoredLogs logs;

    LogChoices(Database database, StoredLogs logs) {
        this.database = database;
        this.logs = logs;
    }

    /** What the user said of a log; {@link LogChoice#NONE} where nothing. */
    public LogChoice of(LogId log) throws ProblemException {
        return database.queryOne(
                        "SELECT job, worker_type, workers FROM log_choice"
                                + " WHERE application_id = ? AND started_on = ?",
                        row -> new LogChoice(Columns.text(row, "job"), size(row)),
                        log.application(),
                        log.startEpochMillis())
                .orElse(LogChoice.NONE);
    }

    /** The sizes that the user gave for logs of a job. */
    public Map<LogId, StatedSize> sizes(String job) throws ProblemException {
        List<Map.Entry<LogId, StatedSize>> sizes = database.query(
                "SELECT application_id, started_on, worker_type, workers FROM log_choice"
                        + " JOIN profile USING (application_id, started_on)"
                        + " WHERE profile.job = ? AND worker_type IS NOT NULL",
                row -> Map.entry(
                        new LogId(row.getString(1), row.getLong(2)), size(row).orElseThrow()),
                job);
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
            logs.move(log, job, run);
            return job;
        });
    }
}
