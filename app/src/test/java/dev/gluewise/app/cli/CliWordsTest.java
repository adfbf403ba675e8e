package dev.gluewise.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word that a command can want is there, and none that no command wants. */
class CliWordsTest {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(CliWords.class.getName(), Locale.ROOT);

    private static String sources() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/gluewise/app/cli"))) {
            for (Path file : files.toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private static Set<String> found(String pattern, String sources) {
        return Pattern.compile(pattern)
                .matcher(sources)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whateverIsSaidHasWords() throws IOException {
        Set<String> said = found("CliWords\\.say\\(\\s*\"([a-z]+\\.[A-Za-z]+)\"", sources());

        assertThat(said).hasSizeGreaterThan(30);
        assertThat(BUNDLE.keySet()).containsAll(said);
    }

    @Test
    void everyColumnHasAHead() throws IOException {
        Set<String> tables = found("new TextTable\\(([^;]*)\\);", sources());
        Set<String> heads = tables.stream()
                .flatMap(table -> found("\">?([A-Za-z0-9]+)\"", table).stream())
                .map(code -> "head." + code)
                .collect(Collectors.toSet());

        assertThat(BUNDLE.keySet())
                .filteredOn(code -> code.startsWith("head."))
                .containsExactlyInAnyOrderElementsOf(heads);
    }

    @Test
    void noWordsAreLeftUnsaid() throws IOException {
        String sources = sources();

        assertThat(BUNDLE.keySet())
                .filteredOn(code -> !code.startsWith("head."))
                .allSatisfy(code -> assertThat(sources)
                        .as(code)
                        .satisfiesAnyOf(
                                all -> assertThat(all).contains("\"" + code + "\""),
                                all -> assertThat(all).contains("\"" + code.replaceFirst("[A-Z_]+$", "") + "\" +"),
                                all -> assertThat(all)
                                        .contains(
                                                "count(\"" + code.replaceAll("^count\\.|\\.(one|many)$", "") + "\"")));
    }
}
