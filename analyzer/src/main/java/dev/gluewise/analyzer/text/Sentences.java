package dev.gluewise.analyzer.text;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The sentences that the program says about a job, by code; {@code Sentences.properties} beside this class. */
public final class Sentences {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("dev.gluewise.analyzer.text.Sentences", Locale.ROOT);

    private Sentences() {}

    /**
     * The sentence of a code with its figures filled in.
     *
     * @param code key of the sentence
     * @param figures already written figures and names, for the places {@code {0}}, {@code {1}} …
     * @throws MissingResourceException where there is no such sentence: a fault of the program, caught by its tests
     */
    public static String say(String code, Object... figures) {
        // As strings, lest the format groups the digits of a stage's number.
        Object[] written = Arrays.stream(figures).map(String::valueOf).toArray();
        return new MessageFormat(BUNDLE.getString(code), Locale.ROOT).format(written);
    }
}
