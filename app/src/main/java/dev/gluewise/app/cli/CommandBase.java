package dev.gluewise.app.cli;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** What all commands share: their output options, and where results and messages go. */
abstract class CommandBase implements Callable<Integer> {
    final Console console;

    @Mixin
    final OutputOptions options = new OutputOptions();

    CommandBase(Console console) {
        this.console = console;
    }

    /** Writes a result to where the user wants it. */
    final void write(String result) throws ProblemException {
        if (options.output == null) {
            console.out().print(result);
            console.out().flush();
            return;
        }
        ResultFile.write(options.output, result);
    }

    /** Tells the user something that is no result. */
    final void say(String message) {
        if (!options.quiet) {
            console.err().println(message);
            console.err().flush();
        }
    }

    /** Tells the user of an input that was left out. */
    final void report(Problem problem) {
        console.err().println("gluewise: " + problem.oneLine());
        console.err().flush();
    }

    /** The name of the command, as typed. */
    abstract String name();
}
