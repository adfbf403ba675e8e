package dev.gluewise.analyzer.text;

import java.util.regex.Pattern;

/** Names and words from outside, as a terminal may be given them. */
public final class Harmless {
    /** What moves a cursor or colours a screen, and what makes the letters behind it stand in another order. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]");

    private Harmless() {}

    /** The text with a sign in place of each character that is an order to whatever shows it. */
    public static String of(String text) {
        return UNSEEN.matcher(text).replaceAll("�");
    }
}
