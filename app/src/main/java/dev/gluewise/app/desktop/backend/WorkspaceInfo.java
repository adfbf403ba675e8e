package dev.gluewise.app.desktop.backend;

import java.time.Instant;
import java.util.Optional;

/**
 * The open workspace.
 *
 * @param name what the user calls it
 * @param lastImport when something was last imported; empty where nothing was
 */
public record WorkspaceInfo(String name, Optional<Instant> lastImport) {}
