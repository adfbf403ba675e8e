package dev.gluewise.app.desktop.backend;

import dev.gluewise.pricing.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The file behind a window, and those before it. What throws may take long and is called off the FX thread. */
public interface WorkspaceFiles {
    /** The file of the open workspace. */
    Optional<Path> current();

    /**
     * Opens a workspace in the place of the one that is open.
     *
     * @throws ProblemException where the file is no workspace; the one that is open then stays
     */
    void open(Path file) throws ProblemException;

    /** The workspaces that were open lately, the newest first, as far as they are still there. */
    List<Path> recent();

    /** Where Gluewise keeps its own files for this user. */
    Path userFolder();

    /** Whether the open workspace may change jobs in the account. */
    boolean changesAllowed() throws ProblemException;

    /** Says whether the open workspace may change jobs in the account. */
    void setChangesAllowed(boolean allowed) throws ProblemException;
}
