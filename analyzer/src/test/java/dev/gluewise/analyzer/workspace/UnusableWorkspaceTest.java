package dev.gluewise.analyzer.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gluewise.analyzer.advice.MadeJobs;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is no workspace, or none that can be used, is refused in one line and left as it was. */
class UnusableWorkspaceTest {
    @TempDir
    private Path folder = Path.of("");

    private static void refuses(Path file, String... words) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Workspace.open(file).close())
                .withMessageContaining(file.toString())
                .withMessageContainingAll(words)
                .satisfies(fault -> assertThat(fault.problem().code()).isEqualTo(ProblemCode.UNUSABLE_WORKSPACE))
                .satisfies(fault -> assertThat(fault.problem().hint()).isNotEmpty());
    }

    private Path made() throws ProblemException {
        Path file = folder.resolve("jobs.gluewise");
        try (Workspace workspace = Workspace.open(file)) {
            for (int i = 0; i < 20; i++) {
                workspace.logs().save("made", MadeJobs.wide().named("run " + i).build(), "log");
            }
        }
        return file;
    }

    private static void execute(Path file, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aFileOfAnotherKind() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.gluewise"), "no database at all ".repeat(100));
        byte[] before = Files.readAllBytes(text);

        refuses(text, "no Gluewise workspace");
        assertThat(Files.readAllBytes(text)).isEqualTo(before);
    }

    /** The first of these SQLite itself would take for a new file. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 99, 511, 512})
    void aShortFileOfAnotherKind(int bytes) throws Exception {
        Path text = Files.writeString(folder.resolve("notes.gluewise"), "{".repeat(bytes));

        refuses(text, "no Gluewise workspace");
        assertThat(text).hasContent("{".repeat(bytes));
    }

    @Test
    void anotherProgramsDatabase() throws Exception {
        Path other = folder.resolve("other.db");
        execute(other, "CREATE TABLE job (name TEXT)");
        byte[] before = Files.readAllBytes(other);

        refuses(other, "another program's database");
        assertThat(Files.readAllBytes(other)).isEqualTo(before);
    }

    @Test
    void aNewerVersions() throws Exception {
        Path file = made();
        execute(file, "PRAGMA user_version = 1000");

        refuses(file, "newer version");
    }

    @Test
    void aFolder() {
        refuses(folder, "folder");
    }

    @Test
    void aFileInAFolderThatIsNotThere() {
        refuses(folder.resolve("nowhere/jobs.gluewise"), "folder does not exist");
    }

    @Test
    void anEmptyFileBecomesOne() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.gluewise"));

        try (Workspace workspace = Workspace.open(empty)) {
            workspace.setRegion("eu-west-1");
        }
        try (Workspace workspace = Workspace.open(empty)) {
            assertThat(workspace.region()).isEqualTo("eu-west-1");
        }
    }

    @Test
    void oneWhoseMakerWasEndedBeforeItHadTables() throws Exception {
        Path file = folder.resolve("jobs.gluewise");
        execute(file, "PRAGMA journal_mode = WAL");
        assertThat(Files.size(file)).isPositive();

        try (Workspace workspace = Workspace.open(file)) {
            assertThat(workspace.jobNames()).isEmpty();
        }
    }

    @Test
    void oneThatAnotherProcessKeepsLocked() throws Exception {
        Path file = made();
        execute(file, "UPDATE setting SET value = '0' WHERE name = 'reader'");
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");

            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> WorkspaceFile.connect(file, 10))
                    .withMessageContainingAll(file.toString(), "Another program is writing");
        }
    }

    @Test
    void aDamagedOneIsToldWhenItIsRead() throws Exception {
        Path file = made();
        overwrite(file, 4096, Files.size(file));

        ProblemException fault = catchThrowableOfType(ProblemException.class, () -> {
            try (Workspace workspace = Workspace.open(file)) {
                workspace.logs().profiles("made");
            }
        });

        assertThat(fault).hasMessageContainingAll(file.toString(), "damaged");
    }

    @Test
    void aDamagedProfileIsToldAndCostsNothingElse() throws Exception {
        Path file = made();
        execute(file, "UPDATE profile SET columns = zeroblob(100)");

        try (Workspace workspace = Workspace.open(file)) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> workspace.logs().profiles("made"))
                    .withMessageContainingAll("profile of the job made", "Import its event log again");
            assertThat(workspace.logs().count("made")).isEqualTo(20);
        }
    }

    private static void overwrite(Path file, long from, long to) throws IOException {
        byte[] noise = new byte[(int) (to - from)];
        Arrays.fill(noise, (byte) 0x55);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(noise), from);
        }
    }
}
