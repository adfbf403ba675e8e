package dev.gluewise.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * Runs commands as a shell would, with streams of their own.
 *
 * @param userFolder where the commands find the user's own files
 */
public record Shell(Path userFolder, Clock clock) {
    /** Runs a command where nobody can be asked. */
    public Outcome run(String... arguments) {
        return run(Optional.empty(), arguments);
    }

    Outcome run(Optional<Keyboard> keyboard, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, false, keyboard);
        int code = new Commands(console, clock, userFolder, arguments).execute();
        return new Outcome(code, out.toString(), err.toString());
    }
}
