package dev.gluewise.simulator.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** What a process with Spark does with its folder for temporary files. */
public final class TemporaryFolder {
    private TemporaryFolder() {}

    /** Deletes a folder and all that is in it, as far as that can be done. */
    public static void delete(Path folder) {
        try (Stream<Path> content = Files.walk(folder)) {
            content.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // Somebody else is deleting it, too; what cannot be deleted is left.
        }
    }
}
