package dev.gluewise.analyzer.workspace;

import dev.gluewise.analyzer.evidence.JobDefinition;
import dev.gluewise.analyzer.evidence.JobDetails;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A job's definition as a row. */
final class JobColumns {
    static final String SELECTED = ConfigurationColumns.NAMES + ", command,"
            + " script_location, created_on, last_modified_on, timeout_minutes, max_retries, max_concurrent_runs,"
            + " max_capacity, event_log_path, metrics, account";

    /** Stores a definition, in the order of {@link #bind}. */
    static final String UPSERT = "INSERT INTO job (" + SELECTED + ", name, raw)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET"
            + " glue_version = excluded.glue_version, worker_type = excluded.worker_type,"
            + " workers = excluded.workers, execution_class = excluded.execution_class,"
            + " auto_scaling = excluded.auto_scaling, executor_cores = excluded.executor_cores,"
            + " command = excluded.command,"
            + " script_location = excluded.script_location, created_on = excluded.created_on,"
            + " last_modified_on = excluded.last_modified_on, timeout_minutes = excluded.timeout_minutes,"
            + " max_retries = excluded.max_retries, max_concurrent_runs = excluded.max_concurrent_runs,"
            + " max_capacity = excluded.max_capacity, event_log_path = excluded.event_log_path,"
            + " metrics = excluded.metrics, account = excluded.account, raw = excluded.raw";

    private JobColumns() {}

    static void bind(PreparedStatement statement, Workspace.RawJob job) throws SQLException {
        JobDetails details = job.definition().details();
        int next = ConfigurationColumns.bind(statement, 1, job.definition().configuration());
        statement.setObject(next++, Columns.of(details.command()));
        statement.setObject(next++, Columns.of(details.scriptLocation()));
        statement.setObject(next++, Columns.of(details.createdOn()));
        statement.setObject(next++, Columns.of(details.lastModifiedOn()));
        statement.setObject(next++, Columns.of(details.timeoutMinutes()));
        statement.setObject(next++, Columns.of(details.maxRetries()));
        statement.setObject(next++, Columns.of(details.maxConcurrentRuns()));
        statement.setObject(next++, Columns.of(details.maxCapacity()));
        statement.setObject(next++, Columns.of(details.eventLogPath()));
        statement.setInt(next++, details.metrics() ? 1 : 0);
        statement.setObject(next++, Columns.of(details.account()));
        statement.setString(next++, job.definition().name());
        statement.setString(next, job.json());
    }

    static JobDefinition read(ResultSet row, String name) throws SQLException {
        return new JobDefinition(
                name,
                ConfigurationColumns.read(row),
                new JobDetails(
                        Columns.text(row, "command"),
                        Columns.text(row, "script_location"),
                        Columns.moment(row, "created_on"),
                        Columns.moment(row, "last_modified_on"),
                        Columns.count(row, "timeout_minutes"),
                        Columns.count(row, "max_retries"),
                        Columns.count(row, "max_concurrent_runs"),
                        Columns.number(row, "max_capacity"),
                        Columns.text(row, "event_log_path"),
                        row.getBoolean("metrics"),
                        Columns.text(row, "account")));
    }
}
