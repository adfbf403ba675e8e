package dev.gluewise.app.desktop.sample;

import dev.gluewise.app.desktop.imports.FileDialogs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Dialogs that are always cancelled: the headless platform has none. */
public class NoDialogs implements FileDialogs {
    @Override
    public List<Path> chooseFiles() {
        return List.of();
    }

    @Override
    public Optional<Path> chooseFolder() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseTarget(String title, String name) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseTargetFolder(String title) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseWorkspace() {
        return Optional.empty();
    }
}
