package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.change.AdvisedChange;
import dev.gluewise.analyzer.change.SettingChange;
import dev.gluewise.analyzer.evidence.AppliedChange;
import dev.gluewise.pricing.problem.ProblemException;
import java.util.List;
import java.util.Optional;

/** The changes of jobs: those that were made, and those that are about to be. Called off the FX thread. */
public interface JobChanges {
    /** A change that is about to be made in the account; nothing is changed before {@link #make}. */
    interface Prepared extends AutoCloseable {
        /** What would change, from what is in force in the account now. */
        List<SettingChange> settings();

        /** Makes the change, and keeps that it was made. */
        void make() throws ProblemException;

        @Override
        void close();
    }

    /**
     * Keeps that a change was made elsewhere.
     *
     * @param checked whether what it promises is held against the runs since
     */
    void keepMadeElsewhere(AdvisedChange change, boolean checked) throws ProblemException;

    /** Keeps whether what a change promised is held against the runs since. */
    void setChecked(AppliedChange change, boolean checked) throws ProblemException;

    /** Keeps that a change was undone elsewhere, or never made. */
    void keepUndone(AppliedChange change) throws ProblemException;

    /**
     * Reads the job again from its account.
     *
     * @param checked whether what the change promises is held against the runs since
     * @param profile profile of the AWS configuration; empty for the usual one
     * @throws ProblemException where changes are not allowed, the job was changed since its import, or cannot be read
     */
    Prepared prepare(AdvisedChange change, boolean checked, Optional<String> profile) throws ProblemException;

    /**
     * Reads the job again, to put back what it was before a change.
     *
     * @throws ProblemException where changes are not allowed, the job was changed since, or cannot be read
     */
    Prepared prepareUndo(AppliedChange change, Optional<String> profile) throws ProblemException;
}
