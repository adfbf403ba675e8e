package dev.gluewise.analyzer.workspace;

import dev.gluewise.pricing.problem.ProblemException;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.List;

/** What was worked out of jobs. Triggers of the schema take a row away as soon as what it rests on changes. */
record KeptRowTable(Database database) {
    List<KeptRow> all() throws ProblemException {
        return database.query(
                "SELECT job, fingerprint, window_end, content FROM fleet_row",
                row -> new KeptRow(
                        row.getString("job"),
                        row.getString("fingerprint"),
                        Instant.ofEpochMilli(row.getLong("window_end")),
                        row.getString("content")));
    }

    void save(List<KeptRow> rows) throws ProblemException {
        database.inTransaction(() -> {
            try (PreparedStatement insert = database.connection()
                    .prepareStatement("INSERT OR REPLACE INTO fleet_row (job, fingerprint, window_end, content)"
                            + " VALUES (?, ?, ?, ?)")) {
                for (KeptRow row : rows) {
                    insert.setString(1, row.job());
                    insert.setString(2, row.fingerprint());
                    insert.setLong(3, row.windowEnd().toEpochMilli());
                    insert.setString(4, row.content());
                    insert.executeUpdate();
                }
            }
            return rows.size();
        });
    }
}
