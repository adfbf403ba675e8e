package dev.gluewise.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own, as far as it says why it does not open a window. */
@Timeout(120)
class StartTest {
    /** What a process wrote to its streams, and how it ended. */
    private record Ended(int code, String output, String errors) {}

    @TempDir
    private Path folder;

    private Path none;

    @BeforeEach
    void writeAFileThatIsNoWorkspace() throws IOException {
        none = Files.writeString(folder.resolve("none.gluewise"), "{");
    }

    @Test
    void aWorkspaceThatIsNoneIsOneSentenceAlthoughJavaFxHasStarted() throws Exception {
        Ended ended = start("desktop", none.toString());

        assertThat(ended.errors())
                .isEqualToIgnoringNewLines("gluewise: " + none
                        + ": This is no Gluewise workspace. Name a file that ends in .gluewise, or a new one.");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(none).hasContent("{");
    }

    @Test
    void theLogIsSilentWhereNothingIsWrong() throws Exception {
        Ended ended = start("prices", "--format", "json");

        assertThat(ended.errors()).isEmpty();
        assertThat(ended.output()).startsWith("{");
        assertThat(ended.code()).isZero();
    }

    private Ended start(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Duser.home=" + folder,
                "-Duser.language=en",
                "--module-path",
                System.getProperty("jdk.module.path"),
                "--add-modules",
                "ALL-MODULE-PATH",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        File output = folder.resolve("output").toFile();
        File errors = folder.resolve("errors").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output).redirectError(errors);
        builder.environment().put("XDG_DATA_HOME", folder.toString());
        builder.environment().put("DISPLAY", ":0");
        int code = builder.start().waitFor();
        return new Ended(code, Files.readString(output.toPath()), Files.readString(errors.toPath()));
    }
}
