package dev.gluewise.app.desktop.sample;

import dev.gluewise.app.desktop.imports.FileDialogs;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Dialogs in which a user takes each name that is proposed, in one folder, and chooses no file to read.
 *
 * @param folder where to
 */
public record FolderDialogs(Path folder) implements FileDialogs {
    @Override
    public List<Path> chooseFiles() {
        return List.of();
    }

    @Override
    public Optional<Path> chooseFolder() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseWorkspace() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseTarget(String title, String name) {
        return Optional.of(folder.resolve(name));
    }

    @Override
    public Optional<Path> chooseTargetFolder(String title) {
        return Optional.of(folder);
    }
}
