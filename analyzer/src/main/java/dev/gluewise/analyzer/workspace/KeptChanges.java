package dev.gluewise.analyzer.workspace;

import dev.gluewise.analyzer.evidence.AppliedChange;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.problem.ProblemException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The changes of jobs that were made, and whether Gluewise may make any. May be used from several threads. */
public final class KeptChanges {
    private static final String ALLOWED = "changes_allowed";

    private final Database database;

    KeptChanges(Database database) {
        this.database = database;
    }

    /** Whether Gluewise may change jobs of this workspace in the account; it may not until the user says so. */
    public boolean allowed() throws ProblemException {
        return database.setting(ALLOWED).map(Boolean::valueOf).orElse(false);
    }

    public void setAllowed(boolean allowed) throws ProblemException {
        database.setSetting(ALLOWED, String.valueOf(allowed));
    }

    /** Keeps that a job's size was changed. */
    public void add(AppliedChange change) throws ProblemException {
        database.inTransaction(() -> {
            database.ensureJob(change.job());
            insert(change);
            return change;
        });
    }

    private void insert(AppliedChange change) throws SQLException {
        AppliedChange.Promise promise = change.promise();
        try (PreparedStatement insert =
                database.prepare("INSERT INTO applied_change (" + ConfigurationColumns.NAMES + ", job, applied_on,"
                        + " executed, settings, predicted_p10_seconds, predicted_p50_seconds, predicted_p90_seconds,"
                        + " predicted_cost_usd, cost_before_usd, deadline_seconds, confidence, undone_on, checked)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            int next = ConfigurationColumns.bind(insert, 1, Optional.of(change.to()));
            insert.setString(next++, change.job());
            insert.setLong(next++, change.appliedOn().toEpochMilli());
            insert.setInt(next++, change.executed() ? 1 : 0);
            insert.setString(next++, change.settings());
            insert.setDouble(next++, promise.p10Seconds());
            insert.setDouble(next++, promise.p50Seconds());
            insert.setDouble(next++, promise.p90Seconds());
            insert.setString(next++, promise.cost().usd().toPlainString());
            insert.setString(next++, promise.costBefore().usd().toPlainString());
            insert.setObject(
                    next++,
                    promise.deadline()
                            .map(deadline -> deadline.toMillis() / 1000.0)
                            .orElse(null));
            insert.setDouble(next++, promise.confidence());
            insert.setObject(next++, Columns.of(change.undoneOn()));
            insert.setInt(next, change.checked() ? 1 : 0);
            insert.executeUpdate();
        }
    }

    /** Those of a job, the newest first. */
    public List<AppliedChange> of(String job) throws ProblemException {
        return database.query(
                "SELECT * FROM applied_change WHERE job = ? ORDER BY applied_on DESC, id DESC", KeptChanges::read, job);
    }

    /** Of which jobs one stands whose promise is checked, in alphabetical order. */
    public List<String> checkedJobs() throws ProblemException {
        return database.query(
                "SELECT DISTINCT job FROM applied_change WHERE checked = 1 AND undone_on IS NULL ORDER BY job",
                row -> row.getString(1));
    }

    /** Keeps that one was undone. */
    public void setUndone(AppliedChange change, Instant moment) throws ProblemException {
        database.update("UPDATE applied_change SET undone_on = ? WHERE id = ?", moment.toEpochMilli(), change.id());
    }

    /** Keeps whether what one promised is held against the runs since. */
    public void setChecked(AppliedChange change, boolean checked) throws ProblemException {
        database.update("UPDATE applied_change SET checked = ? WHERE id = ?", checked ? 1 : 0, change.id());
    }

    private static AppliedChange read(ResultSet row) throws SQLException {
        double deadline = row.getDouble("deadline_seconds");
        Optional<Duration> wanted =
                row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(Math.round(deadline * 1000)));
        return new AppliedChange(
                row.getLong("id"),
                row.getString("job"),
                Instant.ofEpochMilli(row.getLong("applied_on")),
                row.getBoolean("executed"),
                row.getString("settings"),
                ConfigurationColumns.read(row).orElseThrow(),
                new AppliedChange.Promise(
                        row.getDouble("predicted_p10_seconds"),
                        row.getDouble("predicted_p50_seconds"),
                        row.getDouble("predicted_p90_seconds"),
                        Money.usd(row.getString("predicted_cost_usd")),
                        Money.usd(row.getString("cost_before_usd")),
                        wanted,
                        row.getDouble("confidence")),
                Columns.moment(row, "undone_on"),
                row.getBoolean("checked"));
    }
}
