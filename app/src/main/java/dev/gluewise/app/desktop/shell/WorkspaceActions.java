package dev.gluewise.app.desktop.shell;

import dev.gluewise.app.desktop.imports.FileDialogs;
import java.nio.file.Path;
import java.util.Optional;

/** The ways to another workspace, in this window or in another one. */
final class WorkspaceActions {
    private final DesktopModel model;
    private final FileDialogs dialogs;
    private final Windows windows;

    WorkspaceActions(DesktopModel model, FileDialogs dialogs, Windows windows) {
        this.model = model;
        this.dialogs = dialogs;
        this.windows = windows;
    }

    /** Lets the user choose a workspace for this window. */
    void choose() {
        dialogs.chooseWorkspace().ifPresent(this::open);
    }

    /** Lets the user choose a workspace for a window of its own. */
    void chooseForNewWindow() {
        dialogs.chooseWorkspace()
                .filter(file -> !windows.show(file))
                .ifPresent(file -> windows.open(Optional.of(file)));
    }

    /** Opens a workspace here; elsewhere where it is open there, or where work on the one that is open still runs. */
    void open(Path file) {
        if (windows.show(file)) {
            return;
        }
        if (model.tasks().running().isEmpty()) {
            model.openWorkspace(file);
        } else {
            windows.open(Optional.of(file));
        }
    }
}
