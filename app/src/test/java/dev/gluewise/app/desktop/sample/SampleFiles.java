package dev.gluewise.app.desktop.sample;

import dev.gluewise.app.desktop.backend.WorkspaceFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files of workspaces that are nowhere: opening one remembers its name. */
public final class SampleFiles implements WorkspaceFiles {
    private final List<Path> opened = new ArrayList<>();
    private boolean changesAllowed;

    @Override
    public Optional<Path> current() {
        return opened.stream().findFirst();
    }

    @Override
    public void open(Path file) {
        opened.remove(file);
        opened.addFirst(file);
    }

    @Override
    public List<Path> recent() {
        return List.copyOf(opened);
    }

    @Override
    public Path userFolder() {
        return Path.of("/home/user/.local/share/gluewise");
    }

    @Override
    public boolean changesAllowed() {
        return changesAllowed;
    }

    @Override
    public void setChangesAllowed(boolean allowed) {
        changesAllowed = allowed;
    }
}
