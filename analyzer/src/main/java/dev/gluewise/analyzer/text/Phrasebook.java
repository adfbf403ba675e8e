package dev.gluewise.analyzer.text;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Sentences by code, from a {@code .properties} file beside the class that they are named after. */
final class Phrasebook {
    private final ResourceBundle bundle;

    Phrasebook(Class<?> owner) {
        bundle = ResourceBundle.getBundle(owner.getName(), Locale.ROOT);
    }

    /**
     * The sentence of a code with its figures filled in.
     *
     * @throws MissingResourceException where there is no such sentence
     */
    String say(String code, Object... figures) {
        // As strings, lest the format groups the digits of a stage's number.
        Object[] written = Arrays.stream(figures).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(code), Locale.ROOT).format(written);
    }
}
