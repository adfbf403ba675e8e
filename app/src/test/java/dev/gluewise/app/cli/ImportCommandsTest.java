package dev.gluewise.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import dev.gluewise.simulator.testing.SmallLog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The import commands: what they tell, and how they end. */
class ImportCommandsTest extends CommandLineTest {
    private static final String RUN =
            "{\"Id\":\"jr_1\",\"JobName\":\"orders\",\"JobRunState\":\"SUCCEEDED\",\"StartedOn\":1790820000,"
                    + "\"ExecutionTime\":512,\"GlueVersion\":\"4.0\",\"WorkerType\":\"G.1X\",\"NumberOfWorkers\":10}";

    private String workspace() {
        return folder.resolve("w.gluewise").toString();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Outcome history(String... files) {
        String[] arguments = new String[files.length + 4];
        arguments[0] = "import";
        arguments[1] = "history";
        System.arraycopy(files, 0, arguments, 2, files.length);
        arguments[files.length + 2] = "--workspace";
        arguments[files.length + 3] = workspace();
        return run(arguments);
    }

    @Test
    void aHistoryIsCountedAsNewAndThenAsUnchanged() throws Exception {
        String runs = file("runs.json", "{\"JobRuns\":[" + RUN + "]}");

        Outcome first = history(runs);
        Outcome second = history(runs, "--format", "json");

        assertThat(first.code()).isZero();
        assertThat(first.out()).contains("read", "new", "changed", "unchanged", "runs");
        JsonNode counts = second.json().get("runs");
        assertThat(counts.get("read").asInt()).isEqualTo(1);
        assertThat(counts.get("new").asInt()).isZero();
        assertThat(counts.get("unchanged").asInt()).isEqualTo(1);
        assertThat(second.json().get("schemaVersion").asInt()).isEqualTo(1);
        assertThat(second.json().get("command").asText()).isEqualTo("import history");
    }

    @Test
    void aJobThatIsKnownFromACsvAloneIsInTheFleet() throws Exception {
        history(file(
                "runs.csv",
                "job,workers,seconds,worker_type,started\nsort,4,600,G.2X,2026-10-01\nsort,8,330,G.2X,2026-10-02\n"));

        JsonNode job = run("jobs", "--workspace", workspace(), "--format", "json")
                .json()
                .at("/jobs/0");

        assertThat(job.get("job").asText()).isEqualTo("sort");
        assertThat(job.get("tier").asText()).isEqualTo("SCALING_HISTORY");
        assertThat(job.get("runs30Days").asInt()).isEqualTo(2);
        assertThat(job.get("cost30Days").asDouble()).isPositive();
    }

    @Test
    void somethingSkippedAmongTheRestIsFourAndNamed() throws Exception {
        Outcome outcome = history(
                file("good.json", "{\"JobRuns\":[" + RUN + ",{}]}"), file("bad.json", "{oops"), "--format", "json");

        assertThat(outcome.code()).isEqualTo(4);
        assertThat(outcome.err().lines()).hasSize(2).allMatch(line -> line.startsWith("gluewise: "));
        assertThat(outcome.json().get("skippedCount").asInt()).isEqualTo(2);
        assertThat(outcome.json().at("/skipped/1/file").asText()).endsWith("bad.json");
        assertThat(outcome.json().at("/skipped/1/line").asInt()).isEqualTo(1);
        assertThat(outcome.json().at("/runs/new").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"history", "metrics", "logs"})
    void nothingReadableAtAllIsTwo(String what) {
        Outcome outcome = run("import", what, folder.resolve("missing").toString(), "--workspace", workspace());

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err().lines()).singleElement().asString().contains("missing");
        assertThat(Path.of(workspace())).as("no empty workspace is left behind").doesNotExist();
    }

    @Test
    void aWorkspaceThatWasThereStaysWhateverIsImported() throws Exception {
        assertThat(history(file("none.json", "{\"Jobs\":[]}")).code()).isZero();
        assertThat(Path.of(workspace())).exists();

        assertThat(history(folder.resolve("missing").toString()).code()).isEqualTo(2);

        assertThat(Path.of(workspace())).exists();
    }

    @Test
    void aSizeThatIsNotKnownIsSaid() throws Exception {
        String odd = RUN.replace("G.1X", "Q.9X").replace(":10}", ":-5}");

        Outcome outcome = history(file("runs.json", "{\"JobRuns\":[" + odd + "]}"));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).contains("none that this version knows, such as Q.9X × -5: 1.");
    }

    @Test
    void logsAreReadBySparkWhereAMasterIsNamed() throws Exception {
        Path logs = Files.createDirectories(folder.resolve("logs"));
        SampleFiles.log("invoice_import", logs);
        SampleFiles.log("clickstream_compact", logs);
        try (BuiltSpark spark = BuiltSpark.use()) {
            Outcome first = logs(logs, "--master", "local[2]", "--conf", "spark.app.name=a", "--memory", "600");
            Outcome again = logs(logs, "--format", "json");

            assertThat(first.code()).isZero();
            assertThat(first.out()).contains("invoice_import", "clickstream_compact");
            assertThat(again.json().at("/logs/unchanged").asInt())
                    .as("what Spark has read is what is read here")
                    .isEqualTo(2);
        }
    }

    private Outcome logs(Path logs, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("import", "logs", logs.toString(), "--workspace", workspace()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void optionsOfAClusterNeedOne() {
        assertThat(logs(folder, "--conf", "spark.executor.memory=1g").err())
                .hasLineCount(1)
                .contains("--conf and --memory", "--master");
        assertThat(logs(folder, "--master", "local", "--memory", "100").err()).contains("--memory 100 is less");
        assertThat(logs(folder, "--master", "local").err()).contains("setup spark");
    }

    @Test
    void metricsAreImportedAndCounted() throws Exception {
        String metrics = file(
                "metrics.json",
                "{\"MetricDataResults\":[{\"Id\":\"m1\",\"Label\":\"orders jr_1 glue.driver.workerUtilization Average 60\","
                        + "\"Timestamps\":[1790820000],\"Values\":[0.5]}]}");

        Outcome outcome = run("import", "metrics", metrics, "--workspace", workspace());

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("metrics");
    }

    @Test
    void anAccountIsImportedThroughAnEndpointOfOnesOwn() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            exchange.getRequestBody().readAllBytes();
            byte[] answer = (target.endsWith("GetJobs")
                            ? "{\"Jobs\":[{\"Name\":\"orders\",\"GlueVersion\":\"4.0\"}]}"
                            : "{\"JobRuns\":[" + RUN + "]}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
        System.setProperty("aws.secretAccessKey", "example");
        try {
            Outcome outcome = run(
                    "import",
                    "aws",
                    "--workspace",
                    workspace(),
                    "--region",
                    "eu-west-1",
                    "--since",
                    "2026-09-01",
                    "--endpoint-url",
                    "http://localhost:" + server.getAddress().getPort(),
                    "--format",
                    "json");

            assertThat(outcome.code()).isZero();
            assertThat(outcome.json().at("/jobs/new").asInt()).isEqualTo(1);
            assertThat(outcome.json().at("/runs/new").asInt()).isEqualTo(1);
        } finally {
            System.clearProperty("aws.accessKeyId");
            System.clearProperty("aws.secretAccessKey");
            server.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"--since, yesterday", "--since, 90", "--endpoint-url, 'not a url'", "--tag, team", "--metric-runs, few"
    })
    void aWrongOptionIsToldInOneLine(String option, String value) {
        Outcome outcome = run("import", "aws", "--workspace", workspace(), option, value);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(Path.of(workspace())).doesNotExist();
    }

    @Test
    void importAloneNamesItsSources() {
        assertThat(run("import").err()).contains("aws", "history", "metrics", "logs");
    }

    @Test
    void aCancelledImportIs130AndKeepsWhatIsDone() throws Exception {
        String runs = file("runs.json", "{\"JobRuns\":[" + RUN + "]}");
        Outcome outcome;
        try {
            Thread.currentThread().interrupt();
            outcome = history(runs);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(outcome.code()).isEqualTo(130);
        assertThat(outcome.err()).contains("Cancelled");
        assertThat(history(runs).code()).isZero();
    }

    @Test
    void whatIsGuessedOfALogIsSaidAndWhatTheUserSaysIsKeptForTheNextImport() throws Exception {
        Path log = SmallLog.ofSpark(folder.resolve("made.log"), "app-1");

        assertThat(logs(log).err()).contains("taken as spark name", "taken as G.1X × 2 (4 cores)");

        Outcome said = logs(log, "--job-name", "returns_scd2", "--worker-type", "R.1X", "--workers", "3");
        assertThat(said.err()).doesNotContain("taken as");
        assertThat(said.out()).contains("returns_scd2").doesNotContain("spark name");

        assertThat(logs(log).out()).contains("returns_scd2");
        JsonNode jobs = run("jobs", "--workspace", workspace(), "--format", "json")
                .json()
                .get("jobs");
        assertThat(jobs).hasSize(1);
        assertThat(jobs.get(0).toString()).contains("returns_scd2", "R.1X");
    }

    @Test
    void aLogThatNamesItsJobKeepsIt() throws Exception {
        Path log = SmallLog.ofGlue(folder.resolve("made.log"), "app-1", "orders");

        assertThat(logs(log, "--job-name", "other").out()).contains("orders").doesNotContain("other");
    }

    @Test
    void halfASizeIsNone() throws Exception {
        Path log = SmallLog.ofSpark(folder.resolve("made.log"), "app-1");

        assertThat(logs(log, "--worker-type", "G.2X").err()).contains("--workers");
        assertThat(logs(log, "--workers", "5").err()).contains("--worker-type");
        assertThat(logs(log, "--worker-type", "Z.2X", "--workers", "5").code()).isEqualTo(2);
        assertThat(logs(log, "--worker-type", "G.1X", "--workers", "1").code()).isEqualTo(2);
    }
}
