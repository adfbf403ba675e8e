package dev.gluewise.analyzer.report;

import static dev.gluewise.pricing.catalog.WorkerType.G_1X;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.Asked;
import dev.gluewise.analyzer.advice.Candidate;
import dev.gluewise.analyzer.advice.MadeJobs;
import dev.gluewise.analyzer.prediction.FlexAssumption;
import dev.gluewise.analyzer.timeline.RunTimeline;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.schedule.ProfileSimulator;
import dev.gluewise.simulator.schedule.SelfReplay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Names, types and units that scripts rely on: fields may be added, none renamed or dropped. */
class JsonContractTest {
    private static final String RESULT = """
            "workerType":"string","workers":"number","slots":"number","autoScaling":"boolean","executionClass":"string",
            "runTimeSeconds":{"p5":"number","p10":"number","p50":"number","p90":"number","p95":"number","mean":"number"},
            "dpuHours":{"p50":"number","mean":"number","p95":"number"},
            "cost":{"p50":"number","mean":"number","p95":"number"}""";

    private static final String CANDIDATE = "{" + RESULT + """
            ,"meetsDeadlineProbability":"number","verdict":"string",
            "excludedBecause":[{"code":"string","text":"string"}],"onFrontier":"boolean"}""";

    private static final String ADVICE = """
            {"schemaVersion":"number","command":"string",
             "job":{"name":"string","glueVersion":"string","region":"string"},
             "deadlineSeconds":"number","confidence":"number",
             "evidence":{"tier":"string","runs":"number","profiles":"number","distinctConfigurations":"number"},
             "price":{"region":"string","standardPerDpuHour":"number","flexPerDpuHour":"number","source":"string",
                      "asOf":"string"},
             "current":CANDIDATE,"recommended":CANDIDATE,"candidates":[CANDIDATE],
             "reasons":[{"code":"string","text":"string"}],"warnings":[{"code":"string","text":"string"}],
             "findings":[{"code":"string","severity":"string","where":"string","text":"string","seconds":"number",
                          "cost":"number","action":"string"}],
             "saving":{"perRun":"number","perMonth":"number","percent":"number"},
             "nextRun":"null"}""".replace("CANDIDATE", CANDIDATE);

    private static final String SIMULATION = """
            {"schemaVersion":"number","command":"string",
             "profile":{"application":"string","sparkVersion":"string","loggedSlots":"number","loggedExecutors":"number",
                        "executorCores":"number","actualSeconds":"number","tasks":"number","stages":"number",
                        "complete":"boolean"},
             "asLogged":{"actualSeconds":"number","predictedSeconds":"number","errorPercent":"number",
                         "breakdown":{"driverSeconds":"number","launchGapSeconds":"number","jobTailSeconds":"number",
                                      "slotSeconds":"number","taskSeconds":"number"}},
             "flexAssumption":{"slowdownPercent":"number","spreadPercent":"number",
                               "arrivalDelaySeconds":"null","reclaimsPerExecutorHour":"null"},
             "results":[{RESULT}]}""".replace("RESULT", RESULT);

    private static Asked asked() {
        return Asked.about(MadeJobs.singleTask()).withFlex().within(seconds(1_800.5));
    }

    private static JsonNode written(Advice advice) {
        return Shape.parse(AdviceJson.write(advice));
    }

    /** Everything of the example, but nothing of what has been empty: a list without elements, a reason not given. */
    private static void holds(String document, String example, String... empty) {
        Map<String, String> shape = Shape.of(document);
        assertThat(Shape.like(example).entrySet())
                .filteredOn(field -> Arrays.stream(empty).noneMatch(field.getKey()::startsWith))
                .allSatisfy(field -> assertThat(shape).containsEntry(field.getKey(), field.getValue()));
    }

    @Test
    void adviceIsWrittenAsPromised() throws Exception {
        Advice advice = asked().advice();

        holds(AdviceJson.write(advice), ADVICE, ".current.excludedBecause", ".recommended.excludedBecause");
        JsonNode json = written(advice);
        assertThat(json.at("/schemaVersion").intValue()).isEqualTo(1);
        assertThat(json.at("/command").asText()).isEqualTo("advise");
        assertThat(json.at("/deadlineSeconds").decimalValue()).isEqualByComparingTo("1800.5");
        assertThat(json.at("/confidence").doubleValue()).isEqualTo(0.95);
        assertThat(json.at("/job/glueVersion").asText()).isEqualTo("5.1");
        assertThat(json.at("/evidence/tier").asText()).isEqualTo("EVENT_LOG");
        assertThat(json.at("/price/standardPerDpuHour").decimalValue()).isEqualByComparingTo("0.44");
        assertThat(json.at("/price/flexPerDpuHour").decimalValue()).isEqualByComparingTo("0.29");
        assertThat(json.at("/price/source").asText()).isEqualTo("bundled");
        assertThat(json.at("/candidates")).hasSameSizeAs(advice.candidates());
    }

    @Test
    void aCandidateIsWrittenInItsUnits() throws Exception {
        Advice advice = asked().advice();
        Candidate chosen = advice.recommended().orElseThrow();
        JsonNode json = written(advice).at("/recommended");

        assertThat(json.at("/workerType").asText()).isEqualTo("G.1X");
        assertThat(json.at("/workers").intValue()).isEqualTo(4);
        assertThat(json.at("/slots").intValue()).isEqualTo(12);
        assertThat(json.at("/verdict").asText()).isEqualTo("RECOMMENDED");
        assertThat(json.at("/executionClass").asText())
                .isEqualTo(chosen.configuration().executionClass().name());
        assertThat(json.at("/runTimeSeconds/p50").doubleValue())
                .isEqualTo(Math.round(chosen.runTimeSeconds().median() * 1000) / 1000.0);
        assertThat(json.at("/cost/mean").decimalValue())
                .isEqualByComparingTo(chosen.expectedCost().micros());
        assertThat(json.at("/meetsDeadlineProbability").doubleValue()).isBetween(0.95, 1.0);
    }

    @Test
    void whatIsNotKnownIsNull() throws Exception {
        JsonNode json = written(Asked.about(MadeJobs.wide()).advice());

        assertThat(json.at("/deadlineSeconds").isNull()).isTrue();
        assertThat(json.at("/nextRun").isNull()).isTrue();
        JsonNode unfit = written(asked().within(seconds(60)).advice());
        assertThat(unfit.at("/recommended").isNull()).isTrue();
        assertThat(unfit.at("/saving").isNull()).isTrue();
    }

    @Test
    void aSizeThatIsNotKnownIsNullAndSoIsWhatItWouldCost() throws Exception {
        JsonNode json = written(
                Asked.about(MadeJobs.onThreeCores()).within(seconds(9_000)).advice());

        assertThat(json.at("/current").isNull()).isTrue();
        assertThat(json.at("/saving").isNull()).isTrue();
        assertThat(json.at("/findings")).isNotEmpty().allMatch(finding -> finding.at("/cost")
                .isNull());
    }

    @Test
    void simulationsAreWrittenAsPromised() throws Exception {
        JobProfile profile = MadeJobs.wide().build();
        RunTimeline replayed = RunTimeline.asLogged(new ProfileSimulator(profile, 1), profile);
        String document = SimulationJson.write(
                profile,
                Optional.of(new LoggedReplay(new SelfReplay(600, 597), replayed)),
                Optional.of(FlexAssumption.USUAL),
                false,
                List.of(new SimulatedResult(
                        asked().only(G_1X).advice().candidates().getFirst().priced(), Optional.empty())));

        holds(document, SIMULATION);
        JsonNode json = Shape.parse(document);
        assertThat(json.at("/command").asText()).isEqualTo("simulate");
        assertThat(json.at("/profile/loggedSlots").intValue()).isEqualTo(36);
        assertThat(json.at("/profile/tasks").intValue()).isEqualTo(360);
        assertThat(json.at("/asLogged/errorPercent").doubleValue()).isEqualTo(-0.5);
        assertThat(json.at("/asLogged/breakdown/driverSeconds").doubleValue())
                .isEqualTo(replayed.simulated().breakdown().driverSeconds());
        assertThat(json.at("/asLogged").has("timeline")).isFalse();
        assertThat(json.at("/results/0").has("timeline")).isFalse();
        assertThat(json.at("/flexAssumption/slowdownPercent").doubleValue()).isEqualTo(10);
        assertThat(json.at("/flexAssumption/reclaimsPerExecutorHour").isNull()).isTrue();
    }

    @Test
    void theReplayStandsOnlyWhereItWasAskedFor() {
        JsonNode json = Shape.parse(SimulationJson.write(
                MadeJobs.wide().spark("").build(), Optional.empty(), Optional.empty(), false, List.of()));

        assertThat(json.has("asLogged")).isFalse();
        assertThat(json.at("/profile/sparkVersion").isNull()).isTrue();
        assertThat(json.at("/results")).isEmpty();
    }

    @Test
    void aProblemIsWrittenAsPromised() {
        String document = ProblemJson.write(
                "advise",
                Problem.at("run.log", 12, ProblemCode.UNREADABLE_INPUT, "A \"broken\" line.", "Copy it again."));

        holds(document, """
                {"schemaVersion":"number","command":"string",
                 "error":{"code":"string","message":"string","file":"string","line":"number","hint":"string"}}""");
        assertThat(Shape.parse(document).at("/error/message").asText()).isEqualTo("A \"broken\" line.");
        JsonNode nowhere =
                Shape.parse(ProblemJson.write("jobs", Problem.of(ProblemCode.NO_DISPLAY, "No display.", "")));
        assertThat(nowhere.at("/error/line").isNull()).isTrue();
        assertThat(nowhere.at("/error/file").isNull()).isTrue();
    }

    @Test
    void aDocumentIsOneLineFedTextWithPlainNumbers() throws Exception {
        String document = AdviceJson.write(asked().advice());

        assertThat(document)
                .endsWith("}\n")
                .doesNotContainPattern("\\d[eE][+-]?\\d")
                .doesNotContain("NaN", "Infinity");
    }
}
