package dev.gluewise.simulator.replay;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import java.util.Locale;

/** Puts what brought a replay down into a sentence for the user. */
final class ReplayFailure {
    /** What {@code -XX:+ExitOnOutOfMemoryError} ends a process with. */
    static final int OUT_OF_MEMORY_EXIT = 3;

    private ReplayFailure() {}

    /** A failure that somebody has put a name to. */
    static Problem of(String reason) {
        if (reason.toLowerCase(Locale.ROOT).contains("no space left on device")) {
            return Problem.of(
                    ProblemCode.REPLAY_FAILED,
                    "The disk of the folder for temporary files is full.",
                    "Make room in " + System.getProperty("java.io.tmpdir") + ", or name another folder with TMPDIR.");
        }
        return Problem.of(
                ProblemCode.REPLAY_FAILED,
                "The replay on Spark failed: " + sentence(reason),
                "Run it again with --verbose for the trace.");
    }

    /** A process that has ended without an answer; {@code lastWords} is what it printed last, or nothing. */
    static Problem silent(int exitCode, String lastWords, int megabytes) {
        if (exitCode == OUT_OF_MEMORY_EXIT || lastWords.contains("OutOfMemoryError")) {
            return Problem.of(
                    ProblemCode.REPLAY_FAILED,
                    "The replay ran out of memory (" + megabytes + " MB).",
                    "Give it more with --memory MB.");
        }
        return lastWords.isEmpty()
                ? of("Spark's process ended with exit code " + exitCode + " and no word.")
                : of(lastWords);
    }

    private static String sentence(String reason) {
        String line = reason.replaceAll("\\s*\\R\\s*", " ").strip();
        return line.endsWith(".") ? line : line + ".";
    }
}
