package dev.gluewise.analyzer.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.workspace.Workspace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import whose process is killed at any moment leaves a sound workspace, which the next import completes. */
class KilledImportTest {
    private static final int KILLS = 20;
    private static final int MOST_KILLS = 60;
    private static final int MIDWAY = 3;
    private static final int JOBS = 100;
    private static final int RUNS = 10;

    @TempDir
    private Path folder = Path.of("");

    /** The import, in a process of its own. */
    public static final class Importing {
        private Importing() {}

        public static void main(String[] arguments) throws Exception {
            try (Workspace workspace = Workspace.open(Path.of(arguments[0]))) {
                // Ready; the import begins when it is told to, and from then on the kill may come.
                System.out.write('\n');
                System.out.flush();
                System.in.read();
                FileImport.into(
                        workspace, List.of(Path.of(arguments[1])), InputStream.nullInputStream(), Progress.NONE);
            }
        }
    }

    /** Starts a process, which then waits at the beginning of its import. */
    private static Process start(Path workspace, Path history) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Importing.class.getName(),
                        workspace.toString(),
                        history.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void begin(Process process) throws IOException {
        assertThat(process.getInputStream().read()).as("the import is ready").isEqualTo('\n');
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    @Test
    void twentyKillsAtRandomMoments() throws Exception {
        Path history = folder.resolve("history");
        MadeHistory.write(history, JOBS, RUNS);
        Path whole = folder.resolve("whole.gluewise");
        Process unharmed = start(whole, history);
        begin(unharmed);
        long written = watch(unharmed, whole, Long.MAX_VALUE);
        assertThat(unharmed.waitFor()).isZero();
        List<String> wanted = content(whole);
        Random random = new Random(20_261_121);
        int midway = 0;
        Process next = start(workspace(0), history);

        // The moment is chosen by what has been written, since time passes differently on a busy machine; and where the
        // watching came too late too often, there are more than twenty.
        for (int kill = 0; kill < KILLS || (midway < MIDWAY && kill < MOST_KILLS); kill++) {
            Path workspace = workspace(kill);
            Process process = next;
            begin(process);
            watch(process, workspace, (long) (random.nextDouble() * written));
            // On Unix this is kill -9.
            process.destroyForcibly().waitFor();
            // A process takes longer to start than to import; the next one does so while this one's work is looked at.
            next = start(workspace(kill + 1), history);

            try (Workspace opened = Workspace.open(workspace)) {
                List<String> jobs = opened.jobNames();
                midway += jobs.isEmpty() || jobs.size() == JOBS ? 0 : 1;
                for (String job : jobs) {
                    assertThat(opened.runs(job))
                            .as("all of a job or nothing, kill %d", kill)
                            .hasSize(RUNS);
                }
                assertThat(integrity(workspace)).isEqualTo("ok");
                ImportSummary rest =
                        FileImport.into(opened, List.of(history), InputStream.nullInputStream(), Progress.NONE);
                assertThat(rest.jobs().added()).as("kill %d", kill).isEqualTo(JOBS - jobs.size());
                assertThat(rest.runs().changed()).isZero();
            }
            assertThat(content(workspace)).as("kill %d", kill).isEqualTo(wanted);
        }
        next.destroyForcibly().waitFor();
        assertThat(midway).as("kills in the midst of writing").isGreaterThanOrEqualTo(MIDWAY);
    }

    private Path workspace(int kill) {
        return folder.resolve("killed-" + kill + ".gluewise");
    }

    /** Waits until so much has been written, or the process has ended; gives the most that was seen. */
    private static long watch(Process process, Path workspace, long bytes) throws IOException, InterruptedException {
        Path log = Path.of(workspace + "-wal");
        long seen = 0;
        while (seen < bytes && !process.waitFor(200, TimeUnit.MICROSECONDS)) {
            try {
                seen = Math.max(seen, Files.size(log));
            } catch (NoSuchFileException e) {
                // Not there yet, or gone already: the process ends soon.
                seen = Math.max(seen, 0);
            }
        }
        return seen;
    }

    private static String integrity(Path workspace) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + workspace);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA integrity_check")) {
            return row.getString(1);
        }
    }

    /** Every value of every job and run. */
    private static List<String> content(Path workspace) throws SQLException {
        TreeSet<String> rows = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + workspace);
                Statement statement = connection.createStatement()) {
            for (String table : List.of("job", "run")) {
                try (ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
                    while (row.next()) {
                        StringBuilder values = new StringBuilder(table);
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            values.append('|').append(row.getString(i));
                        }
                        rows.add(values.toString());
                    }
                }
            }
        }
        return List.copyOf(rows);
    }
}
