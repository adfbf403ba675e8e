package dev.gluewise.analyzer.text;

import dev.gluewise.pricing.text.Phrasebook;
import java.util.MissingResourceException;

/** The words of exported reports, by code; {@code ReportWords.properties} beside this class. */
public final class ReportWords {
    private static final Phrasebook WORDS = new Phrasebook(ReportWords.class);

    private ReportWords() {}

    /**
     * The words of a code with their figures filled in.
     *
     * @param code key of the words
     * @param figures already written figures and names, for the places {@code {0}}, {@code {1}} …
     * @throws MissingResourceException where there are no such words: a fault of the program, caught by its tests
     */
    public static String say(String code, Object... figures) {
        return WORDS.say(code, figures);
    }
}
