package dev.gluewise.analyzer.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.MetricSeries;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.testing.InWorkspace;
import dev.gluewise.analyzer.testing.Wanted;
import dev.gluewise.analyzer.workspace.Changes;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Files of the AWS command line on their way into a workspace. */
class FileImportTest extends InWorkspace {
    private static final String JOB = "{\"Name\":\"orders\",\"GlueVersion\":\"4.0\",\"WorkerType\":\"G.1X\","
            + "\"NumberOfWorkers\":10,\"DefaultArguments\":{\"--enable-auto-scaling\":\"true\"}}";

    private static String run(String id, String more) {
        return "{\"Id\":\"" + id + "\",\"JobName\":\"orders\",\"JobRunState\":\"SUCCEEDED\",\"StartedOn\":1760000000,"
                + "\"ExecutionTime\":512,\"GlueVersion\":\"4.0\",\"WorkerType\":\"G.1X\",\"NumberOfWorkers\":10" + more
                + "}";
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private ImportSummary imported(Path... files) throws ProblemException {
        return FileImport.into(workspace, List.of(files), InputStream.nullInputStream(), Progress.NONE);
    }

    private Path jobs() throws IOException {
        return file("jobs.json", "{\"Jobs\":[" + JOB + "]}");
    }

    private Path runs(String... runs) throws IOException {
        return file("runs.json", "{\"JobRuns\":[" + String.join(",", runs) + "]}");
    }

    @Test
    void whatIsImportedTwiceChangesNothing() throws Exception {
        Path jobs = jobs();
        Path runs = runs(run("jr_1", ""), run("jr_2", ",\"LastModifiedOn\":1760000600"));

        ImportSummary first = imported(jobs, runs);
        ImportSummary second = imported(jobs, runs);

        assertThat(first.jobs()).isEqualTo(new Changes(1, 0, 0));
        assertThat(first.runs()).isEqualTo(new Changes(2, 0, 0));
        assertThat(second.jobs()).isEqualTo(new Changes(0, 0, 1));
        assertThat(second.runs()).isEqualTo(new Changes(0, 0, 2));
        assertThat(second.changed()).isFalse();
    }

    @Test
    void aBadRecordCostsNoneOfTheOthers() throws Exception {
        Path file = runs(run("jr_1", ""), "{\"JobName\":\"orders\"}", "7", "{\"Id\":\"jr_x\"}", run("jr_2", ""));

        ImportSummary summary = imported(file);

        assertThat(summary.runs().added()).isEqualTo(2);
        assertThat(summary.skipped())
                .extracting(Problem::message)
                .containsExactly(
                        "This run has no id.", "An entry of this list is no JSON object.", "This run names no job.");
        assertThat(summary.skipped()).allMatch(problem -> file.toString().equals(problem.file()));
    }

    @Test
    void aFileThatBreaksOffGivesWhatCameBefore() throws Exception {
        String whole = "{\"JobRuns\":[\n" + run("jr_1", "") + ",\n" + run("jr_2", "") + "]}";

        ImportSummary summary = imported(file("cut.json", whole.substring(0, whole.length() - 20)), jobs());

        assertThat(summary.runs().added()).isEqualTo(1);
        assertThat(summary.jobs().added()).isEqualTo(1);
        assertThat(summary.skipped()).singleElement().satisfies(problem -> assertThat(problem.line())
                .hasValue(3));
    }

    @Test
    void aFolderStandsForTheFilesInIt() throws Exception {
        Path exports = folder.resolve("exports");
        Files.createDirectories(exports.resolve("deep"));
        Files.writeString(exports.resolve("jobs.json"), "{\"Jobs\":[" + JOB + "]}");
        Files.writeString(exports.resolve("deep/runs"), "{\"JobRuns\":[" + run("jr_1", "") + "]}");
        Files.writeString(exports.resolve("more.csv"), "job,workers,seconds\nsort,4,12.5\n");
        Files.writeString(exports.resolve("notes.md"), "# not of interest");
        Files.writeString(exports.resolve(".hidden.json"), "{");

        ImportSummary summary = imported(exports);

        assertThat(summary.skipped()).isEmpty();
        assertThat(workspace.jobNames()).containsExactly("orders", "sort");
    }

    @Test
    void readsStandardInputAndGzip() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(("\uFEFF{\"JobRuns\":[" + run("jr_1", "") + "]}").getBytes(StandardCharsets.UTF_8));
        }

        ImportSummary summary = FileImport.into(
                workspace, List.of(Path.of("-")), new ByteArrayInputStream(packed.toByteArray()), Progress.NONE);

        assertThat(summary.skipped()).isEmpty();
        assertThat(summary.runs().added()).isEqualTo(1);
    }

    @Test
    void bareListsAndSingleRecordsAreTakenByTheirShape() throws Exception {
        Path list = file(
                "list.json",
                "[[" + run("jr_1", "") + "]," + run("jr_2", "") + ","
                        + JOB.replace("\"Name\"", "\"Role\":\"r\",\"Name\"") + "]");
        Path lines = file("lines.jsonl", run("jr_3", "") + "\n" + run("jr_4", "") + "\n");

        ImportSummary summary = imported(list, lines);

        assertThat(summary.skipped()).isEmpty();
        assertThat(summary.runs().added()).isEqualTo(4);
        assertThat(summary.jobs().added()).isEqualTo(1);
    }

    @Test
    void aListThatGoesOnElsewhereIsRemarked() throws Exception {
        ImportSummary summary = imported(file("part.json", "{\"JobRuns\":[],\"NextToken\":\"abc\"}"));

        assertThat(summary.notes()).singleElement().asString().contains("does not go to its end");
    }

    @Test
    void runsFindTheirDefaultArgumentsInWhateverOrderTheyCome() throws Exception {
        imported(runs(run("jr_1", "")));
        assertThat(autoScaling()).isFalse();

        imported(jobs());

        assertThat(autoScaling()).isTrue();
    }

    private boolean autoScaling() throws ProblemException {
        return workspace.runs("orders").getFirst().configuration().orElseThrow().autoScaling();
    }

    @Test
    void ofTwoRecordsOfARunTheLaterOneStaysInWhateverOrderTheyCome() throws Exception {
        String old = run("jr_1", ",\"LastModifiedOn\":1760000100").replace("SUCCEEDED", "RUNNING");
        String young = run("jr_1", ",\"LastModifiedOn\":1760000700");
        Path older = file("1.json", "{\"JobRuns\":[" + old + "]}");
        Path younger = file("2.json", "{\"JobRuns\":[" + young + "]}");

        imported(younger);
        imported(older);
        imported(older, younger);

        assertThat(workspace.runs("orders"))
                .singleElement()
                .satisfies(run -> assertThat(run.state().name()).isEqualTo("SUCCEEDED"));
        assertThat(imported(older, younger).changed()).isFalse();
    }

    @Test
    void aCancelKeepsWhatWasReadAndTheNextImportDoesTheRest() throws Exception {
        Path one = file("1.json", "{\"JobRuns\":[" + run("jr_1", "") + "]}");
        Path two = file("2.json", "{\"JobRuns\":[" + run("jr_2", "") + "]}");

        ImportSummary first =
                FileImport.into(workspace, List.of(one, two), InputStream.nullInputStream(), Wanted.untilDone(1));

        assertThat(first.cancelled()).isTrue();
        assertThat(first.runs()).isEqualTo(new Changes(1, 0, 0));
        assertThat(imported(one, two).runs()).isEqualTo(new Changes(1, 0, 1));
    }

    @Test
    void metricsFindTheirRunByTheirLabel() throws Exception {
        Path file = file(
                "metrics.json",
                "{\"MetricDataResults\":[{\"Id\":\"m1\",\"Label\":"
                        + "\"orders jr_1 glue.driver.aggregate.bytesRead Sum 60\",\"StatusCode\":\"Complete\","
                        + "\"Timestamps\":[\"2025-10-09T08:54:00+00:00\",1760000000],\"Values\":[7.0,5]}],\"Messages\":[]}");

        ImportSummary summary = imported(file);

        assertThat(summary.skipped()).isEmpty();
        assertThat(workspace.metrics().of("orders"))
                .containsExactly(new MetricSeries(
                        "orders",
                        "jr_1",
                        "glue.driver.aggregate.bytesRead",
                        "Sum",
                        60,
                        List.of(
                                new MetricSeries.Point(Instant.parse("2025-10-09T08:53:20Z"), 5),
                                new MetricSeries.Point(Instant.parse("2025-10-09T08:54:00Z"), 7))));
        assertThat(imported(file).metrics()).isEqualTo(new Changes(0, 0, 1));
    }

    @Test
    void metricsWhoseValuesHaveNoTimesAreNamedAndThoseWithoutValuesAreNoFault() throws Exception {
        Path file = file(
                "metrics.json",
                "{\"MetricDataResults\":[{\"Id\":\"m1\",\"Label\":\"x\",\"Timestampw\":[1760000000],\"Values\":[5]},"
                        + "{\"Id\":\"m2\",\"Label\":\"x\",\"Timestamps\":[],\"Values\":[]}]}");

        assertThat(imported(file).skipped())
                .singleElement()
                .extracting(Problem::message)
                .isEqualTo("No value of the metric 'm1' has a time.");
    }

    @Test
    void metricsFindTheirRunByTheQueryOfTheSameIdInAnotherFile() throws Exception {
        Path results = file(
                "a.json",
                "{\"MetricDataResults\":[{\"Id\":\"needed\",\"Label\":\"x\",\"Timestamps\":[1760000000],\"Values\":[5]},"
                        + "{\"Id\":\"nobody\",\"Label\":\"x\",\"Timestamps\":[1760000000],\"Values\":[5]}]}");
        Path queries = file(
                "b.json",
                "{\"MetricDataQueries\":[{\"Id\":\"needed\",\"MetricStat\":{\"Stat\":\"Maximum\",\"Period\":60,"
                        + "\"Metric\":{\"Namespace\":\"Glue\",\"MetricName\":\"glue.driver.workerUtilization\",\"Dimensions\":["
                        + "{\"Name\":\"JobName\",\"Value\":\"orders\"},{\"Name\":\"JobRunId\",\"Value\":\"jr_1\"}]}}}]}");

        ImportSummary summary = imported(results, queries);

        assertThat(workspace.metrics().of("orders"))
                .extracting(MetricSeries::run)
                .containsExactly("jr_1");
        assertThat(summary.skipped())
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("'nobody'");
    }

    @Test
    void manyRunsOfManyJobsAreStoredInPartsAndAllOfThem() throws Exception {
        StringBuilder text = new StringBuilder("{\"JobRuns\":[");
        for (int i = 0; i < 45_000; i++) {
            text.append(i == 0 ? "" : ",")
                    .append("{\"Id\":\"jr_")
                    .append(i)
                    .append("\",\"JobName\":\"job")
                    .append(i % 3)
                    .append("\"}");
        }
        Path file = file("many.json", text.append("]}").toString());

        assertThat(imported(file).runs().added()).isEqualTo(45_000);
        assertThat(workspace.runs("job1")).hasSize(15_000);
    }

    @Test
    void theRunsOwnSizeCountsNotTheJobsOfToday() throws Exception {
        imported(jobs(), runs(run("jr_1", "").replace("\"NumberOfWorkers\":10", "\"NumberOfWorkers\":77")));

        assertThat(workspace.runs("orders"))
                .extracting(GlueRun::configuration)
                .allSatisfy(size -> assertThat(size.map(Configuration::workers)).contains(77));
    }
}
