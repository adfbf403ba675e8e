package dev.gluewise.analyzer.workspace;

import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.pricing.problem.ProblemException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was fetched from an account, so that only what is new is fetched again. */
record AccountTable(Database database) {
    void setComplete(String job, Instant since, Instant until) throws SQLException {
        database.ensureJob(job);
        try (PreparedStatement update = database.connection()
                .prepareStatement("UPDATE job SET complete_since = ?, complete_until = ? WHERE name = ?")) {
            update.setLong(1, since.toEpochMilli());
            update.setLong(2, until.toEpochMilli());
            update.setString(3, job);
            update.executeUpdate();
        }
    }

    AccountHistory history(String job) throws ProblemException {
        record Run(RunState state, Optional<Instant> startedOn) {}
        List<Run> runs = database.query(
                "SELECT state, started_on FROM run WHERE job = ?",
                row -> new Run(RunState.of(row.getString("state")), Columns.moment(row, "started_on")),
                job);
        Optional<Instant> unfinished = runs.stream()
                .filter(run -> !run.state.ended())
                .flatMap(run -> run.startedOn.stream())
                .min(Comparator.naturalOrder());
        return database.queryOne(
                        "SELECT complete_since, complete_until FROM job WHERE name = ?",
                        row -> new AccountHistory(
                                Columns.moment(row, "complete_since"),
                                Columns.moment(row, "complete_until"),
                                unfinished),
                        job)
                .orElse(new AccountHistory(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    void setFetched(List<String> runs) throws SQLException {
        try (PreparedStatement insert =
                database.connection().prepareStatement("INSERT OR IGNORE INTO metric_fetch (run) VALUES (?)")) {
            for (String run : runs) {
                insert.setString(1, run);
                insert.executeUpdate();
            }
        }
    }

    Optional<SeenObject> seen(String uri) throws ProblemException {
        return database.queryOne(
                "SELECT etag, run FROM log_object WHERE uri = ?",
                row -> new SeenObject(uri, row.getString("etag"), Columns.text(row, "run")),
                uri);
    }

    void setSeen(SeenObject object) throws ProblemException {
        database.update(
                "INSERT OR REPLACE INTO log_object (uri, etag, run) VALUES (?, ?, ?)",
                object.uri(),
                object.etag(),
                object.run().orElse(null));
    }
}
