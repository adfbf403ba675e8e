package dev.gluewise.analyzer.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.advice.MadeJobs;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobDetails;
import dev.gluewise.analyzer.evidence.RunOutcome;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.codec.ProfileCodec;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace of the first schema is brought up to date when it is opened, with nothing lost and secrets gone. */
class WorkspaceUpgradeTest {
    private static final String SECRET = "hunter2hunter2";
    private static final String JOB =
            "{\"Name\":\"orders\",\"Command\":{\"Name\":\"glueetl\",\"ScriptLocation\":\"s3://c/o.py\"},"
                    + "\"GlueVersion\":\"4.0\",\"WorkerType\":\"G.1X\",\"NumberOfWorkers\":10,\"Timeout\":60,\"DefaultArguments\":{"
                    + "\"--enable-auto-scaling\":\"true\",\"--db-password\":\"" + SECRET
                    + "\",\"--enable-spark-ui\":\"true\","
                    + "\"--spark-event-logs-path\":\"s3://logs/\"}}";
    private static final String RUN =
            "{\"Id\":\"jr_2\",\"JobName\":\"orders\",\"JobRunState\":\"FAILED\",\"StartedOn\":1760000000,"
                    + "\"ExecutionTime\":100,\"GlueVersion\":\"4.0\",\"WorkerType\":\"G.1X\",\"NumberOfWorkers\":8,\"PreviousRunId\":\"jr_1\","
                    + "\"ErrorMessage\":\"java.lang.OutOfMemoryError password=" + SECRET + "\"}";

    @TempDir
    private Path folder = Path.of("");

    private Path first(JobProfile profile) throws Exception {
        Path file = folder.resolve("old.gluewise");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                InputStream schema = Objects.requireNonNull(Workspace.class.getResourceAsStream("V1.sql"))) {
            statement.executeUpdate(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
            statement.execute("PRAGMA application_id = " + 0x676c7773);
            statement.execute("PRAGMA user_version = 1");
            statement.execute("INSERT INTO setting (name, value) VALUES ('region', 'eu-west-3')");
            insert(connection, "INSERT INTO job (name, deadline_seconds, raw) VALUES ('orders', 600, ?)", JOB);
            insert(
                    connection,
                    "INSERT INTO run (id, job, state, attempt, raw) VALUES ('jr_2', 'orders', 'FAILED', 1, ?)",
                    RUN);
            insert(
                    connection,
                    "INSERT INTO profile (application_id, started_on, job, source, columns) VALUES ('app', "
                            + profile.application().startEpochMillis() + ", 'orders', 'log', ?)",
                    ProfileCodec.encode(profile));
        }
        return file;
    }

    private static void insert(Connection connection, String sql, Object value) throws Exception {
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, value);
            insert.executeUpdate();
        }
    }

    @Test
    void keepsEverythingAndReadsTheRecordsAgain() throws Exception {
        JobProfile profile = MadeJobs.wide().build();
        Path file = first(profile);

        try (Workspace workspace = Workspace.open(file)) {
            assertThat(workspace.region()).isEqualTo("eu-west-3");
            assertThat(workspace.deadline("orders")).contains(Duration.ofMinutes(10));
            assertThat(workspace.profiles("orders")).hasSize(1);
            JobDetails details = workspace.job("orders").orElseThrow().details();
            assertThat(details.command()).contains("glueetl");
            assertThat(details.timeoutMinutes()).hasValue(60);
            assertThat(details.eventLogPath()).contains("s3://logs/");
            GlueRun run = workspace.runs("orders").getFirst();
            assertThat(run.outcome()).isEqualTo(RunOutcome.OUT_OF_MEMORY);
            assertThat(run.details().previousRunId()).contains("jr_1");
            assertThat(run.configuration().orElseThrow().autoScaling()).isTrue();
        }
    }

    @Test
    void masksTheSecretsThatTheFirstSchemaStillKept() throws Exception {
        Path file = first(MadeJobs.wide().build());
        assertThat(bytes(file)).contains(SECRET);

        Workspace.open(file).close();

        assertThat(bytes(file)).doesNotContain(SECRET);
        assertThat(folder.resolve("old.gluewise-wal"))
                .satisfiesAnyOf(log -> assertThat(log).doesNotExist(), log -> assertThat(bytes(log))
                        .doesNotContain(SECRET));
    }

    private static String bytes(Path file) throws Exception {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    @Test
    void isDoneOnce() throws Exception {
        Path file = first(MadeJobs.wide().build());
        Workspace.open(file).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE run SET trigger_name = 'kept'");
            try (ResultSet version = statement.executeQuery("PRAGMA user_version")) {
                assertThat(version.getInt(1)).isEqualTo(6);
            }
        }

        try (Workspace workspace = Workspace.open(file)) {
            assertThat(workspace.runs("orders").getFirst().details().triggerName())
                    .isEqualTo(Optional.of("kept"));
        }
    }
}
