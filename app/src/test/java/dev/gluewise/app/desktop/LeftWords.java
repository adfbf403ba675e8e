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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

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
        List<Pattern> wrong = said(not);
        List<Pattern> right = said(spoken);
        List<String> left = new ArrayList<>();
        screens.forEach((screen, texts) -> texts.stream()
                .filter(text -> matches(wrong, text) && !matches(right, text) && !prices.contains(text))
                .forEach(text -> left.add(screen + ": " + text)));
        return left;
    }

    private static boolean matches(List<Pattern> said, String text) {
        return said.stream().anyMatch(words -> words.matcher(text).matches());
    }

    private static List<Pattern> said(Language language) throws IOException {
        String ending = language == Language.ENGLISH ? "" : "_" + language.code();
        List<Pattern> said = new ArrayList<>();
        for (Class<?> book : List.of(Words.class, Sentences.class)) {
            Properties words = new Properties();
            String name = book.getSimpleName() + ending + ".properties";
            words.load(new StringReader(content(book, name)));
            for (Object text : words.values()) {
                pattern(text.toString().replace("''", "'")).ifPresent(said::add);
            }
        }
        return said;
    }

    private static String content(Class<?> beside, String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Optional<Pattern> pattern(String text) {
        if (!WORD.matcher(PLACE.matcher(text).replaceAll("")).find()) {
            return Optional.empty();
        }
        StringBuilder pattern = new StringBuilder();
        for (String part : PLACE.split(text, -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".+").append(Pattern.quote(part));
        }
        return Optional.of(Pattern.compile(pattern.toString(), Pattern.DOTALL));
    }
}
