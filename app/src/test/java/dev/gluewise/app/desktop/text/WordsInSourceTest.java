package dev.gluewise.app.desktop.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The desktop's sources say nothing by themselves: what a user reads stands in {@code Words}. */
class WordsInSourceTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/gluewise/app/desktop");
    private static final Path WORDS = Path.of("src/main/resources/dev/gluewise/app/desktop/text/Words.properties");

    /** A string literal; comments are taken out before. */
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$", Pattern.DOTALL);

    /** Two words, or one that begins like a caption. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{L}{2,}[ ,:]+\\p{L}{2,}|^\\p{Lu}\\p{Ll}{2,}$");

    /** What only a developer reads. */
    private static final Pattern NOT_FOR_USERS = Pattern.compile(
            "LOG\\.|requireNonNull\\(|IllegalStateException\\(|IllegalArgumentException\\(|UnsupportedOperationException\\(|UncheckedIOException\\(|AssertionError\\(");

    /** Names that are the same in every language, and what configurations are called everywhere. */
    private static final Set<String> NAMES = Set.of(
            "Gluewise",
            "Inter Tabular",
            "Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', sans-serif",
            " · auto scaling");

    private static final Pattern KEY = Pattern.compile("([a-z]+)\\.[\\w.-]*");
    private static final Pattern COUNTED = Pattern.compile("Formats\\.counted\\([^;\"]*\"(\\w+)\"\\s*\\)");

    static Stream<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void noSentenceStandsInTheSource(Path source) {
        List<String> sentences = new ArrayList<>();
        for (String statement : code(source).split(";")) {
            if (NOT_FOR_USERS.matcher(statement).find()) {
                continue;
            }
            Matcher literals = LITERAL.matcher(statement);
            while (literals.find()) {
                String text = literals.group(1);
                if (SENTENCE.matcher(text).find() && !NAMES.contains(text) && !isCodeOrStyle(text)) {
                    sentences.add(text);
                }
            }
        }

        assertThat(sentences).isEmpty();
    }

    /** Style sheets, regular expressions, the paths of pictures and the forms of moments. */
    private static boolean isCodeOrStyle(String text) {
        return text.contains("-fx-")
                || text.contains("sans-serif")
                || text.contains("\\\\")
                || text.matches("[MmLlHhVvAaCcZz\\d ,.+-]+")
                || text.matches("[HmsMdu :]+");
    }

    @ParameterizedTest
    @MethodSource("sources")
    void allThatIsSaidIsThere(Path source) {
        Set<String> keys = keys();
        Set<String> sections =
                keys.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        String code = code(source);
        Matcher literals = LITERAL.matcher(code);
        while (literals.find()) {
            String key = literals.group(1);
            Matcher form = KEY.matcher(key);
            if (form.matches() && !key.matches(".*\\.(css|json)") && sections.contains(form.group(1))) {
                // What ends in a dot is gone on with by the name of a constant.
                assertThat(
                                key.endsWith(".")
                                        ? keys.stream().anyMatch(known -> known.startsWith(key))
                                        : keys.contains(key))
                        .as("there are words for %s", key)
                        .isTrue();
            }
        }
        Matcher counted = COUNTED.matcher(code);
        while (counted.find()) {
            String noun = "text.count." + counted.group(1);
            assertThat(keys.contains(noun + ".one") && keys.contains(noun + ".many"))
                    .as("%s has a singular and a plural", noun)
                    .isTrue();
        }
    }

    private static String code(Path source) {
        try {
            return COMMENT.matcher(Files.readString(source)).replaceAll(" ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys() {
        Properties all = new Properties();
        try (Reader text = Files.newBufferedReader(WORDS)) {
            all.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.stringPropertyNames().stream().collect(Collectors.toUnmodifiableSet());
    }
}
