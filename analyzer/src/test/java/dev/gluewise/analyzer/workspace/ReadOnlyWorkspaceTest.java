package dev.gluewise.analyzer.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.gluewise.pricing.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace that may be read and not written, as one in a checkout of a pipeline is. */
class ReadOnlyWorkspaceTest {
    @TempDir
    Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void make() throws ProblemException {
        // A name that has to be escaped in an address.
        file = folder.resolve("my team's 100% #1.gluewise");
        try (Workspace workspace = Workspace.open(file)) {
            workspace.setRegion("eu-west-1");
        }
    }

    @Test
    void itIsReadAndStaysAsItIs() throws Exception {
        byte[] before = Files.readAllBytes(file);

        try (Workspace workspace = Workspace.openToRead(file)) {
            assertThat(workspace.readOnly()).isTrue();
            assertThat(workspace.region()).isEqualTo("eu-west-1");
            assertThat(workspace.jobNames()).isEmpty();
        }

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatWouldChangeItFailsInOneSentence() throws Exception {
        try (Workspace workspace = Workspace.openToRead(file)) {
            assertThatThrownBy(() -> workspace.setRegion("us-east-1"))
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("cannot be written to");
        }
    }

    @Test
    void rowsThatWereWorkedOutAreSimplyNotKept() throws Exception {
        try (Workspace workspace = Workspace.openToRead(file)) {
            workspace.fleetRows().expect(List.of("job"));
            workspace.fleetRows().keep(List.of(new KeptRow("job", "print", Instant.EPOCH, "{}")));

            assertThat(workspace.fleetRows().all()).isEmpty();
        }
    }

    @Test
    void whatAnotherProgramHasJustWrittenIsSeen() throws Exception {
        try (Workspace writing = Workspace.open(file)) {
            writing.setRegion("ap-south-1");
            try (Workspace reading = Workspace.openToRead(file)) {
                assertThat(reading.region()).isEqualTo("ap-south-1");
            }
        }
    }

    @Test
    void oneOfAnOlderVersionHasToBeOpenedElsewhereFirst() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 3");
        }

        assertThatThrownBy(() -> Workspace.openToRead(file)).hasMessageContaining("older version");
    }

    @Test
    void oneThatThisUserMayNotWriteIsOpenedToBeRead() throws Exception {
        assertThat(file.toFile().setWritable(false)).isTrue();
        assumeFalse(Files.isWritable(file), "Skipped: this user may write every file");

        try (Workspace workspace = Workspace.open(file)) {
            assertThat(workspace.readOnly()).isTrue();
        }
    }
}
