package dev.gluewise.app;

import dev.gluewise.app.cli.Commands;
import java.time.Clock;

/** Where the program starts. */
public final class Main {
    private Main() {}

    /** Runs the command that the arguments name. */
    public static void main(String[] arguments) {
        ProgramLog.open();
        System.exit(Commands.run(Clock.systemDefaultZone(), arguments));
    }
}
