package dev.gluewise.app.desktop.backend;

import dev.gluewise.pricing.problem.ProblemException;
import java.util.List;

/** The named what-if questions of the open workspace's jobs. Called off the FX thread. */
public interface Scenarios {
    /** Those of a job, by name. */
    List<NamedWhatIf> of(String job) throws ProblemException;

    /** Keeps one, in the place of the job's one of the same name. */
    void keep(String job, NamedWhatIf scenario) throws ProblemException;

    /**
     * Gives one another name.
     *
     * @throws ProblemException where the job has one of that name already
     */
    void rename(String job, String from, String to) throws ProblemException;

    void remove(String job, String name) throws ProblemException;
}
