package dev.gluewise.simulator.spark.sample.scrub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventLogScrubberTest {
    private static final Instant RUN = Instant.parse("2026-11-20T06:00:42.730Z");

    private static final String APPLICATION_START = """
            {"Event":"SparkListenerApplicationStart","App Name":"orders","App ID":"app-20301224-0000",\
            "Timestamp":1924300000000,"User":"mallory"}""";

    private final EventLogScrubber scrubber = new EventLogScrubber(
            new MachineTraces(Set.of("mallory", "build-host-7", "10.9.8.7")), Path.of("/data/builds/orders"));

    @Test
    void applicationGetsGluesUserAndAnIdOfItsNewTime() {
        JsonNode event = scrubOne(APPLICATION_START);

        assertThat(event.get("User").asText()).isEqualTo("spark");
        assertThat(event.get("App ID").asText()).isEqualTo("spark-application-" + RUN.toEpochMilli());
        assertThat(event.get("Timestamp").asLong()).isEqualTo(RUN.toEpochMilli());
    }

    @Test
    void environmentKeepsOnlyPropertiesOnTheAllowlist() {
        JsonNode event = scrubOne("""
                {"Event":"SparkListenerEnvironmentUpdate","JVM Information":{"Java Home":"/usr/lib/jvm/25"},\
                "Spark Properties":{"spark.glue.JOB_NAME":"orders","spark.executor.cores":"4",\
                "spark.local.dir":"/data/builds","spark.executor.memory":"640m","spark.driver.host":"build-host-7"},\
                "Hadoop Properties":{"hadoop.tmp.dir":"/tmp/hadoop-mallory"},\
                "System Properties":{"os.name":"Linux"},"Classpath Entries":{"/x.jar":"System Classpath"}}""");

        assertThat(event.get("Spark Properties").toString())
                .isEqualTo("{\"spark.glue.JOB_NAME\":\"orders\",\"spark.executor.cores\":\"4\"}");
        for (String emptied :
                List.of("JVM Information", "Hadoop Properties", "System Properties", "Classpath Entries")) {
            assertThat(event.get(emptied).isEmpty()).as(emptied).isTrue();
        }
    }

    @Test
    void eachExecutorGetsItsOwnHostEverywhere() {
        JsonNode added = scrubOne("""
                {"Event":"SparkListenerExecutorAdded","Timestamp":1924300001500,"Executor ID":"3","Executor Info":\
                {"Host":"10.9.8.7","Total Cores":4,"Log Urls":{"stderr":"http://10.9.8.7:80/"},"Attributes":{}}}""");
        JsonNode task = scrubOne("""
                {"Event":"SparkListenerTaskEnd","Task Info":{"Executor ID":"3","Host":"10.9.8.7"},\
                "Task End Reason":{"Reason":"FetchFailed","Block Manager Address":\
                {"Executor ID":"4","Host":"10.9.8.7","Port":7}}}""");

        assertThat(added.get("Executor Info").get("Host").asText()).isEqualTo("ip-10-0-1-14.ec2.internal");
        assertThat(added.get("Executor Info").get("Log Urls").isEmpty()).isTrue();
        assertThat(task.get("Task Info").get("Host").asText()).isEqualTo("ip-10-0-1-14.ec2.internal");
        assertThat(task.get("Task End Reason")
                        .get("Block Manager Address")
                        .get("Host")
                        .asText())
                .isEqualTo("ip-10-0-1-15.ec2.internal");
    }

    @Test
    void timesMoveTogetherAndDurationsStay() {
        JsonNode task = scrubOne("""
                {"Event":"SparkListenerTaskEnd","Task Info":{"Launch Time":1924300002000,"Finish Time":1924300007000,\
                "Getting Result Time":0},"Task Metrics":{"Executor Run Time":4990,"Executor CPU Time":4000000000}}""");

        assertThat(task.get("Task Info").get("Launch Time").asLong()).isEqualTo(RUN.toEpochMilli() + 2_000);
        assertThat(task.get("Task Info").get("Finish Time").asLong()).isEqualTo(RUN.toEpochMilli() + 7_000);
        assertThat(task.get("Task Info").get("Getting Result Time").asLong()).isZero();
        assertThat(task.get("Task Metrics").toString())
                .isEqualTo("{\"Executor Run Time\":4990,\"Executor CPU Time\":4000000000}");
    }

    @Test
    void pathsOfDataBecomePathsOfABucket() {
        JsonNode stage = scrubOne("""
                {"Event":"SparkListenerStageCompleted","Stage Info":{"RDD Info":[\
                {"Name":"file:/data/builds/orders/data/input/orders/part-0.gz"}],"Failure Reason":\
                "lost /127.0.0.1:4040 and localhost/127.0.0.1:3, app-20301224-0000"}}""");

        assertThat(stage.get("Stage Info").get("RDD Info").get(0).get("Name").asText())
                .isEqualTo("s3://example-bucket/input/orders/part-0.gz");
        assertThat(stage.get("Stage Info").get("Failure Reason").asText())
                .isEqualTo("lost ip-10-0-1-10.ec2.internal:4040 and ip-10-0-1-10.ec2.internal:3, spark-application-"
                        + RUN.toEpochMilli());
    }

    @Test
    void eventsThatNobodyNeedsAreDropped() {
        assertThat(scrub("{\"Event\":\"org.apache.spark.sql.execution.ui.SparkListenerSQLExecutionStart\"}"))
                .isEmpty();
        assertThat(scrub("{\"Event\":\"SparkListenerEventOfTheFuture\"}")).isEmpty();
    }

    @Test
    void aTraceThatNoRuleTakesOutStopsTheGenerator() {
        for (String trace : List.of("by mallory", "see /home/x/y", "on build-host-7", "file:/z")) {
            String line = "{\"Event\":\"SparkListenerJobEnd\",\"Note\":\"" + trace + "\"}";
            assertThatIllegalStateException().as(trace).isThrownBy(() -> scrub(line));
        }
    }

    @Test
    void aLogWithoutAnApplicationIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> scrubber.scrub(List.of("{\"Event\":\"x\"}"), RUN));
        assertThatIllegalArgumentException().isThrownBy(() -> scrubber.scrub(List.of("{\"Event\":"), RUN));
    }

    private JsonNode scrubOne(String line) {
        List<String> kept = line.equals(APPLICATION_START) ? scrubber.scrub(List.of(line), RUN) : scrub(line);
        assertThat(kept).hasSize(1);
        try {
            return new ObjectMapper().readTree(kept.getFirst());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> scrub(String line) {
        List<String> kept = new ArrayList<>(scrubber.scrub(List.of(APPLICATION_START, line), RUN));
        kept.removeFirst();
        return kept;
    }
}
