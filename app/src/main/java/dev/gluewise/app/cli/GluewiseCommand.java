package dev.gluewise.app.cli;

import dev.gluewise.app.about.Version;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root of the commands. */
@Command(
        name = "gluewise",
        version = "gluewise " + Version.NUMBER,
        mixinStandardHelpOptions = true,
        description = "Finds the cheapest AWS Glue configuration that still meets a job's deadline.",
        footer = {
            "",
            "Without a command, or with desktop [WORKSPACE], the window opens.",
            "Exit codes: 0 done, 1 a fault of the program, 2 wrong usage or unreadable input,",
            "3 no configuration meets the deadline or a policy is broken, 4 some inputs were skipped, 130 cancelled."
        })
final class GluewiseCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    GluewiseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(console.out());
        return ExitCode.WRONG_INPUT;
    }
}
