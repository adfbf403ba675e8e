package dev.gluewise.pricing.text;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;

/**
 * Sentences by code in the language that the program speaks, from {@code .properties} files beside the class that they
 * are named after: {@code Name.properties} in English, {@code Name_fr.properties} and {@code Name_ja.properties}.
 */
public final class Phrasebook {
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Map<Language, ResourceBundle> bundles = new EnumMap<>(Language.class);

    /** The sentences that stand beside a class, in files of its name. */
    public Phrasebook(Class<?> owner) {
        for (Language language : Language.values()) {
            bundles.put(
                    language,
                    ResourceBundle.getBundle(
                            owner.getName(), language.locale(), owner.getClassLoader(), NO_OTHER_LANGUAGE));
        }
    }

    /**
     * The sentence of a code with its figures filled in.
     *
     * @throws MissingResourceException where there is no such sentence
     */
    public String say(String code, Object... figures) {
        // As strings, lest the format groups the digits of a stage's number.
        Object[] written = Arrays.stream(figures).map(String::valueOf).toArray();
        return new MessageFormat(raw(code), Language.spoken().locale()).format(written);
    }

    /**
     * What stands under a code, as it is: for patterns that are no sentences.
     *
     * @throws MissingResourceException where there is nothing
     */
    public String raw(String code) {
        return Objects.requireNonNull(bundles.get(Language.spoken())).getString(code);
    }
}
