package dev.gluewise.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnoseCommandTest extends CommandLineTest {
    private static final List<String> FIELDS =
            List.of("code", "severity", "where", "text", "seconds", "cost", "per", "action", "recordMore");

    @Test
    void listsWhatIsWrongWithALoggedRun() throws IOException {
        JsonNode diagnosis = run("diagnose", "--event-log", sampleLog("invoice_import"), "--format", "json")
                .json();

        assertThat(diagnosis.get("command").asText()).isEqualTo("diagnose");
        assertThat(diagnosis.at("/profile/tasks").asInt()).isPositive();
        assertThat(diagnosis.get("findings")).isNotEmpty().allSatisfy(finding -> assertThat(finding.fieldNames())
                .toIterable()
                .containsExactlyElementsOf(FIELDS));
        assertThat(diagnosis.get("findings"))
                .filteredOn(finding -> finding.get("code").asText().equals("SINGLE_TASK_STAGE"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.get("where").asText()).isEqualTo("stage 0");
                    assertThat(finding.get("cost").asDouble()).isPositive();
                });
    }

    @Test
    void listsWhatIsWrongWithAHistoryAlone() throws IOException {
        Path history = folder.resolve("runs.csv");
        Files.writeString(history, """
                job,workers,worker_type,seconds
                nightly,10,G.1X,20
                nightly,10,G.1X,21
                nightly,10,G.1X,22
                """);

        JsonNode diagnosis = run("diagnose", "--history", history.toString(), "--job", "nightly", "--format", "json")
                .json();

        assertThat(diagnosis.get("profile").isNull()).isTrue();
        assertThat(diagnosis.get("runs").asInt()).isEqualTo(3);
        assertThat(diagnosis.get("findings"))
                .extracting(finding -> finding.get("code").asText())
                .contains("OLD_GLUE_VERSION");
    }

    @Test
    void saysItInATableAndAsCsv() throws IOException {
        assertThat(run("diagnose", "--event-log", sampleLog("invoice_import")).out())
                .contains("Critical · stage 0", "is a single task of", "Split its input", "a run)");
        assertThat(run("diagnose", "--event-log", sampleLog("invoice_import"), "--format", "csv")
                        .out())
                .startsWith("code,severity,where,seconds,cost_usd,per,text,action,record_more")
                .contains("SINGLE_TASK_STAGE,CRITICAL,stage 0,");
    }

    @Test
    void needsOneSource() {
        assertThat(run("diagnose").err()).contains("diagnose needs one of --event-log PATH");
        assertThat(run("diagnose").code()).isEqualTo(2);
    }
}
