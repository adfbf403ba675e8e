package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.source.account.Connection;
import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.pricing.problem.ProblemException;
import java.util.List;

/** The user's AWS account as a source of history. All of it takes long and is asked off the FX thread. */
public interface AccountSource {
    /** The profiles of the user's AWS configuration, in alphabetical order. */
    List<String> profiles();

    /**
     * Tries out what an import would ask for, and imports nothing.
     *
     * @throws ProblemException where nothing at all can be asked: no region, no credentials, or ones that are refused
     */
    Connection test(AccountRequest request, Progress progress) throws ProblemException;

    /**
     * Imports into the workspace, or into a new one where none is open. What may not be asked for, or fails, is part of the
     * answer and stops nothing else. When cancelled, returns what was finished so far.
     */
    ImportResult importFrom(AccountRequest request, Progress progress) throws ProblemException;
}
