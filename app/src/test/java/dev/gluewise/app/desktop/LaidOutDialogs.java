package dev.gluewise.app.desktop;

import dev.gluewise.app.desktop.sample.NoDialogs;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Answers of a user in the system's dialogs: the name that is proposed, in the folder that was laid out for it, and the
 * workspace that was. What is to be imported is dropped on the window instead.
 */
final class LaidOutDialogs extends NoDialogs {
    private volatile Path targets;
    private volatile Optional<Path> workspace = Optional.empty();

    LaidOutDialogs(Path targets) {
        this.targets = targets;
    }

    /** From now on the user saves into that folder. */
    void saveInto(Path folder) {
        targets = folder;
    }

    /** From now on the user chooses that workspace. */
    void chooseWorkspace(Path file) {
        workspace = Optional.of(file);
    }

    @Override
    public Optional<Path> chooseTarget(String title, String name) {
        return Optional.of(targets.resolve(name));
    }

    @Override
    public Optional<Path> chooseTargetFolder(String title) {
        return Optional.of(targets);
    }

    @Override
    public Optional<Path> chooseWorkspace() {
        return workspace;
    }
}
