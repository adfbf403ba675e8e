package dev.gluewise.pricing.problem;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One thing that went wrong, in words for the user.
 *
 * @param code stable name of the kind of problem
 * @param message one sentence: what is wrong
 * @param file the file or option it is about, or null where there is none
 * @param line line in that file, from 1; empty where it does not apply
 * @param hint one sentence: what to do about it
 */
public record Problem(
        ProblemCode code, String message, @Nullable String file, OptionalLong line, String hint) {
    /** A problem that is about no particular place. */
    public static Problem of(ProblemCode code, String message, String hint) {
        return new Problem(code, message, null, OptionalLong.empty(), hint);
    }

    /** A problem with a whole file. */
    public static Problem in(String file, ProblemCode code, String message, String hint) {
        return new Problem(code, message, file, OptionalLong.empty(), hint);
    }

    /** A problem at one line of a file. */
    public static Problem at(String file, long line, ProblemCode code, String message, String hint) {
        return new Problem(code, message, file, OptionalLong.of(line), hint);
    }

    /** Everything on one line: where, what, and what to do. */
    public String oneLine() {
        StringBuilder text = new StringBuilder();
        if (file != null) {
            text.append(file);
            line.ifPresent(number -> text.append(", line ").append(number));
            text.append(": ");
        }
        text.append(message);
        if (!hint.isEmpty()) {
            text.append(' ').append(hint);
        }
        return text.toString().replaceAll("\\s*\\R\\s*", " ");
    }
}
