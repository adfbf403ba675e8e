package dev.gluewise.simulator.eventlog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** A file or a folder where logs may lie, in whatever file system; its text is the path as the user would name it. */
public interface LogPlace {
    /** The last part of the path; empty string where there is none. */
    String name();

    /** Whether it is there and a folder. */
    boolean isFolder();

    /** Whether it is there and a file. */
    boolean isFile();

    /**
     * What lies in the folder, in any order, without links to folders, which could lead in circles.
     *
     * @throws AccessDeniedException where it may not be listed
     */
    List<? extends LogPlace> content() throws IOException;

    /**
     * Opens the file.
     *
     * @throws NoSuchFileException where it is not there
     * @throws AccessDeniedException where it may not be read
     */
    InputStream open() throws IOException;
}
