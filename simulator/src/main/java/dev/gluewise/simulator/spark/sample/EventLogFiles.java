package dev.gluewise.simulator.spark.sample;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Event logs on disk. */
final class EventLogFiles {
    /** The samples are made once and read often, so that a slow compression pays. */
    private static final int COMPRESSION_LEVEL = 19;

    private EventLogFiles() {}

    /** The lines of the one log that Spark wrote into a folder. */
    static List<String> readOnlyOne(Path folder) throws IOException {
        try (Stream<Path> logs = Files.list(folder)) {
            List<Path> found = logs.filter(log -> !log.getFileName().toString().startsWith("."))
                    .toList();
            if (found.size() != 1) {
                throw new IllegalStateException("there should be one event log, but there are " + found);
            }
            return Files.readAllLines(found.getFirst());
        }
    }

    /** The lines of a sample. */
    static List<String> readCompressed(Path file) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new ZstdInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    /** Writes a sample. */
    static void writeCompressed(Path file, List<String> lines) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (Writer writer = new OutputStreamWriter(
                new ZstdOutputStream(Files.newOutputStream(file), COMPRESSION_LEVEL), StandardCharsets.UTF_8)) {
            for (String line : lines) {
                writer.write(line);
                writer.write('\n');
            }
        }
    }
}
