package dev.gluewise.analyzer.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.analyzer.testing.ExampleJob;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the script in a real shell with a real jq, and a stand-in for the AWS command line that notes what it is asked. */
@DisabledOnOs(OS.WINDOWS)
class AwsCliScriptTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String AWS = """
            #!/bin/sh
            for last; do :; done
            case $2 in
            get-job)
                [ ! -e gone ] || exit 254
                printf '%s' "$last" > asked.json
                jq .Job get-job.json ;;
            update-job) cp "${last#file://}" updated.json ;;
            esac
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void bringTheStandIn() throws IOException {
        Path aws = Files.writeString(folder.resolve("aws"), AWS);
        assertThat(aws.toFile().setExecutable(true)).isTrue();
        try (InputStream sample = Objects.requireNonNull(getClass().getResourceAsStream("get-job.json"))) {
            Files.copy(sample, folder.resolve("get-job.json"));
        }
    }

    private static AwsCliChange change(String job) throws ProblemException {
        return AwsCliChange.of(ExampleJob.called(job)
                        .on(WorkerType.G_2X, 20)
                        .stage(400, 6)
                        .stage(50, 60)
                        .stage(1, 120)
                        .within(Duration.ofMinutes(11))
                        .advice())
                .orElseThrow();
    }

    private int shell(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder shell =
                new ProcessBuilder(arguments).directory(folder.toFile()).redirectErrorStream(true);
        shell.environment().merge("PATH", folder.toString(), (path, first) -> first + File.pathSeparator + path);
        shell.redirectOutput(folder.resolve("output.txt").toFile());
        Process process = shell.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private int run(String script) throws IOException, InterruptedException {
        assumeTrue(shell("sh", "-c", "command -v jq") == 0, "Skipped: no jq on this machine");
        return shell("sh", "-c", script);
    }

    private JsonNode json(String file) throws IOException {
        return JSON.readTree(folder.resolve(file).toFile());
    }

    private ObjectNode job() throws IOException {
        return (ObjectNode) json("get-job.json").get("Job");
    }

    @Test
    void nothingButTheRecommendedSettingsDiffersFromTheJobReadBefore() throws Exception {
        assertThat(run(change("orders_enrich").script())).isZero();

        ObjectNode expected = job();
        expected.remove("Name");
        expected.remove("CreatedOn");
        expected.remove("LastModifiedOn");
        expected.remove("AllocatedCapacity");
        expected.remove("MaxCapacity");
        expected.put("WorkerType", "G.1X").put("NumberOfWorkers", 14).put("ExecutionClass", "FLEX");
        expected.withObject("/DefaultArguments").put("--enable-auto-scaling", "true");
        expected.withObject("/NonOverridableArguments").remove("--enable-auto-scaling");
        assertThat(json("updated.json").get("JobName").asText()).isEqualTo("orders_enrich");
        assertThat(json("updated.json").get("JobUpdate")).isEqualTo(expected);
    }

    @Test
    void theScriptOfAnOlderGlueSetsTheWorkersAlone() throws Exception {
        AwsCliChange change = AwsCliChange.of(ExampleJob.called("orders_enrich")
                        .on(Configuration.fixed(GlueVersion.V2_0, WorkerType.G_2X, 20))
                        .stage(400, 6)
                        .stage(50, 60)
                        .within(Duration.ofMinutes(9))
                        .advice())
                .orElseThrow();

        assertThat(run(change.script())).isZero();

        JsonNode updated = json("updated.json").get("JobUpdate");
        assertThat(updated.get("ExecutionClass")).isEqualTo(job().get("ExecutionClass"));
        assertThat(updated.get("DefaultArguments")).isEqualTo(job().get("DefaultArguments"));
        assertThat(updated.get("NumberOfWorkers")).isNotEqualTo(job().get("NumberOfWorkers"));
    }

    @Test
    void undoingBringsBackEverySettingThatTheJobHad() throws Exception {
        AwsCliChange change = change("orders_enrich");
        assertThat(run(change.script())).isZero();
        assertThat(run(change.undo())).isZero();

        JsonNode restored = json("updated.json").get("JobUpdate");
        assertThat(restored.get("WorkerType").asText()).isEqualTo("G.2X");
        assertThat(restored.get("NumberOfWorkers").asInt()).isEqualTo(20);
        assertThat(restored.get("DefaultArguments")).isEqualTo(job().get("DefaultArguments"));
        assertThat(restored.get("NonOverridableArguments")).isEqualTo(job().get("NonOverridableArguments"));
    }

    @Test
    void aSecondRunDoesNotOverwriteWhatUndoingNeeds() throws Exception {
        String script = change("orders_enrich").script();
        assertThat(run(script)).isZero();
        String kept = Files.readString(folder.resolve("orders_enrich.before.json"));
        Files.delete(folder.resolve("updated.json"));

        assertThat(run(script)).isNotZero();

        assertThat(folder.resolve("orders_enrich.before.json")).hasContent(kept);
        assertThat(folder.resolve("updated.json")).doesNotExist();
    }

    @Test
    void aJobThatCannotBeReadIsNotWritten() throws Exception {
        Files.createFile(folder.resolve("gone"));

        assertThat(run(change("orders_enrich").script())).isNotZero();

        assertThat(folder.resolve("orders_enrich.before.json")).doesNotExist();
        assertThat(folder.resolve("updated.json")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it's mine",
                "$(touch hurt)",
                "`touch hurt`",
                "'; touch hurt; '",
                "\"; touch hurt; \"",
                "a\ntouch hurt\n",
                "-rf",
                "../../etc/passwd",
                "file:///etc/passwd",
                "日次売上集計",
                "%s%n \\ ! #",
                ""
            })
    void aJobMayBeCalledAnything(String name) throws Exception {
        AwsCliChange change = change(name);
        assertThat(shell("sh", "-n", "-c", change.script())).isZero();

        assertThat(run(change.script())).isZero();

        assertThat(json("asked.json").get("JobName").asText()).isEqualTo(name);
        assertThat(folder.resolve("updated.json")).exists();
        assertThat(folder.resolve("hurt")).doesNotExist();
    }

    @Test
    void noNameReachesACommentWhichSomeShellsWouldRun() throws ProblemException {
        assertThat(change("$(touch hurt)").script().lines().filter(line -> line.startsWith("#")))
                .isNotEmpty()
                .allMatch(line -> line.matches("# [A-Za-z0-9,. ]+"));
    }
}
