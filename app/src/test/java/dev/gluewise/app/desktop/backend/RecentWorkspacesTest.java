package dev.gluewise.app.desktop.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentWorkspacesTest {
    @TempDir
    private Path folder;

    @Test
    void onTheFirstDayThereAreNone() {
        assertThat(recent().files()).isEmpty();
    }

    @Test
    void theOneThatWasOpenedLastStandsFirstAndEachOnce() throws IOException {
        Path first = file("first");
        Path second = file("second");

        recent().remember(first);
        recent().remember(second);
        assertThat(recent().files()).containsExactly(second, first);

        recent().remember(first);
        assertThat(recent().files()).containsExactly(first, second);
    }

    @Test
    void aRelativeNameIsTheSameFile() throws IOException {
        Path file = file("one");
        Path relative = Path.of("").toAbsolutePath().relativize(file.toAbsolutePath());

        recent().remember(file);
        recent().remember(relative);

        assertThat(recent().files()).containsExactly(file);
    }

    @Test
    void tenAreKept() throws IOException {
        for (int each : IntStream.range(0, 12).toArray()) {
            recent().remember(file("w" + each));
        }

        assertThat(recent().files()).hasSize(10);
        assertThat(recent().files().getFirst()).hasFileName("w11");
        assertThat(recent().files().getLast()).hasFileName("w2");
    }

    @Test
    void oneThatIsGoneIsNotNamedAndIsBackWhereItComesBack() throws IOException {
        Path stays = file("stays");
        Path goes = file("goes");
        recent().remember(stays);
        recent().remember(goes);

        Files.delete(goes);
        assertThat(recent().files()).containsExactly(stays);

        file("goes");
        assertThat(recent().files()).containsExactly(goes, stays);
    }

    @Test
    void oneThatIsForgottenIsNotNamedAgain() throws IOException {
        Path file = file("damaged");
        recent().remember(file);

        recent().forget(file);

        assertThat(recent().files()).isEmpty();
    }

    @Test
    void theSingleLineOfAnOlderVersionIsRead() throws IOException {
        Path file = file("old");
        Files.createDirectories(folder.resolve("user"));
        Files.writeString(folder.resolve("user").resolve("recent-workspace"), file.toString());

        assertThat(recent().files()).containsExactly(file);
    }

    @Test
    void whereNothingCanBeRememberedNothingFails() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("user"), "a file where the folder would be");
        Path file = file("one");
        RecentWorkspaces recent = new RecentWorkspaces(noFolder);

        assertThatCode(() -> recent.remember(file)).doesNotThrowAnyException();
        assertThat(recent.files()).isEmpty();
    }

    private RecentWorkspaces recent() {
        return new RecentWorkspaces(folder.resolve("user"));
    }

    private Path file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "");
    }
}
