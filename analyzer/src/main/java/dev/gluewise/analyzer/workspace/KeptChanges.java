package dev.gluewise.analyzer.workspace;

import dev.gluewise.analyzer.evidence.AppliedChange;
import dev.gluewise.pricing.problem.ProblemException;
import java.time.Instant;
import java.util.List;

/** The changes of jobs that were made. May be used from several threads, one of which works at a time. */
public final class KeptChanges {
    private final Workspace workspace;
    private final Database database;
    private final ChangeTable changes;

    KeptChanges(Workspace workspace, Database database) {
        this.workspace = workspace;
        this.database = database;
        changes = new ChangeTable(database);
    }

    /** Those of a job, the newest first. */
    public List<AppliedChange> of(String job) throws ProblemException {
        synchronized (workspace) {
            return changes.of(job);
        }
    }

    /** Of which jobs one stands whose promise is checked, in alphabetical order. */
    public List<String> checkedJobs() throws ProblemException {
        synchronized (workspace) {
            return changes.checkedJobs();
        }
    }

    /** Keeps that a job's size was changed. */
    public void add(AppliedChange change) throws ProblemException {
        synchronized (workspace) {
            database.inTransaction(() -> {
                changes.add(change);
                return change;
            });
        }
    }

    /** Keeps that one was undone. */
    public void setUndone(AppliedChange change, Instant moment) throws ProblemException {
        synchronized (workspace) {
            changes.setUndone(change.id(), moment);
        }
    }

    /** Keeps whether what one promised is held against the runs since. */
    public void setChecked(AppliedChange change, boolean checked) throws ProblemException {
        synchronized (workspace) {
            changes.setChecked(change.id(), checked);
        }
    }

    /** Whether Gluewise may make any in the account; it may not until the user says so. */
    boolean allowed() throws ProblemException {
        return changes.allowed();
    }

    void setAllowed(boolean allowed) throws ProblemException {
        changes.setAllowed(allowed);
    }
}
