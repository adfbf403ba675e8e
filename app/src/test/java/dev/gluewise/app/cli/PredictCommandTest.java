package dev.gluewise.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PredictCommandTest extends CommandLineTest {
    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private Outcome predict(String train, String query, String format) throws IOException {
        return run(
                "predict",
                "--history",
                file("train.csv", train),
                "--query",
                file("query.csv", query),
                "--format",
                format);
    }

    @Test
    void pastRunsThatFailedTellNoRunTime() throws IOException {
        String asked = "job,workers\na,10\n";
        String good = "job,workers,seconds,state\na,10,500,SUCCEEDED\na,10,510,ok\na,10,505,\n";

        String without = predict(good, asked, "json").out();
        String with = predict(good + "a,10,9,failed\na,10,9000,TIMEOUT\n", asked, "json")
                .out();

        assertThat(with).isEqualTo(without);
        assertThat(predict(good, asked, "json")
                        .json()
                        .at("/results/0/evidence/runs")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void carriesEveryFieldThatIsPromisedInTheOrderOfTheQuestions() throws IOException {
        JsonNode document = predict("""
                        job,workers,worker_type,seconds
                        a,5,G.1X,1000
                        a,10,G.1X,520
                        a,10,G.1X,500
                        """, """
                        job,workers,worker_type
                        a,20,G.1X
                        b,5,G.1X
                        a,5,
                        """, "json").json();

        assertThat(document.get("schemaVersion").asInt()).isEqualTo(1);
        assertThat(document.get("command").asText()).isEqualTo("predict");
        assertThat(document.get("results")).hasSize(3);
        JsonNode first = document.at("/results/0");
        assertThat(first.get("row").asInt()).isEqualTo(1);
        assertThat(first.get("set").isNull()).isTrue();
        assertThat(first.get("job").asText()).isEqualTo("a");
        assertThat(first.get("workers").asInt()).isEqualTo(20);
        assertThat(first.get("worker_type").asText()).isEqualTo("G.1X");
        JsonNode time = first.get("runTimeSeconds");
        double last = 0;
        for (String name : new String[] {"p5", "p10", "p50", "p90", "p95"}) {
            assertThat(time.get(name).asDouble()).as(name).isGreaterThan(last);
            last = time.get(name).asDouble();
        }
        assertThat(time.get("mean").asDouble()).isBetween(200.0, 500.0);
        assertThat(first.at("/evidence/runs").asInt()).isEqualTo(3);
        assertThat(first.at("/evidence/distinctWorkers").asInt()).isEqualTo(2);
        JsonNode unknown = document.at("/results/1");
        assertThat(unknown.get("runTimeSeconds").isNull()).isTrue();
        assertThat(unknown.get("reason").asText()).contains("b");
        assertThat(document.at("/results/2/worker_type").isNull()).isTrue();
    }

    @Test
    void setsKnowNothingOfEachOther() throws IOException {
        JsonNode document = predict(
                        "set,job,workers,seconds\none,a,5,100\ntwo,a,5,900\n",
                        "set,job,workers\ntwo,a,5\none,a,5\nthree,a,5\n",
                        "json")
                .json();

        assertThat(document.at("/results/0/runTimeSeconds/p50").asDouble()).isBetween(890.0, 910.0);
        assertThat(document.at("/results/1/runTimeSeconds/p50").asDouble()).isBetween(99.0, 101.0);
        assertThat(document.at("/results/2/runTimeSeconds").isNull()).isTrue();
        assertThat(document.at("/results/2/set").asText()).isEqualTo("three");
    }

    @Test
    void clustersOfOthersArePredictedByTheirSlotsAndParameters() throws IOException {
        StringBuilder train =
                new StringBuilder("job,context,workers,worker_type,slots,memory_gb,input_gb,x_k,seconds\n");
        StringBuilder query = new StringBuilder("job,context,workers,worker_type,slots,memory_gb,input_gb,x_k\n");
        for (int workers : new int[] {2, 4, 8}) {
            for (int input : new int[] {10, 20}) {
                for (int k : new int[] {3, 9}) {
                    train.append(String.format(
                            "kmeans,m4|%d|%d,%d,m4.2xlarge,%d,32.0,%d,%d,%d%n",
                            input, k, workers, 8 * workers, input, k, input * k * (2 + 40 / workers)));
                }
            }
        }
        query.append("kmeans,m4|40|9,6,m4.2xlarge,48,32.0,40,9\n");
        JsonNode document = predict(train.toString(), query.toString(), "json").json();

        assertThat(document.at("/results/0/runTimeSeconds/p50").asDouble()).isBetween(2_700.0, 3_900.0);
        assertThat(document.at("/results/0/warnings")).isEmpty();
    }

    @Test
    void writesATableAndACsvToo() throws IOException {
        String train = "job,workers,seconds\na,5,100\na,9,60\n";
        String query = "job,workers\na,3\nb,3\n";

        assertThat(predict(train, query, "table").out())
                .contains("80 % of runs", "unknown", "No past run of the job b", "smaller than any known run");
        assertThat(predict(train, query, "csv").out().lines())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("row,set,job");
    }

    @Test
    void aBadFileIsNamedWithItsLineAndWhatToDo() throws IOException {
        Outcome outcome = predict("job,workers,seconds\na,5,100\na,x,60\n", "job,workers\na,3\n", "json");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("train.csv, line 3")
                .contains("is no number")
                .contains("Correct the row");
        assertThat(outcome.json().at("/error/line").asInt()).isEqualTo(3);
        assertThat(outcome.json().at("/error/file").asText()).endsWith("train.csv");
    }

    @Test
    void bothFilesAreNeeded() throws IOException {
        Path train = Path.of(file("train.csv", "job,workers,seconds\na,5,100\n"));

        assertThat(run("predict", "--history", train.toString()).code()).isEqualTo(2);
        assertThat(run("predict", "--history", train.toString(), "--query", "missing.csv")
                        .err())
                .contains("missing.csv")
                .contains("no such file");
    }
}
