package dev.gluewise.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class BundledSamplesTest {
    private static final int LARGEST_TOGETHER = 5_000_000;

    /** What a machine leaves in its logs: names of users, local folders, addresses, what Java and Hadoop know. */
    private static final Pattern TRACE = Pattern.compile("/root|/home|/tmp|/work/|/usr/|/var/|/Users/|file:/|localhost"
            + "|\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b|java\\.home|java\\.io|user\\.name|user\\.dir|\\bos\\.[a-z]+\\b"
            + "|sun\\.|hadoop\\.|extraJavaOptions|ClassPath|\\.m2|\"User\":\"(?!spark\")");

    /** The jobs that have an event log. */
    static final List<String> LOGGED =
            List.of("orders_enrich", "customer_sessions", "invoice_import", "clickstream_compact", "fraud_features");

    @Test
    void togetherSmallerThanFiveMegabytes() throws IOException {
        int bytes = 0;
        for (String job : LOGGED) {
            bytes += SampleLog.resource("logs/" + job + ".zstd").readAllBytes().length;
        }
        for (String history : List.of("get-jobs.json", "get-job-runs.json")) {
            bytes += SampleLog.resource(history).readAllBytes().length;
        }
        assertThat(bytes).isLessThan(LARGEST_TOGETHER);
    }

    @ParameterizedTest
    @FieldSource("LOGGED")
    void nothingOfTheMachineStayed(String job) throws IOException {
        SampleLog log = SampleLog.of(job);

        assertThat(TRACE.matcher(log.text()).results().map(match -> match.group()))
                .isEmpty();
        for (String emptied :
                List.of("JVM Information", "Hadoop Properties", "System Properties", "Classpath Entries")) {
            assertThat(log.event("EnvironmentUpdate").get(emptied).isEmpty()).isTrue();
        }
        String user = System.getProperty("user.name");
        assertThat(log.text()).doesNotContainPattern("/" + Pattern.quote(user) + "\\b");
    }

    @ParameterizedTest
    @CsvSource({"orders_enrich, 9, 8", "customer_sessions, 9, 4", "invoice_import, 5, 8", "clickstream_compact, 5, 4"})
    void executorsAreThoseOfGluesWorkers(String job, int executors, int cores) throws IOException {
        SampleLog log = SampleLog.of(job);

        assertThat(log.executorCores()).hasSize(executors).containsOnly(cores);
        assertThat(log.attempts()).extracting(SampleLog.Attempt::reason).containsOnly("Success");
        assertThat(log.properties().get("spark.glue.JOB_NAME").asText()).isEqualTo(job);
    }

    @Test
    void ordersEnrichLeavesMostSlotsIdle() throws IOException {
        SampleLog log = SampleLog.of("orders_enrich");

        double busy =
                log.attempts().stream().mapToDouble(SampleLog.Attempt::seconds).sum();
        assertThat(busy / (72 * log.seconds())).isBetween(0.2, 0.6);
        assertThat(log.stages()).hasSizeGreaterThan(5);
    }

    @Test
    void customerSessionsHasATaskManyTimesTheMedian() throws IOException {
        SampleLog log = SampleLog.of("customer_sessions");

        double skew = log.stages().stream()
                .map(log::sortedSeconds)
                .filter(seconds -> seconds.size() == 64)
                .mapToDouble(seconds -> seconds.getLast() / SampleLog.median(seconds))
                .max()
                .orElseThrow();
        assertThat(skew).isGreaterThan(10);
    }

    @Test
    void invoiceImportSpendsItsTimeInOneTask() throws IOException {
        SampleLog log = SampleLog.of("invoice_import");
        List<Integer> stages = log.stages();

        List<Double> first = log.sortedSeconds(stages.getFirst());
        assertThat(first).hasSize(1);
        assertThat(first.getFirst() / log.seconds()).isGreaterThan(0.75);
        assertThat(log.sortedSeconds(stages.get(1))).hasSize(20);
    }

    @Test
    void clickstreamCompactHasThousandsOfTinyTasks() throws IOException {
        SampleLog log = SampleLog.of("clickstream_compact");
        List<Double> seconds =
                log.attempts().stream().map(SampleLog.Attempt::seconds).sorted().toList();

        assertThat(seconds).hasSizeGreaterThan(5_000);
        assertThat(SampleLog.median(seconds)).isLessThan(0.5);
        assertThat(log.events("JobStart")).hasSizeGreaterThan(10);
    }

    @Test
    void fraudFeaturesGainsAndLosesExecutors() throws IOException {
        SampleLog log = SampleLog.of("fraud_features");
        List<String> reasons =
                log.attempts().stream().map(SampleLog.Attempt::reason).toList();

        assertThat(log.executorCores()).hasSizeGreaterThan(9).containsOnly(4);
        assertThat(log.events("ExecutorRemoved")
                        .map(event -> event.get("Removed Reason").asText()))
                .anyMatch(reason -> reason.contains("137"))
                .anyMatch(reason -> reason.contains("idle") || reason.contains("driver"));
        assertThat(reasons).contains("ExecutorLostFailure", "FetchFailed");
        assertThat(Collections.frequency(reasons, "Success")).isGreaterThan(250);
    }

    @Test
    void theHistoryFitsTheLogs() throws IOException {
        JsonNode runs = new ObjectMapper()
                .readTree(SampleLog.resource("get-job-runs.json"))
                .get("JobRuns");
        for (String job : LOGGED) {
            SampleLog log = SampleLog.of(job);
            String id = log.properties().get("spark.glue.JOB_RUN_ID").asText();
            JsonNode run = runs.valueStream()
                    .filter(candidate -> candidate.get("Id").asText().equals(id))
                    .findFirst()
                    .orElseThrow();

            assertThat(run.get("JobName").asText()).isEqualTo(job);
            assertThat(run.get("ExecutionTime").asDouble()).isBetween(log.seconds(), log.seconds() + 20);
            int cores = run.get("WorkerType").asText().equals("G.2X") ? 8 : 4;
            assertThat(Set.copyOf(log.executorCores())).containsExactly(cores);
            assertThat(run.get("StartedOn").asText()).startsWith("2026-11-");
        }
    }

    @Test
    void theFleetHasEightJobsSomeOfSeveralSizes() throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode jobs = json.readTree(SampleLog.resource("get-jobs.json")).get("Jobs");
        JsonNode runs = json.readTree(SampleLog.resource("get-job-runs.json")).get("JobRuns");

        assertThat(jobs).hasSize(8);
        Set<String> sizes = new TreeSet<>();
        Set<String> states = new TreeSet<>();
        for (JsonNode run : runs) {
            sizes.add(run.get("JobName").asText() + " " + run.get("WorkerType").asText() + " "
                    + run.get("NumberOfWorkers").asInt());
            states.add(run.get("JobRunState").asText());
        }
        assertThat(sizes)
                .contains("orders_enrich G.1X 10", "orders_enrich G.2X 10")
                .hasSizeGreaterThan(11);
        assertThat(states).containsExactly("FAILED", "SUCCEEDED");
    }
}
