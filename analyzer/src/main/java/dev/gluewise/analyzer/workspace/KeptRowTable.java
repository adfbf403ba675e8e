package dev.gluewise.analyzer.workspace;

import dev.gluewise.pricing.problem.ProblemException;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;

/** What was worked out of jobs. Triggers of the schema take a row away as soon as what it rests on changes. */
record KeptRowTable(Database database) {
    List<KeptRow> all() throws ProblemException {
        return database.query(
                "SELECT job, fingerprint, window_end, content FROM fleet_row WHERE fingerprint <> ''",
                row -> new KeptRow(
                        row.getString("job"),
                        row.getString("fingerprint"),
                        Instant.ofEpochMilli(row.getLong("window_end")),
                        row.getString("content")));
    }

    /** Makes a place for jobs that are about to be worked out; a place goes as any row does when its job changes. */
    void expect(List<String> jobs) throws ProblemException {
        if (database.readOnly()) {
            return;
        }
        database.inTransaction(() -> {
            try (PreparedStatement insert = database.connection()
                    .prepareStatement("INSERT OR REPLACE INTO fleet_row (job, fingerprint, window_end, content)"
                            + " VALUES (?, '', 0, '')")) {
                for (String job : jobs) {
                    insert.setString(1, job);
                    insert.executeUpdate();
                }
            }
            return jobs.size();
        });
    }

    /** Fills places; what has no place any more rests on what has changed meanwhile, and is not kept. */
    void save(List<KeptRow> rows) throws ProblemException {
        if (database.readOnly()) {
            return;
        }
        database.inTransaction(() -> {
            try (PreparedStatement update = database.connection()
                    .prepareStatement(
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
