package dev.gluewise.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulateCommandTest extends CommandLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"orders_enrich", "customer_sessions", "invoice_import", "clickstream_compact", "fraud_features"})
    void replaysEverySampleOnItsOwnExecutorsWithinFivePercent(String sample) throws IOException {
        JsonNode result = run("simulate", "--event-log", sampleLog(sample), "--as-logged", "--format", "json")
                .json();

        assertThat(result.at("/asLogged/actualSeconds").asDouble())
                .isEqualTo(result.at("/profile/actualSeconds").asDouble());
        assertThat(result.at("/asLogged/errorPercent").asDouble()).isBetween(-5.0, 5.0);
        assertThat(result.get("results")).isEmpty();
    }

    @Test
    void simulatesEveryTypeAndCountAskedFor() throws IOException {
        JsonNode result = run(
                        "simulate",
                        "--event-log",
                        sampleLog("orders_enrich"),
                        "--worker-type",
                        "G.1X,G.2X",
                        "--workers",
                        "4..12:4",
                        "--format",
                        "json")
                .json();

        assertThat(result.get("results").findValuesAsText("workers")).containsExactly("4", "8", "12", "4", "8", "12");
        assertThat(result.get("results").findValuesAsText("slots")).containsExactly("12", "28", "44", "24", "56", "88");
        assertThat(result.has("asLogged")).isFalse();
        JsonNode first = result.at("/results/0");
        JsonNode last = result.at("/results/2");
        assertThat(last.at("/runTimeSeconds/p50").asDouble())
                .isLessThan(first.at("/runTimeSeconds/p50").asDouble());
        assertThat(first.at("/runTimeSeconds/p5").asDouble())
                .isLessThan(first.at("/runTimeSeconds/p95").asDouble());
    }

    @Test
    void flexIsCheaperADpuHourAndAutoScalingBillsNoMoreThanAllWorkers() throws IOException {
        String log = sampleLog("orders_enrich");
        String[] size = {"simulate", "--event-log", log, "--worker-type", "G.1X", "--workers", "19", "--format", "json"
        };

        JsonNode fixed = run(size).json().at("/results/0");
        JsonNode flex = run(with(size, "--flex")).json().at("/results/0");
        JsonNode scaled = run(with(size, "--auto-scaling")).json().at("/results/0");

        assertThat(flex.get("executionClass").asText()).isEqualTo("FLEX");
        assertThat(flex.at("/cost/mean").asDouble() / flex.at("/dpuHours/mean").asDouble())
                .isCloseTo(0.29, org.assertj.core.data.Offset.offset(0.0001));
        assertThat(scaled.get("autoScaling").asBoolean()).isTrue();
        assertThat(scaled.at("/dpuHours/mean").asDouble())
                .isLessThanOrEqualTo(fixed.at("/dpuHours/mean").asDouble() * 1.05);
    }

    @Test
    void moreInputTakesLonger() throws IOException {
        String log = sampleLog("orders_enrich");

        double once = run("simulate", "--event-log", log, "--format", "json")
                .json()
                .at("/results/0/runTimeSeconds/p50")
                .asDouble();
        double twice = run("simulate", "--event-log", log, "--input-scale", "2", "--format", "json")
                .json()
                .at("/results/0/runTimeSeconds/p50")
                .asDouble();

        assertThat(twice).isGreaterThan(once * 1.2);
    }

    @Test
    void tellsEachRunOverTime() throws IOException {
        JsonNode result = run(
                        "simulate",
                        "--event-log",
                        sampleLog("orders_enrich"),
                        "--worker-type",
                        "G.1X",
                        "--workers",
                        "8",
                        "--as-logged",
                        "--timeline",
                        "--format",
                        "json")
                .json();

        for (String run : new String[] {"/asLogged/timeline", "/results/0/timeline"}) {
            JsonNode timeline = result.at(run);
            double end = timeline.get("runTimeSeconds").asDouble();
            assertThat(timeline.get("stages"))
                    .hasSize(result.at("/profile/stages").asInt())
                    .allSatisfy(stage -> {
                        assertThat(stage.get("endSeconds").asDouble())
                                .isBetween(stage.get("startSeconds").asDouble(), end);
                        assertThat(stage.get("oneTaskSeconds").asDouble())
                                .isLessThanOrEqualTo(
                                        stage.get("criticalSeconds").asDouble() + 0.001);
                    });
            double at = 0;
            for (JsonNode step : timeline.get("criticalPath")) {
                assertThat(step.get("fromSeconds").asDouble()).isEqualTo(at);
                at = step.get("toSeconds").asDouble();
            }
            assertThat(at).isEqualTo(end);
            assertThat(timeline.get("executorsAllocated")).isNotEmpty();
            assertThat(timeline.get("busyShare").asDouble()).isBetween(0.01, 1.0);
        }
        assertThat(result.at("/results/0/timeline/executorsAllocated"))
                .anyMatch(step -> step.get(1).asInt() == 7);
    }

    @Test
    void theTableHasALineAStage() throws IOException {
        Outcome outcome = run("simulate", "--event-log", sampleLog("orders_enrich"), "--timeline");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("run waits for it", "the driver alone", "as many because")
                .containsPattern("\\d+ executors at most");
    }

    @Test
    void aCsvHasNoRoomForTimelines() throws IOException {
        Outcome outcome = run("simulate", "--event-log", sampleLog("orders_enrich"), "--timeline", "--format", "csv");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err().lines()).singleElement().asString().contains("--format json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "9..4", "x", "4..8:0", "2..99999999"})
    void refusesWorkerCountsThatAreNone(String workers) throws IOException {
        Outcome outcome = run("simulate", "--event-log", sampleLog("invoice_import"), "--workers", workers);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err().lines()).singleElement().asString().contains(workers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--worker-type G.025X                     | G.025X is for streaming jobs only.",
                "--worker-type G.4X --region eu-west-3    | G.4X is not offered in eu-west-3",
                "--glue-version 2.0 --flex                | Flex needs Glue 3.0 or later, not 2.0.",
                "--glue-version 2.0 --auto-scaling        | Auto scaling needs Glue 3.0 or later, not 2.0.",
                "--glue-version 5.1 --worker-type Standard | Standard is for Glue 1.0 and older, not 5.1.",
                "--worker-type Z.2X                       | is none of Standard, G.025X"
            })
    void refusesWhatGlueDoesNotGiveWithTheReason(String options, String reason) throws IOException {
        String[] arguments = ("simulate --event-log " + sampleLog("invoice_import") + " " + options).split(" ");

        Outcome outcome = run(arguments);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err().lines()).singleElement().asString().contains(reason);
    }

    private static String[] with(String[] arguments, String more) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = more;
        return all;
    }
}
