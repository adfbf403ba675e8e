package dev.gluewise.pricing.rates;

import dev.gluewise.pricing.text.Phrasebook;
import java.util.Arrays;
import java.util.Optional;

/**
 * A note on a price that is Gluewise's own. Lists hold its name, and after it what it speaks of; it is said in the language
 * that the program speaks. Any other note was written by somebody, and stays as it is.
 */
public enum PriceNote {
    AWS_PAGE,
    AWS_PAGE_OF_SHELL,
    FLEX_BY_RATIO,
    GEN2_AS_ANNOUNCED,
    SHELL_AS_SPARK,
    NO_MEMORY_OPTIMIZED,
    NO_RAY,
    NO_GEN2_FLEX,
    NO_REGION,
    NO_REGION_IN_CNY,
    /** Of a region. */
    NOT_LISTED,
    /** Of a region. */
    REGION_NOT_LISTED,
    ENTERED,
    ENTERED_BY_COMMAND,
    FLEX_OF_ENTERED,
    /** Of a product of AWS's price list, and of the moment since when it is in force. */
    PRODUCT,
    /** Of two such products, as they are written. */
    TWO_PRODUCTS,
    /** Of a region. */
    NO_PRODUCT;

    private static final String SEPARATOR = "|";
    private static final Phrasebook WORDS = new Phrasebook(PriceNote.class);

    /** As lists hold it. */
    public String written(String... figures) {
        return figures.length == 0 ? name() : name() + SEPARATOR + String.join(SEPARATOR, figures);
    }

    /** What a note says, as a list holds it. */
    static String text(String written) {
        String[] parts = written.split("\\|", -1);
        Optional<PriceNote> own = Arrays.stream(values())
                .filter(note -> note.name().equals(parts[0]))
                .findFirst();
        return own.map(note -> WORDS.say(note.name(), (Object[]) Arrays.copyOfRange(parts, 1, parts.length)))
                .orElse(written);
    }
}
