package dev.gluewise.app.desktop.imports;

import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.app.desktop.text.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The real dialogs, in front of a window. */
public final class SystemFileDialogs implements FileDialogs {
    private final Supplier<Window> owner;

    public SystemFileDialogs(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override
    public List<Path> chooseFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Words.say("imports.dialog.files"));
        List<File> files = chooser.showOpenMultipleDialog(owner.get());
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> chooseFolder() {
        return folder(Words.say("imports.dialog.folder"));
    }

    private Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseTarget(String title, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> chooseTargetFolder(String title) {
        return folder(title);
    }

    @Override
    public Optional<Path> chooseWorkspace() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Words.say("shell.workspace.choose"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(Words.say("shell.workspace.files"), "*" + Workspace.EXTENSION));
        return Optional.ofNullable(chooser.showOpenDialog(owner.get())).map(File::toPath);
    }
}
