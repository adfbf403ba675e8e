package dev.gluewise.analyzer.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.source.MixedImport.Nothing;
import dev.gluewise.analyzer.source.MixedImport.OfHistory;
import dev.gluewise.analyzer.source.MixedImport.OfLog;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.testing.Wanted;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.testing.SmallLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of all kinds at once: each is told by what it holds, and a bad one costs none of the others. */
class MixedImportTest {
    private static final String RUNS = """
            {"JobRuns":[{"Id":"jr_1","JobName":"orders","JobRunState":"SUCCEEDED","StartedOn":1790820000,
             "ExecutionTime":512,"GlueVersion":"4.0","WorkerType":"G.1X","NumberOfWorkers":10},{"Id":"jr_2"}]}""";
    private static final String QUERIES = """
            [{"Id":"m1","MetricStat":{"Metric":{"Namespace":"Glue","MetricName":"glue.driver.workerUtilization",
             "Dimensions":[{"Name":"JobName","Value":"orders"},{"Name":"JobRunId","Value":"jr_1"}]},
             "Period":60,"Stat":"Average"}}]""";
    private static final String METRICS =
            "{\"MetricDataResults\":[{\"Id\":\"%s\",\"Label\":\"x\",\"Timestamps\":[1790820000],\"Values\":[0.5]}]}";

    @TempDir
    private Path folder = Path.of("");

    private Workspace workspace;

    @BeforeEach
    void open() throws ProblemException {
        workspace = Workspace.open(folder.resolve("w.gluewise"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private List<MixedImport.Result> imported(Path... paths) throws ProblemException {
        return MixedImport.into(workspace, List.of(paths), Progress.NONE);
    }

    @Test
    void eachFileIsToldByWhatItHoldsWhateverItIsCalled() throws Exception {
        Path log = SmallLog.ofGlue(folder.resolve("a.json"), "app-a", "clicks");
        Path runs = file("b.log", RUNS);
        Path table = file("c.txt", "job,workers,seconds\nsort,4,600\nsort,8,330\n");

        List<MixedImport.Result> results = imported(runs, log, table);

        assertThat(results).hasSize(3);
        assertThat(results.get(0))
                .isInstanceOfSatisfying(
                        OfLog.class, result -> assertThat(result.log().job()).contains("clicks"));
        assertThat(results.get(1)).isInstanceOfSatisfying(OfHistory.class, result -> {
            assertThat(result.file()).isEqualTo(runs);
            assertThat(result.jobs()).containsExactly("orders");
            assertThat(result.summary().runs().added()).isEqualTo(1);
            assertThat(result.summary().skippedCount()).isEqualTo(1);
        });
        assertThat(results.get(2)).isInstanceOfSatisfying(OfHistory.class, result -> {
            assertThat(result.jobs()).containsExactly("sort");
            assertThat(result.summary().runs().added()).isEqualTo(2);
            assertThat(result.summary().skippedCount()).isZero();
        });
        assertThat(workspace.jobNames()).containsExactlyInAnyOrder("clicks", "orders", "sort");
    }

    @Test
    void aFolderGivesItsLogsAndItsHistoriesEachOnce() throws Exception {
        SmallLog.ofSpark(file("in/logs/app-1", ""), "app-1");
        file("in/runs.json", RUNS);
        file("in/README", "Notes.");

        assertThat(imported(folder.resolve("in")))
                .satisfiesExactly(log -> assertThat(log).isInstanceOf(OfLog.class), history -> assertThat(history)
                        .isInstanceOf(OfHistory.class));
    }

    @Test
    void metricsFindTheirQueriesInAnotherFile() throws Exception {
        file("in/a-queries.json", QUERIES);
        file("in/b-metrics.json", METRICS.formatted("m1"));
        Path lost = file("in/c-metrics.json", METRICS.formatted("m9"));

        List<OfHistory> results = new ArrayList<>();
        imported(folder.resolve("in")).forEach(result -> results.add((OfHistory) result));

        assertThat(results)
                .extracting(result -> result.summary().metrics().added())
                .containsExactly(0, 1, 0);
        assertThat(results.getLast().file()).isEqualTo(lost);
        assertThat(results.getLast().summary().skipped())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("m9"));
    }

    @Test
    void whatIsNoneOfThemIsNamedWithAReasonAndTheOthersAreImported() throws Exception {
        Path broken = file("broken.json", "{\"JobRuns\":[{oops");
        Path note = file("note", "Nothing to see.");
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Path missing = folder.resolve("missing");
        Path good = file("runs.json", RUNS);

        List<MixedImport.Result> results = imported(broken, note, empty, missing, good);

        assertThat(results).filteredOn(OfLog.class::isInstance).hasSize(2).allSatisfy(result -> assertThat(
                        ((OfLog) result).log().problem())
                .isPresent());
        assertThat(results)
                .filteredOn(Nothing.class::isInstance)
                .singleElement()
                .satisfies(result -> {
                    assertThat(((Nothing) result).path()).isEqualTo(empty);
                    assertThat(((Nothing) result).problem().code()).isEqualTo(ProblemCode.UNREADABLE_INPUT);
                });
        assertThat(results)
                .filteredOn(OfHistory.class::isInstance)
                .satisfiesExactly(
                        bad -> assertThat(((OfHistory) bad).summary().skippedCount())
                                .isEqualTo(1),
                        fine -> assertThat(((OfHistory) fine).summary().runs().added())
                                .isEqualTo(1));
    }

    @Test
    void aCancelKeepsWhatIsDone() throws Exception {
        Path one = file("1.json", RUNS);
        Path two = file("2.csv", "job,workers,seconds\nsort,4,600\n");

        List<MixedImport.Result> results = MixedImport.into(workspace, List.of(one, two), Wanted.untilDone(1));

        assertThat(results).hasSize(2);
        assertThat(((OfHistory) results.getLast()).summary().cancelled()).isTrue();
        assertThat(workspace.jobNames()).containsExactly("orders");
    }
}
