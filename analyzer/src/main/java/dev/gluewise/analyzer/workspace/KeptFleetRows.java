package dev.gluewise.analyzer.workspace;

import dev.gluewise.pricing.problem.ProblemException;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;

/**
 * What was worked out of jobs for the list of jobs. Triggers of the schema take a row away as soon as what it rests on
 * changes. Where the workspace may only be read nothing is kept, which is no fault: rows are then worked out anew each time.
 * May be used from several threads.
 */
public final class KeptFleetRows {
    private final Database database;

    KeptFleetRows(Database database) {
        this.database = database;
    }

    /** All that still rest on what is in the workspace. */
    public List<KeptRow> all() throws ProblemException {
        return database.query(
                "SELECT job, fingerprint, window_end, content FROM fleet_row WHERE fingerprint <> ''",
                row -> new KeptRow(
                        row.getString("job"),
                        row.getString("fingerprint"),
                        Instant.ofEpochMilli(row.getLong("window_end")),
                        row.getString("content")));
    }

    /**
     * Says that some jobs are about to be worked out, so that {@link #keep} can tell what changed while that was done: each
     * has a place made for it, which goes as any row does when its job changes.
     */
    public void expect(List<String> jobs) throws ProblemException {
        if (database.readOnly()) {
            return;
        }
        database.inTransaction(() -> {
            try (PreparedStatement insert =
                    database.prepare("INSERT OR REPLACE INTO fleet_row (job, fingerprint, window_end, content)"
                            + " VALUES (?, '', 0, '')")) {
                for (String job : jobs) {
                    insert.setString(1, job);
                    insert.executeUpdate();
                }
            }
            return jobs.size();
        });
    }

    /**
     * Keeps what was worked out of expected jobs, until what it rests on changes; not where that has changed already, and the
     * place is gone.
     */
    public void keep(List<KeptRow> rows) throws ProblemException {
        if (database.readOnly()) {
            return;
        }
        database.inTransaction(() -> {
            try (PreparedStatement update = database.prepare(
                    "UPDATE fleet_row SET fingerprint = ?, window_end = ?, content = ? WHERE job = ?")) {
                for (KeptRow row : rows) {
                    update.setString(1, row.fingerprint());
                    update.setLong(2, row.windowEnd().toEpochMilli());
                    update.setString(3, row.content());
                    update.setString(4, row.job());
                    update.executeUpdate();
                }
            }
            return rows.size();
        });
    }
}
