package dev.gluewise.analyzer.workspace;

import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.workspace.Workspace.HistoryChanges;
import dev.gluewise.analyzer.workspace.Workspace.RawJob;
import dev.gluewise.analyzer.workspace.Workspace.RawRun;
import dev.gluewise.pricing.problem.ProblemException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was fetched from an account, so that only what is new is fetched again. May be used from several threads. */
public final class FetchedAccount {
    private final Database database;
    private final HistoryTable history;

    FetchedAccount(Database database, HistoryTable history) {
        this.database = database;
        this.history = history;
    }

    /**
     * Stores one job of the account, and that all its runs between two moments are now in here.
     *
     * @param runs those that were not in here yet, or had not ended
     */
    public HistoryChanges saveJob(
            String name, List<RawJob> definition, List<RawRun> runs, Instant completeSince, Instant completeUntil)
            throws ProblemException {
        return database.inTransaction(() -> {
            HistoryChanges changes = history.save(definition, runs);
            setComplete(name, completeSince, completeUntil);
            return changes;
        });
    }

    private void setComplete(String job, Instant since, Instant until) throws SQLException {
        database.ensureJob(job);
        try (PreparedStatement update =
                database.prepare("UPDATE job SET complete_since = ?, complete_until = ? WHERE name = ?")) {
            update.setLong(1, since.toEpochMilli());
            update.setLong(2, until.toEpochMilli());
            update.setString(3, job);
            update.executeUpdate();
        }
    }

    /** What of a job is in here already. */
    public AccountHistory history(String job) throws ProblemException {
        // Two questions that nothing may be stored between. A lock is enough and a transaction too much: it would wait
        // for
        // whatever program writes to the file, though nothing is to be written here.
        synchronized (database) {
            Optional<Instant> unfinished = oldestUnfinished(job);
            return database.queryOne(
                            "SELECT complete_since, complete_until FROM job WHERE name = ?",
                            row -> new AccountHistory(
                                    Columns.moment(row, "complete_since"),
                                    Columns.moment(row, "complete_until"),
                                    unfinished),
                            job)
                    .orElse(new AccountHistory(Optional.empty(), Optional.empty(), Optional.empty()));
        }
    }

    private Optional<Instant> oldestUnfinished(String job) throws ProblemException {
        record Run(RunState state, Optional<Instant> startedOn) {}
        List<Run> runs = database.query(
                "SELECT state, started_on FROM run WHERE job = ?",
                row -> new Run(RunState.of(row.getString("state")), Columns.moment(row, "started_on")),
                job);
        return runs.stream()
                .filter(run -> !run.state.ended())
                .flatMap(run -> run.startedOn.stream())
                .min(Comparator.naturalOrder());
    }

    /** An object on S3 that was looked at, as it was then. */
    public Optional<SeenObject> seen(String uri) throws ProblemException {
        return database.queryOne(
                "SELECT etag, run FROM log_object WHERE uri = ?",
                row -> new SeenObject(uri, row.getString("etag"), Columns.text(row, "run")),
                uri);
    }

    /** Keeps that an object on S3 was looked at. */
    public void setSeen(SeenObject object) throws ProblemException {
        database.update(
                "INSERT OR REPLACE INTO log_object (uri, etag, run) VALUES (?, ?, ?)",
                object.uri(),
                object.etag(),
                object.run().orElse(null));
    }
}
