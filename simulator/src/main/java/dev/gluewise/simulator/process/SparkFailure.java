package dev.gluewise.simulator.process;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import java.util.Locale;

/**
 * Puts what brought a process with Spark down into a sentence for the user.
 *
 * @param code what such a failure is called
 * @param work what the process did, as a subject, such as {@code The replay}
 * @param memoryHint one sentence: how to give it more memory
 */
public record SparkFailure(ProblemCode code, String work, String memoryHint) {
    /** What {@code -XX:+ExitOnOutOfMemoryError} ends a process with. */
    private static final int OUT_OF_MEMORY_EXIT = 3;

    /** How a process ended: what it printed last, or nothing. */
    record Ending(int exitCode, String lastWords, int megabytes) {}

    /** A failure that somebody has put a name to. */
    public Problem of(String reason) {
        if (reason.toLowerCase(Locale.ROOT).contains("no space left on device")) {
            return Problem.of(
                    code,
                    "The disk of the folder for temporary files is full.",
                    "Make room in " + System.getProperty("java.io.tmpdir") + ", or name another folder with TMPDIR.");
        }
        return Problem.of(
                code, work + " on Spark failed: " + sentence(reason), "Run it again with --verbose for the trace.");
    }

    /** A process that has ended without an answer. */
    Problem silent(Ending ending) {
        if (ending.exitCode() == OUT_OF_MEMORY_EXIT || ending.lastWords().contains("OutOfMemoryError")) {
            return Problem.of(code, work + " ran out of memory (" + ending.megabytes() + " MB).", memoryHint);
        }
        return ending.lastWords().isEmpty()
                ? of("Spark's process ended with exit code " + ending.exitCode() + " and no word.")
                : of(ending.lastWords());
    }

    private static String sentence(String reason) {
        String line = reason.replaceAll("\\s*\\R\\s*", " ").strip();
        return line.endsWith(".") ? line : line + ".";
    }
}
