package dev.gluewise.simulator.eventlog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A place on this machine. */
record LocalPlace(Path path) implements LogPlace {
    @Override
    public String name() {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    @Override
    public boolean isFolder() {
        return Files.isDirectory(path);
    }

    @Override
    public boolean isFile() {
        return Files.isRegularFile(path);
    }

    @Override
    public List<LocalPlace> content() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(
                            entry -> !Files.isDirectory(entry) || Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                    .map(LocalPlace::new)
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
