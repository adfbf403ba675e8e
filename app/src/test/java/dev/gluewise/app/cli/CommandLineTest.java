package dev.gluewise.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** Commands in a folder of their own. */
abstract class CommandLineTest {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("");

    /** Where the commands find the user's own files: none at first. */
    Path userFolder() {
        return folder.resolve("user");
    }

    /** Runs a command where nobody can be asked. */
    Outcome run(String... arguments) {
        return run(Optional.empty(), arguments);
    }

    Outcome run(Optional<Keyboard> keyboard, String... arguments) {
        return new Shell(userFolder(), CLOCK).run(keyboard, arguments);
    }

    /** A bundled event log, copied to where a user would have it. */
    String sampleLog(String name) throws IOException {
        return SampleFiles.log(name, folder).toString();
    }
}
