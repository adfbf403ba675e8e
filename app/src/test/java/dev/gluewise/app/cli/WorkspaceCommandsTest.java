package dev.gluewise.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gluewise.app.sample.MadeSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The commands that work on a workspace: demo, import, jobs, and advise on what they left. */
class WorkspaceCommandsTest extends CommandLineTest {
    @Test
    void demoDoesTheMainJobEndsWithWhatToDoNextAndGivesTheSameInTheSameFolderAgain() {
        Path output = folder.resolve("a folder with spaces");

        Outcome outcome = run("demo", "--output", output.toString());

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .contains("orders_enrich", "customer_sessions", "invoice_import", "saving/month", "Recommended", "Why");
        assertThat(outcome.err())
                .contains(
                        "What next",
                        "advise --workspace '" + output.resolve("sample.gluewise") + "' --job",
                        "desktop '" + output.resolve("sample.gluewise") + "'");
        assertThat(output).isDirectoryContaining("glob:**/report.html");
        assertThat(output).isDirectoryContaining("glob:**/advice.json");
        assertThat(run("demo", "--output", output.toString()).out()).isEqualTo(outcome.out());
    }

    @Test
    void importsThenListsThenAdvises() throws IOException {
        String workspace = workspaceWithHistoryAndLog();

        JsonNode fleet =
                run("jobs", "--workspace", workspace, "--format", "json").json().get("jobs");
        JsonNode advice = run(
                        "advise",
                        "--workspace",
                        workspace,
                        "--job",
                        "orders_enrich",
                        "--deadline",
                        "10m",
                        "--format",
                        "json")
                .json();

        assertThat(fleet).hasSize(8);
        assertThat(fleet.at("/0/job").asText()).isEqualTo("orders_enrich");
        assertThat(fleet.at("/0/saving/perMonth").asDouble()).isPositive();
        assertThat(advice.at("/evidence/tier").asText()).isEqualTo("EVENT_LOG");
        assertThat(advice.at("/evidence/runs").asInt()).isGreaterThan(100);
        assertThat(advice.at("/current/workerType").asText()).isEqualTo("G.2X");
    }

    @Test
    void whatNobodyKnowsTheCostOfIsNullAndEmptyAndNotNothing() throws IOException {
        String workspace = folder.resolve("w.gluewise").toString();
        run("import", "logs", sampleLog("invoice_import"), "--workspace", workspace);

        JsonNode fleet =
                run("jobs", "--workspace", workspace, "--format", "json").json();
        String csv = run("jobs", "--workspace", workspace, "--format", "csv").out();

        for (String figure : List.of("cost30Days", "failedCost30Days", "waste30Days")) {
            assertThat(fleet.at("/jobs/0/" + figure).isNull()).as(figure).isTrue();
            assertThat(fleet.at("/totals/" + figure).isNull()).as(figure).isTrue();
        }
        List<String> heads = List.of(csv.lines().findFirst().orElseThrow().split(","));
        String[] cells = csv.lines().toList().get(1).split(",");
        assertThat(cells[heads.indexOf("cost_30_days_usd")]).isEmpty();
        assertThat(cells[heads.indexOf("failed_cost_30_days_usd")]).isEmpty();
        assertThat(cells[heads.indexOf("waste_30_days_usd")]).isEmpty();
    }

    @Test
    void aJobThatIsOnlyCostedSaysSoInsteadOfAskingForItsEventLog() throws IOException {
        String workspace = folder.resolve("w.gluewise").toString();
        Path records = Files.writeString(folder.resolve("shell.json"), """
                {"Jobs":[{"Name":"tidy","GlueVersion":"3.0","MaxCapacity":0.0625,"Command":{"Name":"pythonshell"}}]}
                {"JobRuns":[{"Id":"jr_1","JobName":"tidy","JobRunState":"SUCCEEDED","StartedOn":1790820000,
                  "ExecutionTime":120,"MaxCapacity":0.0625,"GlueVersion":"3.0"}]}""");
        assertThat(run("import", "history", records.toString(), "--workspace", workspace)
                        .code())
                .isZero();

        Outcome outcome = run("advise", "--workspace", workspace, "--job", "tidy");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("pythonshell", "costed").doesNotContain("import logs");
    }

    @Test
    void importKeepsTheGoodLogsAndNamesTheBadOnes() throws IOException {
        Files.writeString(folder.resolve("bad"), "not a log");
        sampleLog("invoice_import");

        Outcome outcome = run(
                "import",
                "logs",
                folder.resolve("invoice_import.zstd").toString(),
                folder.resolve("bad").toString(),
                "--workspace",
                folder.resolve("w.gluewise").toString());

        assertThat(outcome.code()).isEqualTo(4);
        assertThat(outcome.out()).contains("invoice_import");
        assertThat(outcome.err().lines())
                .satisfiesExactly(
                        guessed -> assertThat(guessed).contains("Worker type not in the log"),
                        skipped -> assertThat(skipped).contains("bad"));
    }

    @Test
    void importSaysWhatALogLacks() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of(sampleLog("orders_enrich")));
        Path cut = Files.write(folder.resolve("cut.inprogress"), Arrays.copyOf(whole, whole.length * 2 / 3));

        Outcome outcome = run(
                "import",
                "logs",
                cut.toString(),
                "--workspace",
                folder.resolve("w.gluewise").toString());

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err())
                .contains(cut + ": It breaks off.")
                .contains("Spark had not closed it")
                .contains("duration is estimated from the last event");
    }

    @Test
    void saysWhichJobOrWorkspaceIsUnknown() throws Exception {
        String missing = folder.resolve("none.gluewise").toString();

        Outcome noWorkspace = run("jobs", "--workspace", missing);
        String workspace = MadeSample.copyTo(folder.resolve("sample.gluewise")).toString();
        Outcome noJob = run("advise", "--workspace", workspace, "--job", "nobody");
        Outcome noLog = run("advise", "--workspace", workspace, "--job", "finance_ledger_close", "--format", "json");

        assertThat(noWorkspace.code()).isEqualTo(2);
        assertThat(noWorkspace.err()).contains(missing);
        assertThat(noJob.code()).isEqualTo(2);
        assertThat(noJob.err()).contains("knows no job nobody");
        assertThat(noLog.code()).as(noLog.err()).isZero();
        assertThat(noLog.json().at("/evidence/profiles").asInt()).isZero();
        assertThat(noLog.json().at("/evidence/tier").asText()).isNotEqualTo("EVENT_LOG");
    }

    @Test
    void aBrokenPromiseIsToldBelowTheJobs() throws IOException {
        String workspace = workspaceWithHistoryAndLog();
        run("apply", "--workspace", workspace, "--job", "orders_enrich", "--deadline", "30m", "--applied");
        JsonNode size = run(
                        "advise",
                        "--workspace",
                        workspace,
                        "--job",
                        "orders_enrich",
                        "--deadline",
                        "30m",
                        "--format",
                        "json")
                .json()
                .get("recommended");
        Path late = Files.writeString(folder.resolve("late.json"), """
                {"JobRuns": [{"Id": "jr_late", "JobName": "orders_enrich", "JobRunState": "FAILED", "StartedOn": %d,
                  "ExecutionTime": 900, "GlueVersion": "5.1", "WorkerType": "%s", "NumberOfWorkers": %d,
                  "ExecutionClass": "%s", "Arguments": {"--enable-auto-scaling": "%s"},
                  "ErrorMessage": "java.lang.OutOfMemoryError: Java heap space"}]}
                """.formatted(
                        CLOCK.instant().getEpochSecond() + 3_600,
                        size.get("workerType").asText(),
                        size.get("workers").asInt(),
                        size.get("executionClass").asText(),
                        size.get("autoScaling").asText()));
        assertThat(run("jobs", "--workspace", workspace).out()).doesNotContain("promise");

        run("import", "history", late.toString(), "--workspace", workspace);

        assertThat(run("jobs", "--workspace", workspace).out())
                .contains(
                        "orders_enrich: the promise of its last change is broken. Runs since then that ran out of memory: 1");
        assertThat(run("jobs", "--workspace", workspace, "--format", "json")
                        .json()
                        .at("/brokenPromises/0/job")
                        .asText())
                .isEqualTo("orders_enrich");
    }

    @Test
    void anEmptyWorkspaceIsNoFault() throws IOException {
        String workspace = folder.resolve("w.gluewise").toString();
        Path none = Files.writeString(folder.resolve("none.json"), "{\"Jobs\": []}");
        run("import", "history", none.toString(), "--workspace", workspace);

        Outcome outcome = run("jobs", "--workspace", workspace);

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).startsWith("No jobs yet.");
    }

    @Test
    void helpNamesEveryCommand() {
        Outcome outcome = run("--help");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("advise", "simulate", "demo", "jobs", "import", "desktop", "Exit codes");
    }
}
