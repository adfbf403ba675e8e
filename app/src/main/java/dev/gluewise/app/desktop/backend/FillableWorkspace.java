package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.ProblemException;

/** The workspace that an import fills. */
interface FillableWorkspace {
    /** The open one, or a new one where none is. */
    Workspace orNew() throws ProblemException;

    /** Keeps that something was imported into it just now. */
    void imported(Workspace workspace) throws ProblemException;
}
