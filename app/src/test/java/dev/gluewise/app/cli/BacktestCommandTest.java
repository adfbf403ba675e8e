package dev.gluewise.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BacktestCommandTest extends CommandLineTest {
    private String history() throws IOException {
        StringBuilder csv = new StringBuilder("job,workers,worker_type,seconds\n");
        for (int repeat = 0; repeat < 4; repeat++) {
            for (int workers : new int[] {5, 9, 17}) {
                csv.append(String.format("nightly,%d,G.1X,%d%n", workers, 120 + 8_000 / (workers - 1) + 3 * repeat));
            }
        }
        return Files.writeString(folder.resolve("history.csv"), csv).toString();
    }

    @Test
    void carriesEveryFieldThatIsPromised() throws IOException {
        JsonNode document =
                run("backtest", "--history", history(), "--format", "json").json();

        assertThat(document.get("schemaVersion").asInt()).isEqualTo(1);
        assertThat(document.get("command").asText()).isEqualTo("backtest");
        assertThat(document.get("predictions").asInt()).isEqualTo(12 + 10);
        for (String name : new String[] {"mape", "medianApe", "p90Ape"}) {
            assertThat(document.get(name).asDouble()).as(name).isBetween(0.0, 0.5);
        }
        for (String name : new String[] {"coverage80", "coverage90"}) {
            assertThat(document.get(name).asDouble()).as(name).isBetween(0.0, 1.0);
        }
        assertThat(document.get("baselines"))
                .extracting(baseline -> baseline.get("name").asText())
                .contains("nearest known size", "DPU-hours constant", "Ernest, as published");
        assertThat(document.at("/byJob/0/job").asText()).isEqualTo("nightly");
        assertThat(document.at("/byJob/0/predictions").asInt()).isEqualTo(22);
        assertThat(document.at("/choices/0/missed").isNumber()).isTrue();
    }

    @Test
    void saysHowOftenTheIntervalHeld() throws IOException {
        assertThat(run("backtest", "--history", history()).out())
                .containsPattern("On 22 predictions of your own runs the 90 % interval held \\d+ % of the time\\.")
                .contains("runs before it", "other sizes", "Amdahl, weighted by 1/t", "cheapest size in time");
    }

    @Test
    void listsEveryHiddenRunAsCsv() throws IOException {
        assertThat(run("backtest", "--history", history(), "--format", "csv")
                        .out()
                        .lines())
                .hasSize(23)
                .first()
                .asString()
                .startsWith("job,predicted_from,actual_seconds");
    }

    @Test
    void anEventLogIsReplayed() throws IOException {
        JsonNode document = run("backtest", "--event-log", sampleLog("orders_enrich"), "--format", "json")
                .json();

        assertThat(document.at("/bySplit/0/predictedFrom").asText()).isEqualTo("OWN_LOG");
        assertThat(document.get("mape").asDouble()).isLessThan(0.1);
        assertThat(document.get("coverage90").isNull()).isTrue();
    }

    @Test
    void aWorkspaceKeepsWhatCameOfItAndAdviceTellsIt() throws IOException {
        String workspace = folder.resolve("w.gluewise").toString();
        run("import", "history", history(), "--workspace", workspace);

        Outcome outcome = run("backtest", "--workspace", workspace);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("On 22 predictions of your own runs");
        assertThat(run("advise", "--workspace", workspace, "--job", "nightly", "--deadline", "30m")
                        .out())
                .contains("When 22 of your own runs were hidden");
    }

    @Test
    void advisesFromAHistoryFileWithoutAWorkspace() throws IOException {
        JsonNode advice = run(
                        "advise", "--history", history(), "--job", "nightly", "--deadline", "30m", "--format", "json")
                .json();

        assertThat(advice.at("/evidence/tier").asText()).isEqualTo("SCALING_HISTORY");
        assertThat(advice.at("/evidence/runs").asInt()).isEqualTo(12);
        assertThat(advice.at("/recommended/verdict").asText()).isEqualTo("RECOMMENDED");
        Outcome unknown = run("advise", "--history", history(), "--job", "nobody");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("no run of the job nobody").contains("nightly");
    }

    @Test
    void tooLittleToHideIsSaid() throws IOException {
        String csv = Files.writeString(folder.resolve("one.csv"), "job,workers,seconds\na,5,60\n")
                .toString();

        assertThat(run("backtest", "--history", csv).out()).contains("Nothing could be hidden");
        assertThat(run("backtest", "--history", csv, "--format", "json")
                        .json()
                        .get("mape")
                        .isNull())
                .isTrue();
    }

    @Test
    void aTableIsToldByWhatItHoldsAndNotByItsName() throws IOException {
        Path named = Path.of(history());
        Path renamed = Files.copy(named, folder.resolve("history.txt"));

        assertThat(run("backtest", "--history", renamed.toString()).out())
                .isEqualTo(run("backtest", "--history", named.toString()).out());
        assertThat(run("backtest", "--history", renamed.toString()).code()).isZero();
    }

    @Test
    void aFileThatIsNoHistoryAndOneWithoutRunsSaySo() throws IOException {
        String note = Files.writeString(folder.resolve("note.txt"), "name,when\na,b\n")
                .toString();
        String empty = Files.writeString(folder.resolve("empty.csv"), "job,workers,seconds\n")
                .toString();

        assertThat(run("advise", "--history", note, "--job", "a").err()).contains("neither JSON nor a CSV history");
        assertThat(run("backtest", "--history", note).err()).contains("neither JSON nor a CSV history");
        assertThat(run("advise", "--history", empty, "--job", "a").err()).contains("no run at all");
    }

    @Test
    void oneSourceIsNeeded() throws IOException {
        assertThat(run("backtest").code()).isEqualTo(2);
        assertThat(run("backtest", "--history", history(), "--workspace", "w.gluewise")
                        .code())
                .isEqualTo(2);
    }
}
