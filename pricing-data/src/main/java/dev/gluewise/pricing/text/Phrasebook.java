package dev.gluewise.pricing.text;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Sentences by code, from a {@code .properties} file beside the class that they are named after. */
public final class Phrasebook {
    private final ResourceBundle bundle;

    /** The sentences that stand beside a class, in a file of its name. */
    public Phrasebook(Class<?> owner) {
        bundle = ResourceBundle.getBundle(owner.getName(), Locale.ROOT);
    }

    /**
     * The sentence of a code with its figures filled in.
     *
     * @throws MissingResourceException where there is no such sentence
     */
    public String say(String code, Object... figures) {
        // As strings, lest the format groups the digits of a stage's number.
        Object[] written = Arrays.stream(figures).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(code), Locale.ROOT).format(written);
    }
}
