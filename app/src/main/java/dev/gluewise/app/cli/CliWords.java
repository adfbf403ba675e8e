package dev.gluewise.app.cli;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.pricing.text.Phrasebook;
import java.util.MissingResourceException;

/** What commands say to people at a terminal, by code; {@code CliWords.properties} beside this class. */
final class CliWords {
    private static final Phrasebook WORDS = new Phrasebook(CliWords.class);

    private CliWords() {}

    /**
     * The words of a code with their figures filled in.
     *
     * @param code key of the words, the command first: {@code apply.allowed}
     * @param figures already written figures and names, for the places {@code {0}}, {@code {1}} …
     * @throws MissingResourceException where there are no such words: a fault of the program, caught by its tests
     */
    static String say(String code, Object... figures) {
        return WORDS.say(code, figures);
    }

    /** A number of things: {@code 1 run}, {@code 42 runs}. */
    static String count(String what, long count) {
        return say("count." + what + (count == 1 ? ".one" : ".many"), Figures.count(count));
    }
}
