package dev.gluewise.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gluewise.analyzer.replay.ReplayLine;
import dev.gluewise.analyzer.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayCommandTest extends CommandLineTest {
    @Test
    void sparkDoesInVirtualTimeWhatTheSimulationSays() throws IOException {
        try (BuiltSpark spark = BuiltSpark.use()) {
            JsonNode result = run(
                            "replay",
                            "--event-log",
                            sampleLog("invoice_import"),
                            "--worker-type",
                            "G.2X",
                            "--workers",
                            "4",
                            "--auto-scaling",
                            "--format",
                            "json")
                    .json();

            assertThat(result.at("/schemaVersion").asInt()).isEqualTo(1);
            assertThat(result.at("/command").asText()).isEqualTo("replay");
            assertThat(result.at("/method").asText()).isEqualTo("VIRTUAL_TIME");
            assertThat(result.at("/configuration/workers").asInt()).isEqualTo(4);
            assertThat(result.at("/configuration/autoScaling").asBoolean()).isTrue();
            assertThat(result.at("/calibration").isNull()).isTrue();
            assertThat(result.at("/simulatedSeconds").asDouble()).isPositive();
            assertThat(result.at("/replayedSeconds")).isEqualTo(result.at("/simulatedSeconds"));
            assertThat(result.at("/differencePercent").asDouble()).isZero();
            assertThat(result.at("/executorDifferencePercent").asDouble()).isZero();
            assertThat(result.get("stages"))
                    .hasSize(result.at("/profile/stages").asInt())
                    .allSatisfy(stage ->
                            assertThat(stage.get("replayedEndSeconds")).isEqualTo(stage.get("simulatedEndSeconds")));
            assertThat(result.at("/checks").asText()).contains("order, overlap and allocation");
            assertThat(result.at("/doesNotCheck").asText()).contains("S3", "memory", "contention");
        }
    }

    @Test
    void theTableTellsWhatIsCheckedAndWhatIsNot() throws IOException {
        try (BuiltSpark spark = BuiltSpark.use()) {
            Outcome outcome = run("replay", "--event-log", sampleLog("clickstream_compact"));

            assertThat(outcome.code()).isZero();
            assertThat(outcome.out())
                    .contains("in virtual time", "run time", "It checks order", "It does not check")
                    .containsPattern("(\\d+) of \\1 stages start and end in the same millisecond");
        }
    }

    @Test
    void aReplayOfAWorkspacesJobIsKeptThere(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("jobs.gluewise");
        run("import", "logs", sampleLog("invoice_import"), "--workspace", file.toString());
        try (BuiltSpark spark = BuiltSpark.use()) {
            Outcome outcome =
                    run("replay", "--workspace", file.toString(), "--job", "invoice_import", "--format", "json");

            assertThat(outcome.code()).isZero();
            try (Workspace workspace = Workspace.open(file)) {
                assertThat(workspace.replays().of("invoice_import"))
                        .singleElement()
                        .satisfies(kept -> {
                            assertThat(kept.result().agreement().differencePercent())
                                    .isZero();
                            assertThat(kept.result().proceedings().sparkVersion())
                                    .isEqualTo(
                                            outcome.json().at("/sparkVersion").asText());
                            assertThat(kept.result().proceedings().lines())
                                    .extracting(ReplayLine::text)
                                    .anyMatch(line -> line.startsWith("Stage "));
                        });
            }
        }
    }

    @Test
    void theJobOfAWorkspaceHasToBeNamed(@TempDir Path folder) throws IOException {
        Outcome outcome =
                run("replay", "--workspace", folder.resolve("jobs.gluewise").toString());

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("Which job");
    }

    @Test
    void withoutSparkOneLineSaysHowToGetIt() throws IOException {
        Outcome outcome = run("replay", "--event-log", sampleLog("invoice_import"), "--format", "json");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.json().at("/error/code").asText()).isEqualTo("SPARK_MISSING");
        assertThat(outcome.err().lines()).singleElement().asString().contains("./gluewise setup spark");
    }

    @ParameterizedTest
    @CsvSource({
        "--workers 4..8, single number",
        "--workers 1, 2 to",
        "--compression 0, not above 0",
        "--compression 0.5 --auto-scaling, virtual time only",
        "--master spark://127.0.0.1:7077 --auto-scaling, virtual time only",
        "--memory 100, less than Spark starts with",
        "--glue-version 2.0 --auto-scaling, no auto scaling",
        "--within soon, no time such as"
    })
    void wrongUsageIsToldInOneLine(String options, String told) throws IOException {
        String[] given = ("replay --event-log " + sampleLog("invoice_import") + " " + options).split(" ");

        Outcome outcome = run(given);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err().lines()).singleElement().asString().contains(told);
    }
}
