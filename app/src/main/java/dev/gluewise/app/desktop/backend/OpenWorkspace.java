package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.ProblemException;

/** The workspace that is open when it is asked for. */
@FunctionalInterface
interface OpenWorkspace {
    /** @throws ProblemException where none is */
    Workspace get() throws ProblemException;
}
