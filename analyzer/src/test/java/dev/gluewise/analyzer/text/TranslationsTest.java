package dev.gluewise.analyzer.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.pricing.text.Language;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is said in English is said in French and Japanese, of the same figures. */
class TranslationsTest {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");
    private static final Pattern KANA_OR_KANJI = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    static Stream<Path> translations() {
        return Stream.of("src/main/resources", "../pricing-data/src/main/resources", "../app/src/main/resources/dev")
                .map(Path::of)
                .flatMap(TranslationsTest::properties);
    }

    private static Stream<Path> properties(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".properties")
                            && !file.getFileName().toString().contains("_")
                            // The levels of the program's own log are no sentences.
                            && !file.endsWith("logging.properties"))
                    .flatMap(
                            file -> Stream.of(translation(file, Language.FRENCH), translation(file, Language.JAPANESE)))
                    .toList()
                    .stream();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Path translation(Path english, Language language) {
        String name = english.getFileName().toString();
        return english.resolveSibling(name.replace(".properties", "_" + language.code() + ".properties"));
    }

    private static Path english(Path translation) {
        String name = translation.getFileName().toString();
        return translation.resolveSibling(name.replaceFirst("_..\\.", "."));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyCodeIsTranslatedAndNoOther(Path translation) throws IOException {
        assertThat(read(translation).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(read(english(translation)).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("translations")
    void aTranslationSpeaksOfTheSameFigures(Path translation) throws IOException {
        Properties english = read(english(translation));

        assertThat(read(translation)).allSatisfy((code, text) -> assertThat(places(text.toString()))
                .as(code.toString())
                .isEqualTo(places(english.getProperty(code.toString()))));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void noPlaceIsSwallowedByAnApostrophe(Path translation) throws IOException {
        assertThat(read(translation).values())
                .filteredOn(text -> PLACE.matcher(text.toString()).find())
                .allSatisfy(
                        text -> assertThat(text.toString().replace("''", "")).doesNotContain("'"));
    }

    /** A translator's file by mistake in English, or with its lines in the wrong file, would pass the tests above. */
    @ParameterizedTest
    @MethodSource("translations")
    void aSentenceIsInItsLanguage(Path translation) throws IOException {
        Properties english = read(english(translation));
        boolean japanese = translation.toString().endsWith("_ja.properties");
        Set<String> sentences = english.stringPropertyNames().stream()
                .filter(code -> english.getProperty(code).split(" ").length > 5)
                .collect(Collectors.toSet());
        Properties translated = read(translation);

        assertThat(sentences).allSatisfy(code -> {
            assertThat(translated.getProperty(code)).isNotEqualTo(english.getProperty(code));
            assertThat(KANA_OR_KANJI.matcher(translated.getProperty(code)).find())
                    .isEqualTo(japanese);
        });
    }

    /** In French a mark of two parts is kept on the line of the word before it. */
    @ParameterizedTest
    @MethodSource("translations")
    void noFrenchMarkCanBeTornFromItsWord(Path translation) throws IOException {
        if (translation.toString().endsWith("_fr.properties")) {
            assertThat(read(translation).values())
                    .allSatisfy(text -> assertThat(text.toString()).doesNotContainPattern(" [;:!?%»]|« "));
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(Path file) throws IOException {
        Properties all = new Properties();
        try (Reader text = Files.newBufferedReader(file)) {
            all.load(text);
        }
        return all;
    }
}
