package dev.gluewise.app.desktop;

import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.rates.BundledPrices;
import dev.gluewise.pricing.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words of one language that are shown where another one is spoken. */
final class LeftWords {
    /** What has fewer letters in a row is a unit, a sign or a name, and no word of a language. */
    private static final Pattern WORD = Pattern.compile("\\p{L}{4}|\\p{IsHan}|\\p{IsHiragana}|\\p{IsKatakana}");

    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

    private LeftWords() {}

    /**
     * The texts of screens that are said so in the one language, and not in the other. Where a price comes from is said as
     * the price book has it, in any language.
     */
    static List<String> of(Language not, Language spoken, Map<String, List<String>> screens) throws IOException {
        String prices = content(BundledPrices.class, "prices.csv");
        Said wrong = Said.in(not);
        Said right = Said.in(spoken);
        List<String> left = new ArrayList<>();
        screens.forEach((screen, texts) -> texts.stream()
                .filter(text -> wrong.has(text) && !right.has(text) && !prices.contains(text))
                .forEach(text -> left.add(screen + ": " + text)));
        return left;
    }

    private static String content(Class<?> beside, String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * All that is said in a language.
     *
     * @param whole what is always said so
     * @param filled what is said with something put into its places
     */
    private record Said(Set<String> whole, List<Pattern> filled) {
        static Said in(Language language) throws IOException {
            String ending = language == Language.ENGLISH ? "" : "_" + language.code();
            Said said = new Said(new HashSet<>(), new ArrayList<>());
            for (Class<?> book : List.of(Words.class, Sentences.class)) {
                Properties words = new Properties();
                String name = book.getSimpleName() + ending + ".properties";
                words.load(new StringReader(content(book, name)));
                words.values().forEach(text -> said.add(text.toString().replace("''", "'")));
            }
            return said;
        }

        private void add(String text) {
            if (!WORD.matcher(PLACE.matcher(text).replaceAll("")).find()) {
                return;
            }
            String[] parts = PLACE.split(text, -1);
            if (parts.length == 1) {
                whole.add(text);
            } else {
                String pattern = Stream.of(parts).map(Pattern::quote).collect(Collectors.joining(".+"));
                filled.add(Pattern.compile(pattern, Pattern.DOTALL));
            }
        }

        boolean has(String text) {
            return whole.contains(text)
                    || filled.stream().anyMatch(words -> words.matcher(text).matches());
        }
    }
}
