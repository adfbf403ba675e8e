package dev.gluewise.analyzer.change;

import java.util.regex.Pattern;

/** How text is handed to a POSIX shell, for commands that a user copies. */
public final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=-]+");

    private ShellWord() {}

    /** The text as one word of a command, whatever it holds. */
    public static String of(Object text) {
        String word = text.toString();
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
