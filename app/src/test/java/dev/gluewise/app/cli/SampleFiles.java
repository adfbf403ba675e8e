package dev.gluewise.app.cli;

import dev.gluewise.app.sample.SampleWorkspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** The bundled samples as files. */
final class SampleFiles {
    private SampleFiles() {}

    static Path log(String job, Path folder) throws IOException {
        return copy("logs/" + job + ".zstd", folder.resolve(job + ".zstd"));
    }

    static Path copy(String name, Path file) throws IOException {
        try (InputStream sample = Objects.requireNonNull(SampleWorkspace.class.getResourceAsStream(name), name)) {
            Files.copy(sample, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
