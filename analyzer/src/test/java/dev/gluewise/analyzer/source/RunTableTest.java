package dev.gluewise.analyzer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gluewise.analyzer.prediction.history.RunOfJob;
import dev.gluewise.analyzer.prediction.scaling.RunShape;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunTableTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("runs.csv"), text);
    }

    private RunShape shape(String text) throws IOException, ProblemException {
        return RunTable.past(file(text)).rows().getFirst().shape();
    }

    @Test
    void aGlueWorkerTypeTellsSlotsAndMemoryTheDriverCounted() throws IOException, ProblemException {
        RunShape shape = shape("job,workers,worker_type,seconds\nj,10,G.2X,60\n");

        assertThat(shape.slots()).hasValue(72);
        assertThat(shape.memoryGbPerSlot()).hasValue(4);
        assertThat(shape.size()).isEqualTo(72);
    }

    @Test
    void anotherWorkerTypeBringsItsSlotsAndMemory() throws IOException, ProblemException {
        RunShape shape = shape("job,workers,worker_type,slots,memory_gb,seconds\nj,6,m4.2xlarge,48,32.0,60\n");

        assertThat(shape.slots()).hasValue(48);
        assertThat(shape.slotsPerWorker()).hasValue(8);
        assertThat(shape.memoryGbPerSlot()).hasValue(4);
    }

    @Test
    void withoutATypeTheExecutorsCount() throws IOException, ProblemException {
        RunShape shape = shape("job,workers,seconds\nj,6,60\n");

        assertThat(shape.slots()).isEmpty();
        assertThat(shape.size()).isEqualTo(5);
    }

    @Test
    void readsWhateverElseIsKnownOfARun() throws IOException, ProblemException {
        RunOfJob row = RunTable.past(file("\uFEFFset,x_days,job,workers,context,input_gb,execution_class,seconds,note\n"
                        + "s1,7,\"a, b\",4,\"c|d\",2.5,FLEX,60.5,whatever\n"))
                .rows()
                .getFirst();

        assertThat(row.set()).contains("s1");
        assertThat(row.job()).isEqualTo("a, b");
        assertThat(row.seconds()).hasValue(60.5);
        assertThat(row.shape().parameters()).containsEntry("days", 7.0);
        assertThat(row.shape().context()).isEqualTo("c|d");
        assertThat(row.shape().inputGb()).hasValue(2.5);
        assertThat(row.shape().flex()).isTrue();
    }

    @Test
    void queriesNeedNoSeconds() throws IOException, ProblemException {
        List<RunOfJob> rows =
                RunTable.queries(file("job,workers,seconds\nj,6,\nj,8,no\n")).rows();

        assertThat(rows).hasSize(2).allMatch(row -> row.seconds().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "job,workers\\nj,2; 1; There is no column seconds.",
                "job,workers,seconds\\nj,2,60\\nj,two,60; 3; for workers is no number",
                "job,workers,seconds\\nj,2,-1; 2; for seconds is below 0",
                "job,workers,seconds\\nj,2,; 2; The run time is missing.",
                "job,workers,seconds\\n,2,60; 2; The job's name is missing.",
                "job,workers,seconds\\nj,2.5,60; 2; The number of workers is 2.5",
                "job,workers,seconds\\nj,0,60; 2; for workers is not above 0",
                "job,workers,seconds,x_a\\nj,2,60,NaN; 2; for x_a is no number",
                "job,workers,worker_type,seconds\\nj,1,G.1X,60; 2; 2 workers or more",
                "job,workers,execution_class,seconds\\nj,2,SPOT,60; 2; The execution class is SPOT",
                "job,workers,job,seconds\\nj,2,60,1; 1; The column job stands there twice."
            })
    void tellsWhichLineIsWrongAndHow(String text, long line, String message) throws IOException {
        Path file = file(text.replace("\\n", "\n"));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> RunTable.past(file))
                .satisfies(fault -> {
                    Problem problem = fault.problem();
                    assertThat(problem.code()).isEqualTo(ProblemCode.UNREADABLE_INPUT);
                    assertThat(problem.file()).isEqualTo(file.toString());
                    assertThat(problem.line()).hasValue(line);
                    assertThat(problem.message()).contains(message);
                    assertThat(problem.hint()).isNotEmpty();
                });
    }

    @Test
    void aMissingAndAnEmptyFileAreTold() throws IOException {
        Path empty = file("");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> RunTable.past(folder.resolve("none.csv")))
                .withMessageContaining("no such file");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> RunTable.past(empty))
                .withMessageContaining("empty");
    }
}
