package dev.gluewise.pricing.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language in which the program speaks to people; codes, names and JSON numbers are the same in all of them. */
public enum Language {
    ENGLISH("en", Locale.ROOT),
    FRENCH("fr", Locale.FRENCH),
    JAPANESE("ja", Locale.JAPANESE);

    private static volatile Language spoken = ENGLISH;

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** Its code by ISO 639-1, such as {@code fr}. */
    public String code() {
        return code;
    }

    /** How figures, months and words of it are found and written. */
    public Locale locale() {
        return locale;
    }

    /** The language of a code, in capital or small letters; empty where it is none of these. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    /** The language in which the whole program speaks now: English, until it is told another. */
    public static Language spoken() {
        return spoken;
    }

    /** From now on the whole program speaks this language; sentences that were made before stay as they are. */
    public void speak() {
        spoken = this;
    }
}
