package dev.gluewise.app.sample;

import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.simulator.process.TemporaryFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** The workspace of the bundled samples, made once for all tests; each works on a copy. */
public final class MadeSample {
    /** Today, to the tests. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);

    private static Optional<byte[]> made = Optional.empty();

    private MadeSample() {}

    /** Writes the workspace there. */
    public static Path copyTo(Path file) throws Exception {
        return Files.write(file, made());
    }

    private static synchronized byte[] made() throws Exception {
        if (made.isEmpty()) {
            Path folder = Files.createTempDirectory("sample");
            try {
                made = Optional.of(Files.readAllBytes(SampleWorkspace.build(folder, CLOCK, Progress.NONE)));
            } finally {
                TemporaryFolder.delete(folder);
            }
        }
        return made.orElseThrow();
    }
}
