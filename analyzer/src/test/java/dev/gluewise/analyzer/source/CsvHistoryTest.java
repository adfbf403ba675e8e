package dev.gluewise.analyzer.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.testing.InWorkspace;
import dev.gluewise.analyzer.workspace.Changes;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.Problem;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Run histories as CSV. */
class CsvHistoryTest extends InWorkspace {
    private ImportSummary imported(String csv) throws Exception {
        return imported(csv, "UTF-8");
    }

    private ImportSummary imported(String csv, String charset) throws Exception {
        Path file = Files.write(folder.resolve("runs.csv"), csv.getBytes(Charset.forName(charset)));
        return FileImport.into(workspace, List.of(file), InputStream.nullInputStream(), Progress.NONE);
    }

    private GlueRun only(String csv) throws Exception {
        assertThat(imported(csv).skipped()).isEmpty();
        return workspace.runs("sort").getFirst();
    }

    @Test
    void takesEveryColumn() throws Exception {
        GlueRun run = only(
                "job,workers,seconds,worker_type,input_gb,execution_class,glue_version,auto_scaling,started,state,"
                        + "attempt,dpu_seconds,error,x_rows,run_id,context\n"
                        + "sort,14,512.5,G.2X,30.5,flex,4.0,yes,2026-10-01T02:00:00Z,FAILED,1,14336,No space left on device,1e6,jr_9,c1\n");

        assertThat(run.id()).isEqualTo("jr_9");
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.startedOn()).contains(Instant.parse("2026-10-01T02:00:00Z"));
        assertThat(run.executionSeconds()).hasValue(512.5);
        assertThat(run.dpuSeconds()).hasValue(14_336);
        assertThat(run.attempt()).isEqualTo(1);
        assertThat(run.configuration()).hasValueSatisfying(size -> {
            assertThat(size.workerType()).isEqualTo(WorkerType.G_2X);
            assertThat(size.workers()).isEqualTo(14);
            assertThat(size.executionClass()).isEqualTo(ExecutionClass.FLEX);
            assertThat(size.autoScaling()).isTrue();
        });
        assertThat(run.details().inputGb()).hasValue(30.5);
        assertThat(run.details().parameters()).containsEntry("rows", 1e6);
        assertThat(run.details().errorMessage()).contains("No space left on device");
        assertThat(workspace.rawRun("jr_9").path("CsvRow").path("context").asText())
                .isEqualTo("c1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "job,workers,seconds",
                "Job Name,Number of Workers,Execution Time (s)",
                "JobName;NumberOfWorkers;ExecutionTime",
                "name\tnodes\tduration",
                "\"job\",\"workers\",\"runtime_seconds\""
            })
    void matchesColumnNamesKindly(String header) throws Exception {
        char separator = header.contains(";") ? ';' : header.contains("\t") ? '\t' : ',';

        GlueRun run = only(header + "\r\n" + String.join(String.valueOf(separator), "sort", "4", "600") + "\r\n");

        assertThat(run.executionSeconds()).hasValue(600);
        assertThat(run.configuration().orElseThrow().workers()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"minutes, 1.5, 90", "duration_ms, 1500, 1.5", "runtime hours, 2, 7200", "elapsed_min, 2, 120"})
    void unitsInNamesCount(String column, String value, double seconds) throws Exception {
        assertThat(only("job,workers," + column + "\nsort,4," + value + "\n").executionSeconds())
                .hasValue(seconds);
    }

    @Test
    void aDecimalCommaIsUnderstoodWhereCommasDoNotSeparate() throws Exception {
        assertThat(only("job;workers;seconds\nsort;4;1.234,5\n").executionSeconds())
                .hasValue(1_234.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-01T02:00:00Z",
                "2026-10-01 02:00:00",
                "2026-10-01 04:00:00 +0200",
                "2026-10-01 02:00:00 UTC",
                "1790820000",
                "1790820000000"
            })
    void timesAreIsoOrEpochAndUtcWhereTheyDoNotSay(String time) throws Exception {
        assertThat(only("job,workers,seconds,started\nsort,4,9," + time + "\n").startedOn())
                .contains(Instant.parse("2026-10-01T02:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "ok, SUCCEEDED",
        "Succeeded, SUCCEEDED",
        "failure, FAILED",
        "timed out, TIMEOUT",
        "canceled, STOPPED",
        "odd, UNKNOWN"
    })
    void statesAreUnderstoodInPlainWords(String word, RunState state) throws Exception {
        assertThat(only("job,workers,seconds,status\nsort,4,9," + word + "\n").state())
                .isEqualTo(state);
    }

    @Test
    void equalRowsAreRunsOfTheirOwnAndStayTheSameRunsWhenImportedAgain() throws Exception {
        String csv = "job,workers,seconds\nsort,4,600\nsort,4,600\nsort,4,610\n";

        assertThat(imported(csv).runs()).isEqualTo(new Changes(3, 0, 0));
        assertThat(imported(csv + "sort,8,300\n").runs()).isEqualTo(new Changes(1, 0, 3));
    }

    @Test
    void whatHasToBeAssumedIsSaid() throws Exception {
        assertThat(imported("job,workers,seconds\nsort,4,600\n").notes())
                .singleElement()
                .asString()
                .contains("worker type", "G.1X");
        assertThat(imported("job,workers,seconds,worker_type\nsort,4,600,G.2X\n")
                        .notes())
                .singleElement()
                .asString()
                .contains("Glue version", "5.1");
    }

    @Test
    void machinesThatAreNoneOfGluesHaveNoGlueSize() throws Exception {
        GlueRun run = only("job,workers,seconds,worker_type,slots,memory_gb\nsort,4,600,m5.xlarge,16,64\n");

        assertThat(run.configuration()).isEmpty();
        assertThat(run.details().parameters()).containsEntry("slots", 16.0).containsEntry("memory_gb", 64.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort,four,600", "sort,4,soon", "sort,4,-1", ",4,600", "sort,4,1e999999999"})
    void aBadRowIsNamedWithItsLineAndCostsNoneOfTheOthers(String row) throws Exception {
        ImportSummary summary = imported("job,workers,seconds\nsort,4,600\n" + row + "\nsort,4,620\n");

        assertThat(summary.runs().added()).isEqualTo(2);
        assertThat(summary.skipped()).singleElement().satisfies(problem -> assertThat(problem.line())
                .hasValue(3));
    }

    @Test
    void aTableWithoutTheColumnsThatCountIsRefused() throws Exception {
        assertThat(imported("job,seconds\nsort,4\n").skipped())
                .singleElement()
                .extracting(Problem::hint)
                .asString()
                .contains("job,workers,seconds");
    }

    @Test
    void unusedColumnsAreNamed() throws Exception {
        assertThat(imported("job,workers,seconds,worker_type,glue_version,colour\nsort,4,600,G.1X,4.0,red\n")
                        .notes())
                .singleElement()
                .asString()
                .contains("colour");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aMarkOfTheByteOrderIsPassedOver(String charset) throws Exception {
        assertThat(imported("\uFEFFjob,workers,seconds\nsort,4,600\n", charset)
                        .runs()
                        .added())
                .isEqualTo(1);
    }

    @Test
    void secretsInARowAreMasked() throws Exception {
        imported("job,workers,seconds,run_id,error\nsort,4,600,jr_1,cannot reach jdbc:mysql://u:hunter2hunter2@h/db\n");

        assertThat(workspace.rawRun("jr_1").toString()).doesNotContain("hunter2");
    }
}
