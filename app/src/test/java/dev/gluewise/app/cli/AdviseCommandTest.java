package dev.gluewise.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdviseCommandTest extends CommandLineTest {
    @Test
    void recommendsFewWorkersWhereOneTaskTakesMostOfTheTime() throws IOException {
        JsonNode advice = run(
                        "advise", "--event-log", sampleLog("invoice_import"), "--deadline", "30m", "--format", "json")
                .json();

        assertThat(advice.at("/recommended/workers").asInt()).isLessThanOrEqualTo(4);
        assertThat(advice.at("/recommended/verdict").asText()).isEqualTo("RECOMMENDED");
        assertThat(texts(advice.get("reasons"), "SINGLE_TASK"))
                .singleElement()
                .asString()
                .matches("Stage 0 is one task of 4m \\d\\ds, .* of the run: no number of workers makes it shorter\\.");
        JsonNode finding = withCode(advice.get("findings"), "SINGLE_TASK_STAGE");
        assertThat(finding.get("where").asText()).isEqualTo("stage 0");
        assertThat(finding.get("seconds").asDouble()).isBetween(200.0, 300.0);
    }

    @Test
    void nothingThatTheEvidenceBearsIsCheaperByMoreThanNoise() throws IOException {
        JsonNode advice = run(
                        "advise", "--event-log", sampleLog("orders_enrich"), "--deadline", "10m", "--format", "json")
                .json();

        JsonNode recommended = advice.get("recommended");
        assertThat(recommended.get("meetsDeadlineProbability").asDouble()).isGreaterThanOrEqualTo(0.95);
        for (JsonNode candidate : advice.get("candidates")) {
            if (candidate.at("/cost/mean").asDouble()
                    < 0.98 * recommended.at("/cost/mean").asDouble()) {
                assertThat(candidate.get("verdict").asText().equals("FEASIBLE")
                                && candidate.get("trialBecause").isEmpty())
                        .isFalse();
            }
        }
        assertThat(advice.at("/saving/perRun").asDouble())
                .isCloseTo(
                        advice.at("/current/cost/mean").asDouble()
                                - recommended.at("/cost/mean").asDouble(),
                        org.assertj.core.data.Offset.offset(0.0001));
    }

    @Test
    void carriesEveryFieldThatIsPromised() throws IOException {
        JsonNode advice = run(
                        "advise",
                        "--event-log",
                        sampleLog("customer_sessions"),
                        "--deadline",
                        "PT20M",
                        "--format",
                        "json")
                .json();

        assertThat(fields(advice))
                .contains(
                        "schemaVersion",
                        "command",
                        "job",
                        "deadlineSeconds",
                        "confidence",
                        "evidence",
                        "price",
                        "current",
                        "recommended",
                        "candidates",
                        "reasons",
                        "warnings",
                        "findings",
                        "saving",
                        "nextRun");
        assertThat(fields(advice.get("job"))).contains("name", "glueVersion", "region");
        assertThat(fields(advice.get("evidence"))).contains("tier", "runs", "profiles", "distinctConfigurations");
        assertThat(fields(advice.get("price")))
                .contains("region", "standardPerDpuHour", "flexPerDpuHour", "source", "asOf");
        assertThat(fields(advice.get("recommended")))
                .contains(
                        "workerType",
                        "workers",
                        "slots",
                        "autoScaling",
                        "executionClass",
                        "runTimeSeconds",
                        "dpuHours",
                        "cost",
                        "meetsDeadlineProbability",
                        "verdict",
                        "excludedBecause",
                        "onFrontier");
        assertThat(fields(advice.at("/recommended/runTimeSeconds")))
                .containsExactly("p5", "p10", "p50", "p90", "p95", "mean");
        assertThat(advice.get("schemaVersion").asInt()).isEqualTo(1);
        assertThat(advice.get("deadlineSeconds").asInt()).isEqualTo(1200);
        assertThat(advice.get("confidence").asDouble()).isEqualTo(0.95);
        assertThat(advice.at("/price/standardPerDpuHour").asDouble()).isEqualTo(0.44);
        assertThat(fields(advice.get("nextRun")))
                .contains("workerType", "workers", "why", "expectedIntervalReductionPercent", "expectedCost");
        assertThat(advice.at("/upgrade/glueVersion").asText()).isEqualTo("6.0");
        assertThat(advice.at("/upgrade/reason/code").asText()).isEqualTo("GLUE_UPGRADE");
    }

    @Test
    void saysThatNothingFitsAndNamesTheLikeliest() throws IOException {
        Outcome outcome =
                run("advise", "--event-log", sampleLog("invoice_import"), "--deadline", "2m", "--format", "json");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.json().get("recommended").isNull()).isTrue();
        assertThat(outcome.json().get("saving").isNull()).isTrue();
        assertThat(texts(outcome.json().get("reasons"), "NOTHING_FITS"))
                .singleElement()
                .asString()
                .contains("2 min", "likeliest");
    }

    @Test
    void leavesOutWhatIsNotWantedAndSaysWhy() throws IOException {
        JsonNode advice = run(
                        "advise",
                        "--event-log",
                        sampleLog("orders_enrich"),
                        "--deadline",
                        "20m",
                        "--no-flex",
                        "--no-auto-scaling",
                        "--worker-types",
                        "G.1X,G.2X",
                        "--max-workers",
                        "8",
                        "--format",
                        "json")
                .json();

        assertThat(advice.at("/recommended/executionClass").asText()).isEqualTo("STANDARD");
        assertThat(advice.at("/recommended/autoScaling").asBoolean()).isFalse();
        assertThat(advice.at("/recommended/workers").asInt()).isLessThanOrEqualTo(8);
        for (JsonNode candidate : advice.get("candidates")) {
            boolean wanted = candidate.get("executionClass").asText().equals("STANDARD")
                    && !candidate.get("autoScaling").asBoolean()
                    && candidate.get("workers").asInt() <= 8;
            assertThat(candidate.get("verdict").asText().equals("EXCLUDED")).isEqualTo(!wanted);
            assertThat(candidate.get("excludedBecause").isEmpty()).isEqualTo(wanted);
        }
    }

    @Test
    void whatGlueDoesNotGiveTheJobIsExcludedWithTheCataloguesReason() throws IOException {
        String[] asked = {"advise", "--event-log", sampleLog("orders_enrich"), "--worker-types", "G.025X"};

        Outcome table = run(asked);
        Outcome json = run("advise", "--event-log", asked[2], "--worker-types", "G.025X", "--format", "json");

        assertThat(table.code()).isEqualTo(3);
        assertThat(table.out())
                .contains("There is no configuration to advise.", "G.025X is for streaming jobs only.")
                .doesNotContain("meets the deadline");
        assertThat(json.code()).isEqualTo(3);
        assertThat(json.json().get("recommended").isNull()).isTrue();
        JsonNode candidate = StreamSupport.stream(json.json().get("candidates").spliterator(), false)
                .filter(each -> each.get("workerType").asText().equals("G.025X"))
                .findFirst()
                .orElseThrow();
        assertThat(candidate.get("verdict").asText()).isEqualTo("EXCLUDED");
        assertThat(texts(candidate.get("excludedBecause"), "STREAMING_ONLY"))
                .containsExactly("G.025X is for streaming jobs only.");
    }

    @Test
    void takesTheUsersPriceAndItsOwnWordForTheSizeInForce() throws IOException {
        JsonNode advice = run(
                        "advise",
                        "--event-log",
                        sampleLog("orders_enrich"),
                        "--deadline",
                        "20m",
                        "--price",
                        "0.88",
                        "--current",
                        "G.4X:12",
                        "--format",
                        "json")
                .json();

        assertThat(advice.at("/price/source").asText()).isEqualTo("user");
        assertThat(advice.at("/price/standardPerDpuHour").asDouble()).isEqualTo(0.88);
        assertThat(advice.at("/current/workerType").asText()).isEqualTo("G.4X");
        assertThat(advice.at("/current/workers").asInt()).isEqualTo(12);
    }

    @Test
    void sameLogSameAnswer() throws IOException {
        String[] arguments = {
            "advise", "--event-log", sampleLog("fraud_features"), "--deadline", "15m", "--format", "json"
        };

        assertThat(run(arguments).out()).isEqualTo(run(arguments).out());
    }

    @Test
    void withoutADeadlineItAdvisesTheKneeAndSaysSo() throws IOException {
        Outcome outcome = run("advise", "--event-log", sampleLog("orders_enrich"), "--format", "json");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.json().get("deadlineSeconds").isNull()).isTrue();
        assertThat(outcome.json().at("/recommended/onFrontier").asBoolean()).isTrue();
        assertThat(texts(outcome.json().get("reasons"), "BEST_TRADE")).hasSize(1);
    }

    @Test
    void theTableShowsAnswerReasonsAndWarnings() throws IOException {
        Outcome outcome = run("advise", "--event-log", sampleLog("orders_enrich"), "--deadline", "10m");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .contains("orders_enrich", "Recommended", "Current", "Why", "Cheapest for its time", "Keep in mind");
    }

    @Test
    void csvHasOneRowACandidate() throws IOException {
        String log = sampleLog("invoice_import");

        String csv = run("advise", "--event-log", log, "--deadline", "10m", "--format", "csv")
                .out();
        JsonNode json = run("advise", "--event-log", log, "--deadline", "10m", "--format", "json")
                .json();

        assertThat(csv.lines()).hasSize(json.get("candidates").size() + 1);
    }

    @Test
    void writesToAFile() throws IOException {
        Path file = folder.resolve("advice.json");

        Outcome outcome = run(
                "advise", "--event-log", sampleLog("invoice_import"), "--format", "json", "--output", file.toString());

        assertThat(outcome.out()).isEmpty();
        assertThat(Files.readString(file)).contains("\"command\" : \"advise\"");
    }

    @Test
    void goesOnWithTheOtherLogsWhereOneCannotBeRead() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken"), "<Error><Code>AccessDenied</Code></Error>");

        Outcome outcome =
                run("advise", "--event-log", sampleLog("invoice_import"), broken.toString(), "--deadline", "10m");

        assertThat(outcome.code()).isEqualTo(4);
        assertThat(outcome.err().lines()).singleElement().asString().contains(broken.toString());
        assertThat(outcome.out()).contains("Recommended");
    }

    @Test
    void refusesLogsOfSeveralJobs() throws IOException {
        Outcome outcome = run("advise", "--event-log", sampleLog("invoice_import"), sampleLog("orders_enrich"));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("several jobs: invoice_import, orders_enrich");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "no JSON at all", "{\"Event\":\"SparkListenerLogStart\",\"Spark Version\":\"3.5.6\"}\n"})
    void endsWithOneLineOnAFileThatIsNoUse(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("log"), content);

        Outcome outcome = run("advise", "--event-log", file.toString(), "--deadline", "30m");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines()).singleElement().asString().startsWith("gluewise: " + file);
    }

    @Test
    void tellsOfAMissingFileInJsonToo() throws IOException {
        Outcome outcome = run("advise", "--event-log", folder.resolve("none").toString(), "--format", "json");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.json().get("command").asText()).isEqualTo("advise");
        assertThat(outcome.json().at("/error/code").asText()).isEqualTo("UNREADABLE_INPUT");
        assertThat(outcome.json().at("/error/file").asText()).endsWith("none");
        assertThat(outcome.json().at("/error/hint").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--deadline, soon",
        "--deadline, 0s",
        "--deadline, -5m",
        "--confidence, 40",
        "--confidence, 100",
        "--confidence, NaN",
        "--worker-types, G.3X",
        "--max-workers, 1",
        "--input-scale, 0",
        "--price, 0",
        "--price, -1",
        "--glue-version, 7.5",
        "--current, G.1X:1",
        "--current, G.1X",
        "--region, mx-central-1",
        "--format, yaml",
        "--unknown, x"
    })
    void wrongUsageIsOneLineAndExitCodeTwo(String option, String value) throws IOException {
        Outcome outcome = run("advise", "--event-log", sampleLog("invoice_import"), option, value);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines()).singleElement().asString().startsWith("gluewise: ");
    }

    @Test
    void aRecommendationThatIsToBeTriedFirstIsMarkedSoAtOnce() throws IOException {
        String[] asked = {"advise", "--event-log", sampleLog("invoice_import"), "--worker-types", "G.1X"};
        String[] tiny = Arrays.copyOf(asked, asked.length + 2);
        tiny[asked.length] = "--max-workers";
        tiny[asked.length + 1] = "2";

        assertThat(run(tiny).out())
                .containsPattern("Recommended \\? +G\\.1X × 2")
                .containsPattern("\\*\\? +G\\.1X × 2")
                .contains("? to be tried before it is relied on");
        assertThat(run(asked).out()).containsPattern("Recommended +G\\.1X").doesNotContain("*?");
    }

    @Test
    void aConfigurationWithoutItsNumberIsToldAsItWasTyped() throws IOException {
        assertThat(run("advise", "--event-log", sampleLog("invoice_import"), "--current", "G.2X")
                        .err())
                .contains("'G.2X' is no configuration such as G.2X:20");
    }

    private static Iterable<String> fields(JsonNode node) {
        return node::fieldNames;
    }

    private static Iterable<String> texts(JsonNode statements, String code) {
        return StreamSupport.stream(statements.spliterator(), false)
                .filter(statement -> statement.get("code").asText().equals(code))
                .map(statement -> statement.get("text").asText())
                .toList();
    }

    private static JsonNode withCode(JsonNode list, String code) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(entry -> entry.get("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
