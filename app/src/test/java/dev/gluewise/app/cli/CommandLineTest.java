package dev.gluewise.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** Runs commands as a shell would, with streams of their own. */
abstract class CommandLineTest {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("");

    /**
     * What a command left behind.
     *
     * @param code its exit code
     * @param out what went to standard output
     * @param err what went to standard error
     */
    record Outcome(int code, String out, String err) {
        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }

    /** Where the commands find the user's own files: none at first. */
    Path userFolder() {
        return folder.resolve("user");
    }

    /** Runs a command where nobody can be asked. */
    Outcome run(String... arguments) {
        return run(Optional.empty(), arguments);
    }

    Outcome run(Optional<Keyboard> keyboard, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, false, keyboard);
        int code = new Commands(console, CLOCK, userFolder(), arguments).execute();
        return new Outcome(code, out.toString(), err.toString());
    }

    /** A bundled event log, copied to where a user would have it. */
    String sampleLog(String name) throws IOException {
        return SampleFiles.log(name, folder).toString();
    }
}
