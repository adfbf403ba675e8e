package dev.gluewise.analyzer.workspace;

import dev.gluewise.pricing.problem.ProblemException;
import java.time.Instant;
import java.util.Optional;

/** What users wrote down about jobs. */
record NoteTable(Database database) {
    Optional<JobNote> of(String job) throws ProblemException {
        return database.queryOne(
                "SELECT text, written_on FROM note WHERE job = ?",
                row -> new JobNote(row.getString("text"), Instant.ofEpochMilli(row.getLong("written_on"))),
                job);
    }

    void keep(String job, JobNote note) throws ProblemException {
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

    void remove(String job) throws ProblemException {
        database.update("DELETE FROM note WHERE job = ?", job);
    }
}
