package dev.gluewise.simulator.eventlog;

import java.util.Locale;

/** Texts of a log, made fit to be kept. */
final class Words {
    /** A description may be a whole SQL text; nobody reads more of it in a list. */
    private static final int LONGEST = 500;

    private Words() {}

    /** The text, or its beginning where it is long. */
    static String brief(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }

    /**
     * Where in the program something was called: the first frame of a stack that is neither Spark's nor that of the
     * machinery through which Python calls it; the empty string where there is none.
     */
    static String callSite(String stack) {
        return stack.lines()
                .map(String::strip)
                .filter(frame -> !frame.isEmpty() && !machinery(frame.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(Words::brief)
                .orElse("");
    }

    private static boolean machinery(String frame) {
        return frame.startsWith("org.apache.spark.")
                || frame.startsWith("java.")
                || frame.startsWith("sun.")
                || frame.startsWith("jdk.")
                || frame.startsWith("java.base/")
                || frame.startsWith("scala.")
                || frame.startsWith("py4j.");
    }
}
