package dev.gluewise.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A job's past runs: how each ended and why, what was tried again, when the job was resized. */
class RunsCommandTest extends CommandLineTest {
    @BeforeEach
    void importHistory() throws IOException {
        String history = String.join(
                ",",
                run("jr_1", "2026-10-01T02:00:00Z", 10, "SUCCEEDED", 0, ""),
                run("jr_2", "2026-10-02T02:00:00Z", 10, "FAILED", 0, "java.lang.OutOfMemoryError: Java heap space"),
                run("jr_2_attempt_1", "2026-10-02T02:30:00Z", 10, "SUCCEEDED", 1, ""),
                run("jr_3", "2026-10-03T02:00:00Z", 14, "TIMEOUT", 0, ""),
                run("jr_4", "2026-10-04T02:00:00Z", 14, "SUCCEEDED", 0, ""));
        Files.writeString(folder.resolve("runs.json"), "{\"JobRuns\":[" + history + "]}");
        assertThat(run("import", "history", folder.resolve("runs.json").toString(), "--workspace", workspace())
                        .code())
                .isZero();
    }

    private String workspace() {
        return folder.resolve("w.gluewise").toString();
    }

    private static String run(String id, String start, int workers, String state, int attempt, String error) {
        return "{\"Id\":\"" + id + "\",\"JobName\":\"orders\",\"JobRunState\":\"" + state + "\",\"StartedOn\":\""
                + start
                + "\",\"ExecutionTime\":512,\"GlueVersion\":\"4.0\",\"WorkerType\":\"G.1X\",\"NumberOfWorkers\":"
                + workers
                + ",\"Attempt\":" + attempt
                + (error.isEmpty() ? "" : ",\"ErrorMessage\":\"" + error + "\"") + "}";
    }

    private Outcome runs(String... options) {
        String[] arguments = new String[options.length + 5];
        System.arraycopy(new String[] {"runs", "--workspace", workspace(), "--job", "orders"}, 0, arguments, 0, 5);
        System.arraycopy(options, 0, arguments, 5, options.length);
        return run(arguments);
    }

    @Test
    void theTableTellsWhatBecameOfEachRun() {
        Outcome outcome = runs();

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().lines().findFirst())
                .contains("orders: runs: 5, succeeded: 3, out of memory: 1, timed out: 1, tried again: 1");
        assertThat(outcome.out())
                .containsPattern("2026-10-02 02:00 .*out of memory +1 +java.lang.OutOfMemoryError")
                .containsPattern("2026-10-02 02:30 .*succeeded +2")
                .containsPattern("2026-10-03 02:00 +G.1X × 10 +G.1X × 14");
    }

    @Test
    void jsonTellsRetriesAndResizes() throws IOException {
        JsonNode result = runs("--format", "json").json();

        assertThat(result.get("schemaVersion").asInt()).isEqualTo(1);
        assertThat(result.get("command").asText()).isEqualTo("runs");
        assertThat(result.get("runsInAll").asInt()).isEqualTo(5);
        assertThat(result.at("/outcomes/OUT_OF_MEMORY").asInt()).isEqualTo(1);
        assertThat(result.get("triedAgain").asInt()).isEqualTo(1);
        assertThat(result.get("runs")).hasSize(5);
        assertThat(result.at("/runs/0/id").asText()).as("newest first").isEqualTo("jr_4");
        assertThat(result.at("/runs/2/retryOf").asText()).isEqualTo("jr_2");
        assertThat(result.at("/runs/3/retryOf").isNull()).isTrue();
        assertThat(result.at("/runs/3/outcome").asText()).isEqualTo("OUT_OF_MEMORY");
        assertThat(result.get("resizes")).hasSize(1);
        assertThat(result.at("/resizes/0/at").asText()).isEqualTo("2026-10-03T02:00:00Z");
        assertThat(result.at("/resizes/0/from/workers").asInt()).isEqualTo(10);
        assertThat(result.at("/resizes/0/to/workers").asInt()).isEqualTo(14);
    }

    @Test
    void theFailedOnesCanBeHadAloneAndTheListBeCut() throws IOException {
        assertThat(runs("--failed", "--format", "csv").out().lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("jr_2,", "OUT_OF_MEMORY"))
                .anySatisfy(line -> assertThat(line).contains("jr_3,", "TIMED_OUT"));
        assertThat(runs("--last", "2").out()).contains("Not shown: 3 older runs");
        assertThat(runs("--last", "0").code()).isEqualTo(2);
    }

    @Test
    void aTableOfRunsCanBeImportedAgain() throws IOException {
        Files.writeString(folder.resolve("again.csv"), runs("--format", "csv").out());
        String other = folder.resolve("other.gluewise").toString();

        assertThat(run("import", "history", folder.resolve("again.csv").toString(), "--workspace", other)
                        .code())
                .isZero();

        JsonNode again = run("runs", "--workspace", other, "--job", "orders", "--format", "json")
                .json();
        assertThat(again.get("outcomes"))
                .isEqualTo(runs("--format", "json").json().get("outcomes"));
        assertThat(again.get("resizes")).hasSize(1);
    }

    @Test
    void aJobThatIsNotThereIsSaid() {
        Outcome outcome = run("runs", "--workspace", workspace(), "--job", "other");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("knows no job other", "gluewise jobs");
    }

    @Test
    void anEmptyFileIsNoWorkspaceAndStaysEmpty() throws IOException {
        Path empty = Files.createFile(folder.resolve("notes.txt"));

        Outcome outcome = run("runs", "--workspace", empty.toString(), "--job", "orders");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("notes.txt", "is empty", "no workspace");
        assertThat(empty).isEmptyFile();
    }
}
