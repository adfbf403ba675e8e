package dev.gluewise.app.desktop.backend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers which workspace was open last, in a file of one line. Forgetting costs a click, so nothing here fails. */
final class RecentWorkspace {
    private static final Logger LOG = LoggerFactory.getLogger(RecentWorkspace.class);

    private final Path memory;

    RecentWorkspace(Path userFolder) {
        memory = userFolder.resolve("recent-workspace");
    }

    Optional<Path> file() {
        try {
            return Files.exists(memory)
                    ? Optional.of(Path.of(Files.readString(memory).strip()))
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            LOG.info("the last workspace is not known", e);
            return Optional.empty();
        }
    }

    void remember(Path workspace) {
        try {
            Files.createDirectories(memory.toAbsolutePath().getParent());
            Files.write(memory, workspace.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            LOG.info("the workspace cannot be remembered", e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(memory);
        } catch (IOException e) {
            LOG.info("the workspace cannot be forgotten", e);
        }
    }
}
