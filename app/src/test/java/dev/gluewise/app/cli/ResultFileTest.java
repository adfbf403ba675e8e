package dev.gluewise.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {
    @TempDir
    Path folder = Path.of("");

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void aResultTakesThePlaceOfTheOneBeforeInOneStep() throws Exception {
        Path file = folder.resolve("result.json");
        ResultFile.write(file, "one, which is longer");
        Path second = Files.createLink(folder.resolve("second"), file);

        ResultFile.write(file, "two");

        assertThat(file).hasContent("two");
        // Whoever is reading the file reads the old one to its end.
        assertThat(second).hasContent("one, which is longer");
        assertThat(names()).containsExactlyInAnyOrder("result.json", "second");
    }

    @Test
    void aLinkStaysALink() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        ResultFile.write(link, "new");

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void aFolderIsSaidToBeOne() throws Exception {
        assertThatThrownBy(() -> ResultFile.write(folder, "text"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        fault -> assertThat(fault.problem().oneLine()).contains(folder.toString(), "This is a folder"));
        assertThatThrownBy(() -> ResultFile.write(folder.resolve("no/file"), "text"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        fault -> assertThat(fault.problem().oneLine()).contains("Check that the folder exists"));
        assertThat(names()).isEmpty();
    }
}
