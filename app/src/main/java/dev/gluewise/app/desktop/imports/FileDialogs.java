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

    /** A workspace that the user chose; empty where they cancelled. */
    Optional<Path> chooseWorkspace();
}
