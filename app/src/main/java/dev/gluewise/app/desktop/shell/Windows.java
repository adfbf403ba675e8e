package dev.gluewise.app.desktop.shell;

import java.nio.file.Path;
import java.util.Optional;

/** What a window asks of the program around it. */
public interface Windows {
    /** No other windows, and no system: for a window that stands alone. */
    Windows NONE = new Windows() {
        @Override
        public void open(Optional<Path> workspace) {}

        @Override
        public boolean show(Path workspace) {
            return false;
        }

        @Override
        public void openFolder(Path folder) {}
    };

    /** Opens another window on a workspace, or on none. */
    void open(Optional<Path> workspace);

    /** Brings the window of a workspace to the front; false where there is none. */
    boolean show(Path workspace);

    /** Shows a folder in the system's own way. */
    void openFolder(Path folder);
}
