package dev.gluewise.analyzer.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.testing.InWorkspace;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.simulator.testing.SmallLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Logs on their way into a workspace. */
class LogImportTest extends InWorkspace {
    private List<LogImport.Result> imported(Path... paths) {
        return LogImport.into(workspace, List.of(paths), Progress.NONE);
    }

    private Path logs() throws Exception {
        return Files.createDirectories(folder.resolve("logs"));
    }

    @Test
    void aBadOneAmongGoodOnesCostsNoneOfThem() throws Exception {
        SmallLog.ofSpark(logs().resolve("a"), "app-a");
        Files.writeString(logs().resolve("b"), "{\"Event\":\"SparkListenerLogStart\",\"Spark Version\":\"3.5.6\"}\n");
        SmallLog.ofGlue(logs().resolve("c"), "app-c", "orders");

        List<LogImport.Result> results = imported(logs());

        assertThat(results)
                .extracting(result -> Path.of(result.log()).getFileName().toString())
                .containsExactly("a", "b", "c");
        assertThat(results.get(1).problem())
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.NOTHING_TO_ANALYZE));
        assertThat(results.get(1).job()).isEmpty();
        assertThat(results.get(1).profile()).isEmpty();
        assertThat(results.get(0).job()).contains("spark name");
        assertThat(results.get(2).job()).contains("orders");
        assertThat(results.get(2).problem()).isEmpty();
        assertThat(workspace.jobNames()).containsExactly("orders", "spark name");
    }

    @Test
    void importedTwiceItIsThereOnce() throws Exception {
        Path log = SmallLog.ofSpark(folder.resolve("a"), "app-a");

        imported(log);
        imported(log, log);

        assertThat(workspace.logs().count("spark name")).isEqualTo(1);
    }

    @Test
    void aMissingPathIsTold() {
        assertThat(imported(folder.resolve("nowhere"))).singleElement().satisfies(result -> assertThat(result.problem())
                .isPresent());
    }

    @Test
    void progressNamesEachLogBeforeItIsRead() throws Exception {
        Path a = SmallLog.ofSpark(folder.resolve("a"), "app-a");
        Path b = SmallLog.ofSpark(folder.resolve("b"), "app-b");
        List<String> heard = new ArrayList<>();

        LogImport.into(
                workspace,
                List.of(a, b),
                (done, of, next) ->
                        heard.add(done + "/" + of + " " + Path.of(next).getFileName()));

        assertThat(heard).containsExactly("0/2 a", "1/2 b");
    }

    @Test
    void anInterruptedThreadKeepsWhatIsDone() throws Exception {
        Path a = SmallLog.ofSpark(folder.resolve("a"), "app-a");
        Path b = SmallLog.ofSpark(folder.resolve("b"), "app-b");
        List<LogImport.Result> results;
        try {
            results = LogImport.into(workspace, List.of(a, b), (done, of, next) -> {
                if (done == 1) {
                    Thread.currentThread().interrupt();
                }
            });
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(results).extracting(LogImport.Result::log).containsExactly(a.toString());
        assertThat(workspace.logs().count("spark name")).isEqualTo(1);
    }
}
