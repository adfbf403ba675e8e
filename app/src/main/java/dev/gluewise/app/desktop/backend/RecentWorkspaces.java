package dev.gluewise.app.desktop.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Remembers which workspaces were open last, in a file of a line each. Forgetting costs a click, so nothing here fails. */
final class RecentWorkspaces {
    private static final System.Logger LOG = System.getLogger(RecentWorkspaces.class.getName());
    private static final int KEPT = 10;

    private final Path memory;

    RecentWorkspaces(Path userFolder) {
        // One line in older versions, which is a list as well.
        memory = userFolder.resolve("recent-workspace");
    }

    /** The files that are still there, the newest first. */
    synchronized List<Path> files() {
        List<Path> found = new ArrayList<>();
        try {
            if (Files.exists(memory)) {
                for (String line : Files.readAllLines(memory)) {
                    Path file = Path.of(line.strip());
                    if (!line.isBlank() && Files.isRegularFile(file)) {
                        found.add(file);
                    }
                }
            }
        } catch (IOException | InvalidPathException e) {
            LOG.log(System.Logger.Level.INFO, "the last workspaces are not known", e);
        }
        return found;
    }

    synchronized void remember(Path workspace) {
        List<Path> files = files();
        Path newest = workspace.toAbsolutePath().normalize();
        files.remove(newest);
        files.addFirst(newest);
        write(files.subList(0, Math.min(KEPT, files.size())));
    }

    synchronized void forget(Path workspace) {
        List<Path> files = files();
        files.remove(workspace.toAbsolutePath().normalize());
        write(files);
    }

    private void write(List<Path> files) {
        try {
            Files.createDirectories(memory.toAbsolutePath().getParent());
            Files.write(memory, files.stream().map(Path::toString).toList());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.INFO, "the workspaces cannot be remembered", e);
        }
    }
}
