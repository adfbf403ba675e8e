package dev.gluewise.analyzer.text;

import dev.gluewise.pricing.text.Phrasebook;
import java.util.MissingResourceException;

/** The sentences that the program says about a job, by code; {@code Sentences.properties} beside this class. */
public final class Sentences {
    private static final Phrasebook SENTENCES = new Phrasebook(Sentences.class);

    private Sentences() {}

    /**
     * The sentence of a code with its figures filled in.
     *
     * @param code key of the sentence
     * @param figures already written figures and names, for the places {@code {0}}, {@code {1}} …
     * @throws MissingResourceException where there is no such sentence: a fault of the program, caught by its tests
     */
    public static String say(String code, Object... figures) {
        return SENTENCES.say(code, figures);
    }
}
