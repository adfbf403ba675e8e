package dev.gluewise.analyzer.workspace;

import dev.gluewise.pricing.problem.ProblemException;
import java.time.Instant;
import java.util.Optional;

/** What users wrote down about jobs. May be used from several threads. */
public final class KeptNotes {
    private final Database database;

    KeptNotes(Database database) {
        this.database = database;
    }

    /** What a user wrote down about a job; empty where nobody did. */
    public Optional<JobNote> of(String job) throws ProblemException {
        return database.queryOne(
                "SELECT text, written_on FROM note WHERE job = ?",
                row -> new JobNote(row.getString("text"), Instant.ofEpochMilli(row.getLong("written_on"))),
                job);
    }

    /** Keeps what a user wrote down about a job, in the place of what was there. */
    public void keep(String job, JobNote note) throws ProblemException {
        database.inTransaction(() -> {
            database.ensureJob(job);
            database.update(
                    "INSERT OR REPLACE INTO note (job, text, written_on) VALUES (?, ?, ?)",
                    job,
                    note.text(),
                    note.writtenOn().toEpochMilli());
            return note;
        });
    }

    public void remove(String job) throws ProblemException {
        database.update("DELETE FROM note WHERE job = ?", job);
    }
}
