package dev.gluewise.pricing.catalog;

import dev.gluewise.pricing.text.Phrasebook;
import java.util.Arrays;
import java.util.List;

/**
 * One reason why a capacity is refused or uncertain: data that can be put in words, here or in another language.
 *
 * @param code which reason
 * @param arguments names and figures that the sentence speaks of, already written; their meaning is the code's
 */
public record Ground(GroundCode code, List<String> arguments) {
    private static final Phrasebook SENTENCES = new Phrasebook(Ground.class);

    public Ground {
        arguments = List.copyOf(arguments);
    }

    static Ground of(GroundCode code, Object... arguments) {
        return new Ground(code, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    public boolean refuses() {
        return code.isRefusal();
    }

    /** One sentence in the language that the program speaks. */
    public String text() {
        return SENTENCES.say(code.name(), arguments.toArray());
    }
}
