package dev.gluewise.analyzer.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.advice.MadeJobs;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobDetails;
import dev.gluewise.analyzer.evidence.RunOutcome;
import dev.gluewise.analyzer.glue.GlueRecords;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
            assertThat(workspace.logs().profiles("orders")).hasSize(1);
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

    @Test
    void aWorkspaceOfTheSchemaBeforeKeepsEveryRowOfEveryTable() throws Exception {
        Path file = first(MadeJobs.wide().build());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (int version = 2; version <= 6; version++) {
                statement.executeUpdate(schema(version));
            }
            statement.execute("UPDATE job SET raw = NULL");
            statement.execute("UPDATE run SET raw = '{}'");
            statement.execute("INSERT INTO setting VALUES ('reader', '" + GlueRecords.READER + "')");
            statement.execute("INSERT INTO metric VALUES ('orders', 'jr_2', 'm', 's', 60, 1.5, x'00ff')");
            statement.execute("INSERT INTO metric_fetch VALUES ('jr_2')");
            statement.execute("INSERT INTO log_object VALUES ('s3://logs/a', 'etag', 'jr_2')");
            statement.execute("INSERT INTO track_record VALUES (1, 2, 3, 0.1, 0.8, 0.9)");
            statement.execute("INSERT INTO fleet_row VALUES ('orders', 'f', 7, '{}')");
            statement.execute("INSERT INTO applied_change VALUES (1, 'orders', 5, 1, '[]', '5.0', 'G.1X', 10,"
                    + " 'STANDARD', 0, NULL, 1.0, 2.0, 3.0, '0.5', '0.9', 600.0, 0.95, NULL)");
            statement.execute("INSERT INTO scenario VALUES ('orders', 'Black Friday', 600.0, 0.95, 'G.1X,G.2X', 40,"
                    + " 1, 0, 30, 2.0, '0.40')");
            statement.execute("PRAGMA user_version = 6");
        }
        Map<String, List<String>> columns = columns(file);
        Map<String, List<String>> before = rows(file, columns);
        assertThat(before.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());

        try (Workspace workspace = Workspace.open(file)) {
            assertThat(workspace.changes().of("orders"))
                    .as("until then each promise was checked")
                    .singleElement()
                    .satisfies(change -> assertThat(change.checked()).isTrue());
        }

        assertThat(rows(file, columns)).isEqualTo(before);
        assertThat(columns(file)).containsKeys("replay", "note");
    }

    private static String schema(int version) throws Exception {
        String name = "V" + version + ".sql";
        try (InputStream schema = Objects.requireNonNull(Workspace.class.getResourceAsStream(name), name)) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The columns of all tables. */
    private static Map<String, List<String>> columns(Path file) throws Exception {
        Map<String, List<String>> all = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String table : column(statement, "SELECT name FROM sqlite_master WHERE type = 'table'")) {
                all.put(table, column(statement, "SELECT name FROM pragma_table_info('" + table + "')"));
            }
        }
        return all;
    }

    /** All rows of some columns of tables, each as SQLite quotes it. */
    private static Map<String, List<String>> rows(Path file, Map<String, List<String>> columns) throws Exception {
        Map<String, List<String>> all = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, List<String>> table : columns.entrySet()) {
                String quoted = table.getValue().stream()
                        .map(name -> "quote(" + name + ")")
                        .collect(Collectors.joining(" || ',' || "));
                all.put(table.getKey(), column(statement, "SELECT " + quoted + " FROM " + table.getKey()));
            }
        }
        return all;
    }

    private static List<String> column(Statement statement, String query) throws Exception {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
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
                assertThat(version.getInt(1)).isEqualTo(11);
            }
        }

        try (Workspace workspace = Workspace.open(file)) {
            assertThat(workspace.runs("orders").getFirst().details().triggerName())
                    .isEqualTo(Optional.of("kept"));
        }
    }
}
