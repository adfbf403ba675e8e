package dev.gluewise.analyzer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence that the program can say, and every one that it wants to say. */
class SentencesTest {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("dev.gluewise.analyzer.text.Sentences", Locale.ROOT);

    /** How the classes name a sentence, and the beginning of its key. */
    @ParameterizedTest
    @CsvSource({
        "'Sentences\\.say\\(\\s*\"([a-z]+\\.[A-Za-z_.]+)\"', ''",
        "'\\breason\\(\\s*\"([A-Z_]+)\"', reason.",
        "'\\bwarn\\(\\s*\"([A-Z_]+)\"', warning.",
        "'\\bexcluded\\(\\s*\"([A-Z_]+)\"', excluded.",
        "'FindingCode\\.([A-Z_]+)', finding."
    })
    void everySentenceAskedForIsThere(String call, String prefix) throws IOException {
        Set<String> wanted = asked(call, prefix);

        assertThat(wanted).isNotEmpty().isSubsetOf(keys());
    }

    @Test
    void everyFindingSaysWhatToDo() throws IOException {
        assertThat(asked("FindingCode\\.([A-Z_]+)", "finding."))
                .allSatisfy(key -> assertThat(keys()).contains(key + ".action"));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void noSentenceIsLeftUnsaid(String key) throws IOException {
        String name =
                key.replaceFirst("^(reason|warning|excluded|finding)\\.", "").replaceFirst("\\.action$", "");

        assertThat(Pattern.compile("[\".]" + Pattern.quote(name) + "\\b")
                        .matcher(sources())
                        .find())
                .as(key)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aSentenceIsFilledWithoutAHole(String key) {
        String pattern = BUNDLE.getString(key);
        Set<Integer> places = Pattern.compile("\\{(\\d+)}")
                .matcher(pattern)
                .results()
                .map(place -> Integer.valueOf(place.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        Object[] figures =
                IntStream.range(0, places.size()).mapToObj(i -> "<" + i + ">").toArray();

        String said = Sentences.say(key, figures);

        assertThat(places)
                .containsExactlyElementsOf(
                        IntStream.range(0, places.size()).boxed().toList());
        assertThat(said).doesNotContain("{", "}", "''").isEqualTo(said.strip());
        assertThat(pattern.replace("''", "")).doesNotContain("'");
        for (Object figure : figures) {
            assertThat(said).contains(figure.toString());
        }
    }

    @Test
    void digitsOfANumberAreNotGrouped() {
        assertThat(Sentences.say("where.stage", 12_345)).isEqualTo("stage 12345");
    }

    static Set<String> keys() {
        return BUNDLE.keySet();
    }

    private static Set<String> asked(String call, String prefix) throws IOException {
        return Pattern.compile(call)
                .matcher(sources())
                .results()
                .map((MatchResult found) -> prefix + found.group(1))
                .filter(key -> !key.endsWith("."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            StringBuilder text = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }
}
