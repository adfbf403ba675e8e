package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.workspace.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The open workspace.
 *
 * @param name what the user calls it
 * @param lastImport when something was last imported; empty where nothing was
 */
public record WorkspaceInfo(String name, Optional<Instant> lastImport) {
    /** What the user calls the workspace in a file. */
    static String name(Path workspace) {
        String file = String.valueOf(workspace.getFileName());
        return file.endsWith(Workspace.EXTENSION)
                ? file.substring(0, file.length() - Workspace.EXTENSION.length())
                : file;
    }
}
