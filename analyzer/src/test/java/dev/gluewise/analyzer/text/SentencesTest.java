package dev.gluewise.analyzer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        "'\\bsay\\(\\s*\"((?:report|fleet|where|driver|cause|outcome|costs|diagnosis)\\.[A-Za-z_.]+)\"', ''",
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
    void everyFindingSaysWhatToDoAndWhatToRecord() throws IOException {
        assertThat(asked("FindingCode\\.([A-Z_]+)", "finding."))
                .allSatisfy(key -> assertThat(keys()).contains(key + ".action", key + ".record"));
    }

    /** A key is used where it can be put together, segment by segment, from the sources' literals and
     * constants, which may be written in small letters. */
    @Test
    void noSentenceIsLeftUnsaid() throws IOException {
        Set<String> pieces = Pattern.compile("\"([A-Za-z_.0-9]+)\"|\\b([A-Z][A-Z_0-9]+)\\b")
                .matcher(sources())
                .results()
                .flatMap(found -> found.group(1) == null
                        ? Stream.of(found.group(2), found.group(2).toLowerCase(Locale.ROOT))
                        : Stream.of(found.group(1)))
                .collect(Collectors.toSet());

        assertThat(keys()).filteredOn(key -> !isMadeOf(key, pieces)).isEmpty();
    }

    private static boolean isMadeOf(String key, Set<String> pieces) {
        return key.isEmpty()
                || IntStream.rangeClosed(1, key.length())
                        .filter(end -> end == key.length() || key.charAt(end) == '.' || key.charAt(end - 1) == '.')
                        .anyMatch(
                                end -> pieces.contains(key.substring(0, end)) && isMadeOf(key.substring(end), pieces));
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
        StringBuilder text = new StringBuilder();
        for (String folder : List.of("src/main/java", "src/main/jte", "../pricing-data/src/main/java")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    text.append(Files.readString(file));
                }
            }
        }
        return text.toString();
    }
}
