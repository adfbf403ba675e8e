package dev.gluewise.analyzer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobDefinition;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.JobKind;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the AWS command line prints. */
class CliHistoryTest {
    private static final String RUN = """
            {"Id":"jr_1","JobName":"orders","JobRunState":"SUCCEEDED","StartedOn":1760000000.25,"ExecutionTime":512,
             "GlueVersion":"4.0","WorkerType":"G.2X","NumberOfWorkers":14,"ExecutionClass":"FLEX","DPUSeconds":14336.0,
             "Attempt":1}""";

    @TempDir
    private Path folder = Path.of("");

    private int files;

    private Path file(String json, Charset charset) throws IOException {
        return Files.write(folder.resolve("history-" + files++ + ".json"), json.getBytes(charset));
    }

    private CliHistory read(String... documents) throws Exception {
        List<Path> paths = new ArrayList<>();
        for (String document : documents) {
            paths.add(file(document, StandardCharsets.UTF_8));
        }
        return CliHistory.read(paths);
    }

    private GlueRun run(String json) throws Exception {
        return read("{\"JobRuns\":[" + json + "]}").runs().getFirst().run();
    }

    private JobDefinition job(String json) throws Exception {
        return read("{\"Jobs\":[" + json + "]}").jobs().getFirst().definition();
    }

    private ProblemException refuses(String document) throws IOException {
        Path path = file(document, StandardCharsets.UTF_8);
        ProblemException[] fault = new ProblemException[1];
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> CliHistory.read(List.of(path)))
                .withMessageContaining(path.toString())
                .satisfies(thrown -> fault[0] = thrown);
        return fault[0];
    }

    @Test
    void takesEverythingOfARun() throws Exception {
        GlueRun run = run(RUN);

        assertThat(run.id()).isEqualTo("jr_1");
        assertThat(run.jobName()).isEqualTo("orders");
        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.startedOn()).contains(Instant.ofEpochMilli(1_760_000_000_250L));
        assertThat(run.executionSeconds()).hasValue(512);
        assertThat(run.dpuSeconds()).hasValue(14_336);
        assertThat(run.attempt()).isEqualTo(1);
        assertThat(run.configuration())
                .contains(new Configuration(GlueVersion.V4_0, WorkerType.G_2X, 14, ExecutionClass.FLEX, false));
    }

    @Test
    void keysMayBeginSmall() throws Exception {
        String small = RUN.replace("\"Id\"", "\"id\"")
                .replace("\"JobName\"", "\"jobName\"")
                .replace("\"JobRunState\"", "\"jobRunState\"")
                .replace("\"StartedOn\"", "\"startedOn\"")
                .replace("\"ExecutionTime\"", "\"executionTime\"")
                .replace("\"GlueVersion\"", "\"glueVersion\"")
                .replace("\"WorkerType\"", "\"workerType\"")
                .replace("\"NumberOfWorkers\"", "\"numberOfWorkers\"")
                .replace("\"ExecutionClass\"", "\"executionClass\"")
                .replace("\"DPUSeconds\"", "\"dpuSeconds\"")
                .replace("\"Attempt\"", "\"attempt\"");

        assertThat(read("{\"jobRuns\":[" + small + "]}").runs().getFirst().run())
                .isEqualTo(run(RUN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1760000000",
                "1760000000000",
                "1.76E9",
                "\"2025-10-09T08:53:20+00:00\"",
                "\"2025-10-09T08:53:20Z\"",
                "\"2025-10-09T10:53:20.000+02:00\""
            })
    void timesAreSecondsMillisecondsOrIso(String time) throws Exception {
        assertThat(run(RUN.replace("1760000000.25", time)).startedOn()).contains(Instant.parse("2025-10-09T08:53:20Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"yesterday\"", "{}"})
    void aTimeThatCannotBeReadIsNotKnown(String time) throws Exception {
        assertThat(run(RUN.replace("1760000000.25", time)).startedOn()).isEmpty();
    }

    @Test
    void whatIsNotSaidIsNotKnown() throws Exception {
        GlueRun run = run("{\"Id\":\"jr_1\",\"JobName\":\"orders\",\"JobRunState\":\"DREAMING\"}");

        assertThat(run.state()).isEqualTo(RunState.UNKNOWN);
        assertThat(run.startedOn()).isEmpty();
        assertThat(run.executionSeconds()).isEmpty();
        assertThat(run.dpuSeconds()).isEmpty();
        assertThat(run.configuration()).isEmpty();
        assertThat(run.attempt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"G.2X, G.99X", "4.0, 99.0", "14, 1"})
    void aSizeThatIsNoneOfGluesIsNotKnown(String known, String unknown) throws Exception {
        assertThat(run(RUN.replace(known, unknown)).configuration()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"glueetl, true", "gluestreaming, true", "pythonshell, false", "glueray, false"})
    void onlySparkJobsHaveASize(String command, boolean sized) throws Exception {
        JobDefinition job = job("{\"Name\":\"orders\",\"Command\":{\"Name\":\"" + command
                + "\"},\"GlueVersion\":\"5.1\",\"WorkerType\":\"G.1X\",\"NumberOfWorkers\":10}");

        assertThat(job.name()).isEqualTo("orders");
        assertThat(job.configuration().isPresent()).isEqualTo(sized);
        assertThat(job.kind()).map(JobKind::command).contains(command);
    }

    @Test
    void aJobThatDoesNotSayWhatRunsItHasASizeAndNoKind() throws Exception {
        JobDefinition job =
                job("{\"Name\":\"orders\",\"GlueVersion\":\"5.1\",\"WorkerType\":\"G.1X\",\"NumberOfWorkers\":10}");

        assertThat(job.configuration()).isPresent();
        assertThat(job.kind()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.0 | 10.0 | ,\"WorkerType\":\"Standard\",\"NumberOfWorkers\":8 | 8",
                "1.0 | 10.0 |                                                   | 10",
                "0.9 | 55.0 |                                                   | 55"
            })
    void aLegacyJobIsSizedByItsDpus(String version, String maxCapacity, String named, int workers) throws Exception {
        JobDefinition job = job("{\"Name\":\"orders\",\"Command\":{\"Name\":\"glueetl\"},\"GlueVersion\":\"" + version
                + "\",\"MaxCapacity\":" + maxCapacity + (named == null ? "" : named) + "}");

        assertThat(job.configuration())
                .contains(Configuration.fixed(GlueVersion.of(version).orElseThrow(), WorkerType.STANDARD, workers));
    }

    @Test
    void aMaxCapacityAloneIsNoSizeOfALaterGlue() throws Exception {
        assertThat(job("{\"Name\":\"orders\",\"GlueVersion\":\"2.0\",\"MaxCapacity\":10.0}")
                        .configuration())
                .isEmpty();
    }

    /** The job's non-overridable arguments, the run's own, the job's defaults. */
    @ParameterizedTest
    @CsvSource({
        "true,false,false,true",
        "false,true,true,false",
        ",true,false,true",
        ",false,true,false",
        ",,true,true",
        ",,,false"
    })
    void autoScalingFollowsGluesPrecedence(String fixed, String own, String usual, boolean scaled) throws Exception {
        String job = "{\"Jobs\":[{\"Name\":\"orders\",\"NonOverridableArguments\":" + arguments(fixed)
                + ",\"DefaultArguments\":" + arguments(usual) + "}]}";
        String run = "{\"JobRuns\":[" + RUN.replaceFirst("\\{", "{\"Arguments\":" + arguments(own) + ",") + "]}";

        CliHistory history = read(run, job);

        assertThat(history.runs().getFirst().run().configuration().orElseThrow().autoScaling())
                .isEqualTo(scaled);
    }

    private static String arguments(String autoScaling) {
        return autoScaling == null ? "{}" : "{\"--enable-auto-scaling\":\"" + autoScaling + "\"}";
    }

    @Test
    void aFileMayHoldSeveralDocuments() throws Exception {
        CliHistory history = read("{\"JobRuns\":[" + RUN + "]}\n{\"JobRuns\":[" + RUN.replace("jr_1", "jr_2") + "]}\n");

        assertThat(history.runs()).extracting(raw -> raw.run().id()).containsExactly("jr_1", "jr_2");
    }

    @Test
    void aSingleJobAndASingleRunAreTakenToo() throws Exception {
        CliHistory history = read("{\"Job\":{\"Name\":\"orders\"}}", "{\"JobRun\":" + RUN + "}");

        assertThat(history.jobs()).hasSize(1);
        assertThat(history.runs()).hasSize(1);
    }

    @Test
    void anEmptyListIsNoFault() throws Exception {
        assertThat(read("{\"JobRuns\":[]}").runs()).isEmpty();
    }

    @Test
    void runsWithoutAnIdOrAJobAreLeftOut() throws Exception {
        assertThat(read("{\"JobRuns\":[{\"Id\":\"jr_1\"},{\"JobName\":\"orders\"}," + RUN + "]}")
                        .runs())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aMarkOfTheByteOrderIsPassedOver(String charset) throws Exception {
        Path path = file("\uFEFF{\"JobRuns\":[" + RUN.replace("orders", "受注") + "]}", Charset.forName(charset));

        assertThat(CliHistory.read(List.of(path)).runs().getFirst().run().jobName())
                .isEqualTo("受注");
    }

    @Test
    void brokenJsonIsToldWithItsLine() throws Exception {
        assertThat(refuses("{\"JobRuns\":[\n" + RUN + ",\n{\"Id\": oops}]}").problem())
                .satisfies(problem -> assertThat(problem.line()).hasValue(5))
                .satisfies(problem -> assertThat(problem.message()).startsWith("This is no JSON"))
                .satisfies(problem -> assertThat(problem.hint()).contains("get-job-runs"));
        assertThat(refuses("{\"JobRuns\":[\n" + RUN).problem().line()).hasValue(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "", "{\"Crawlers\":[]}"})
    void aFileWithNeitherJobsNorRunsIsRefused(String document) throws Exception {
        assertThat(refuses(document).problem().message()).contains("neither Jobs nor JobRuns");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "a note", "name,when"})
    void aFileThatBeginsLikeNothingKnownIsRefused(String text) throws Exception {
        assertThat(refuses(text).problem().message()).isEqualTo("This is neither JSON nor a CSV history.");
    }

    @Test
    void aMissingFileIsTold() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> CliHistory.read(List.of(folder.resolve("missing.json"))))
                .withMessageContaining("There is no such file")
                .satisfies(fault -> assertThat(fault.problem().code()).isEqualTo(ProblemCode.UNREADABLE_INPUT));
    }

    @Test
    void aFolderStandsForTheHistoryInIt() throws Exception {
        file("{\"JobRuns\":[" + RUN + "]}", StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("notes.txt"), "nothing of interest");

        assertThat(CliHistory.read(List.of(folder)).runs()).hasSize(1);
    }

    @Test
    void aFolderWithoutHistoryIsTold() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> CliHistory.read(List.of(folder)))
                .withMessageContaining("no history in this folder");
    }
}
