package dev.gluewise.app.desktop.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.CssParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What JavaFX cannot read of a style sheet it only warns of, and leaves out. */
class StylesheetsTest {
    static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            return files.filter(file -> file.toString().endsWith(".css")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void everyLineOfASheetIsRead(Path sheet) throws IOException {
        CssParser.errorsProperty().clear();

        new CssParser().parse(Files.readString(sheet));

        assertThat(CssParser.errorsProperty()).isEmpty();
    }
}
