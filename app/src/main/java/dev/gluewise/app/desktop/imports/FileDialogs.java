package dev.gluewise.app.desktop.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The system's dialogs for choosing files, which no test can show. */
public interface FileDialogs {
    /** Files that the user chose; none where they cancelled. */
    List<Path> chooseFiles();

    /** A folder that the user chose; empty where they cancelled. */
    Optional<Path> chooseFolder();

    /**
     * A file to write, which may exist: the user was asked then. Empty where they cancelled.
     *
     * @param title what is to be written
     * @param name a name to begin with
     */
    Optional<Path> chooseTarget(String title, String name);

    /**
     * A folder to write into; empty where they cancelled.
     *
     * @param title what is to be written
     */
    Optional<Path> chooseTargetFolder(String title);

    /** A workspace that the user chose; empty where they cancelled. */
    Optional<Path> chooseWorkspace();
}
