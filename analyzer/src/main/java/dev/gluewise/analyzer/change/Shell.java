package dev.gluewise.analyzer.change;

import java.util.regex.Pattern;

/** How text is handed to a POSIX shell. */
final class Shell {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=-]+");

    private Shell() {}

    /** The text as one word of a command, whatever it holds. */
    static String quote(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
