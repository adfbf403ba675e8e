package dev.gluewise.app.desktop.text;

import dev.gluewise.pricing.text.Phrasebook;
import java.util.MissingResourceException;

/** The words of the desktop, by code, one section a package; {@code Words.properties} beside this class. */
public final class Words {
    private static final Phrasebook WORDS = new Phrasebook(Words.class);

    private Words() {}

    /**
     * The words of a code with their figures filled in.
     *
     * @param code key of the words, its package first: {@code jobs.filter}
     * @param figures already written figures and names, for the places {@code {0}}, {@code {1}} …
     * @throws MissingResourceException where there are no such words: a fault of the program, caught by its tests
     */
    public static String say(String code, Object... figures) {
        return WORDS.say(code, figures);
    }
}
