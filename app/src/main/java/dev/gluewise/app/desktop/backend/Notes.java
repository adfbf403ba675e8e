package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.workspace.JobNote;
import dev.gluewise.pricing.problem.ProblemException;
import java.util.Optional;

/** What users wrote down about the open workspace's jobs. Called off the FX thread. */
public interface Notes {
    /** The note on a job; empty where nobody wrote one. */
    Optional<JobNote> of(String job) throws ProblemException;

    /**
     * Keeps what is written about a job in place of what was; nothing but white space takes the note away.
     *
     * @return the note as it is kept now
     */
    Optional<JobNote> keep(String job, String text) throws ProblemException;
}
