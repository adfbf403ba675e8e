package dev.gluewise.analyzer.source.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import dev.gluewise.analyzer.source.ImportSummary;
import dev.gluewise.analyzer.workspace.Changes;
import dev.gluewise.pricing.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Event logs over HTTP, through the SDK's own client. */
class LogFetcherTest extends AccountTest {
    private static final String PATH = "s3://logs/spark/";

    private void job(String name, String path) {
        aws.glue.job(name, "--enable-spark-ui", "true", "--spark-event-logs-path", path);
    }

    private Instant run(String job, String id, double daysAgo) {
        Instant start = daysAgo(daysAgo);
        aws.glue.run(job, id, start, 600);
        return start.plusSeconds(640);
    }

    /** The smallest of logs, of a run of Glue's. */
    private static String log(String properties, Instant start, int tasks) {
        StringBuilder text =
                new StringBuilder("{\"Event\":\"SparkListenerLogStart\",\"Spark Version\":\"3.3.0-amzn-1\"}\n"
                        + "{\"Event\":\"SparkListenerEnvironmentUpdate\",\"Spark Properties\":{" + properties + "}}\n"
                        + "{\"Event\":\"SparkListenerApplicationStart\",\"App Name\":\"nativespark\",\"App ID\":\"app-"
                        + start.toEpochMilli() + "\",\"Timestamp\":" + start.toEpochMilli() + "}\n"
                        + "{\"Event\":\"SparkListenerExecutorAdded\",\"Timestamp\":" + start.toEpochMilli()
                        + ",\"Executor ID\":\"1\",\"Executor Info\":{\"Host\":\"h\",\"Total Cores\":4}}\n"
                        + "{\"Event\":\"SparkListenerJobStart\",\"Job ID\":0,\"Submission Time\":"
                        + start.toEpochMilli()
                        + ",\"Stage IDs\":[0],\"Properties\":{}}\n"
                        + "{\"Event\":\"SparkListenerStageSubmitted\",\"Stage Info\":{\"Stage ID\":0,\"Stage Attempt ID\":0,\"Number of Tasks\":"
                        + tasks + "}}\n");
        for (int i = 0; i < tasks; i++) {
            text.append(
                            "{\"Event\":\"SparkListenerTaskEnd\",\"Stage ID\":0,\"Task End Reason\":{\"Reason\":\"Success\"},\"Task Info\":{\"Task ID\":")
                    .append(i)
                    .append(",\"Index\":")
                    .append(i)
                    .append(",\"Launch Time\":")
                    .append(start.toEpochMilli())
                    .append(",\"Finish Time\":")
                    .append(start.toEpochMilli() + 5_000)
                    .append(",\"Executor ID\":\"1\"}}\n");
        }
        return text + "{\"Event\":\"SparkListenerApplicationEnd\",\"Timestamp\":" + (start.toEpochMilli() + 60_000)
                + "}\n";
    }

    private static String glueLog(String job, String run, Instant start) {
        return log(
                "\"spark.glue.JOB_NAME\":\"" + job + "\",\"spark.glue.JOB_RUN_ID\":\"" + run + "\"",
                start.minusSeconds(600),
                1);
    }

    @Test
    void matchesLogsToRunsByTheIdInside() throws Exception {
        job("a", PATH);
        job("b", "s3a://logs/spark");
        Instant a = run("a", "jr_a", 1);
        Instant b = run("b", "jr_b", 1);
        aws.s3.put("logs/spark/spark-application-1", glueLog("a", "jr_a", a), a);
        aws.s3.put(
                "logs/spark/spark-application-2.zstd",
                Zstd.compress(glueLog("b", "jr_b", b.plusSeconds(1)).getBytes(StandardCharsets.UTF_8)),
                b);
        aws.s3.put("logs/spark/spark-application-3", glueLog("c", "jr_of_nobody", b), b);
        aws.s3.put("logs/sparkling/spark-application-4", glueLog("a", "jr_a", a), a);

        ImportSummary summary = imported(options(90, false, true));

        assertThat(summary.skipped()).isEmpty();
        assertThat(summary.logs()).isEqualTo(new Changes(2, 0, 0));
        assertThat(workspace.logs().profiles("a")).hasSize(1);
        assertThat(workspace.logs().sourceOfRun("jr_b")).contains("s3://logs/spark/spark-application-2.zstd");
    }

    @Test
    void whatWasLookedAtIsNotFetchedAgain() throws Exception {
        job("a", PATH);
        Instant written = run("a", "jr_a", 1);
        run("a", "jr_without_log", 1.01);
        aws.s3.put("logs/spark/spark-application-1", glueLog("a", "jr_a", written), written);
        aws.s3.put("logs/spark/spark-application-2", glueLog("c", "jr_of_nobody", written), written);
        imported(options(90, false, true));
        aws.forgetCalls();

        ImportSummary second = imported(options(90, false, true));

        assertThat(aws.calls("GetObject")).isEmpty();
        assertThat(second.changed()).isFalse();
    }

    @Test
    void onlyLogsOfTheTimeOfAWantedRunAreOpened() throws Exception {
        job("a", PATH);
        Instant written = run("a", "jr_a", 10);
        aws.s3.put("logs/spark/old", glueLog("x", "jr_x", written), daysAgo(11));
        aws.s3.put("logs/spark/new", glueLog("y", "jr_y", written), daysAgo(5));
        aws.s3.put("logs/spark/right", glueLog("a", "jr_a", written), written);

        assertThat(imported(options(90, false, true)).logs().added()).isEqualTo(1);
        assertThat(aws.calls("GetObject"))
                .extracting(FakeAws.Call::what)
                .containsOnly("/logs/spark/right")
                .hasSize(2);
    }

    @Test
    void aRollingLogIsOne() throws Exception {
        job("a", PATH);
        Instant written = run("a", "jr_a", 1);
        String whole = glueLog("a", "jr_a", written);
        int half = whole.indexOf("{\"Event\":\"SparkListenerJobStart\"");
        aws.s3.put("logs/spark/eventlog_v2_app-1/appstatus_app-1", "", written);
        aws.s3.put("logs/spark/eventlog_v2_app-1/events_1_app-1", whole.substring(0, half), written);
        aws.s3.put("logs/spark/eventlog_v2_app-1/events_2_app-1", whole.substring(half), written);

        ImportSummary summary = imported(options(90, false, true));

        assertThat(summary.skipped()).isEmpty();
        assertThat(summary.logs().added()).isEqualTo(1);
        assertThat(workspace.logs().profiles("a").getFirst().work().size()).isEqualTo(1);
    }

    @Test
    void aLogThatIsStillWrittenIsLookedForAgain() throws Exception {
        job("a", PATH);
        Instant written = run("a", "jr_a", 1);
        String id = "\"spark.glue.JOB_RUN_ID\":\"jr_a\"";
        aws.s3.put("logs/spark/app.inprogress", log(id, daysAgo(1), 3), written);
        imported(options(90, false, true));
        aws.s3.put("logs/spark/app", log(id, daysAgo(1), 8), written);

        ImportSummary second = imported(options(90, false, true));

        assertThat(second.logs()).isEqualTo(new Changes(0, 1, 0));
        assertThat(workspace.logs().profiles("a"))
                .singleElement()
                .satisfies(profile -> assertThat(profile.work().size()).isEqualTo(8));
        aws.forgetCalls();
        imported(options(90, false, true));
        assertThat(aws.calls("GetObject")).isEmpty();
    }

    @Test
    void withoutAnIdInsideTheStartDecidesWhereItLeavesOneRun() throws Exception {
        job("a", PATH);
        Instant written = run("a", "jr_a", 1);
        run("a", "jr_b", 2);
        aws.s3.put("logs/spark/app", log("", daysAgo(1).plusSeconds(30), 2), written);

        imported(options(90, false, true));

        assertThat(workspace.logs().sourceOfRun("jr_a")).isPresent();
        assertThat(workspace.logs().sourceOfRun("jr_b")).isEmpty();
    }

    @Test
    void aBrokenLogIsNamedAndCostsNoneOfTheOthers() throws Exception {
        job("a", PATH);
        Instant written = run("a", "jr_1", 1);
        run("a", "jr_2", 1);
        String broken = glueLog("a", "jr_1", written);
        aws.s3.put("logs/spark/1", broken.substring(0, broken.indexOf("{\"Event\":\"SparkListenerExecutor")), written);
        aws.s3.put("logs/spark/2", glueLog("a", "jr_2", written.plusSeconds(1)), written);

        ImportSummary summary = imported(options(90, false, true));

        assertThat(summary.logs().added()).isEqualTo(1);
        assertThat(summary.skipped()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("s3://logs/spark/1");
            assertThat(problem.code()).isEqualTo(ProblemCode.NOTHING_TO_ANALYZE);
        });
    }

    @Test
    void aBucketThatMayNotBeReadIsNamedAndTheOthersAreRead() throws Exception {
        job("a", "s3://locked/spark/");
        job("b", "s3://closed/spark/");
        job("c", PATH);
        for (String name : new String[] {"a", "b", "c"}) {
            Instant written = run(name, "jr_" + name, 1);
            String bucket = name.equals("a") ? "locked" : name.equals("b") ? "closed" : "logs";
            aws.s3.put(bucket + "/spark/" + name, glueLog(name, "jr_" + name, written), written);
        }
        aws.always("ListObjectsV2", "/locked", FakeAws.s3(403, "AccessDenied"));
        aws.always("GetObject", "/closed", FakeAws.s3(403, "AccessDenied"));

        ImportSummary summary = imported(options(90, false, true));

        assertThat(summary.logs().added()).isEqualTo(1);
        assertThat(summary.skipped())
                .extracting(problem -> problem.hint().replaceAll(".*IAM action (\\S+);.*", "$1"))
                .containsExactlyInAnyOrder("s3:ListBucket", "s3:GetObject");
    }

    @Test
    void onlyTheNewestRunsOfEachJobAreLookedFor() throws Exception {
        job("a", PATH);
        for (int i = 1; i <= 8; i++) {
            Instant written = run("a", "jr_" + i, i);
            aws.s3.put("logs/spark/" + i, glueLog("a", "jr_" + i, written), written);
        }

        imported(options(90, false, true));

        assertThat(workspace.logs().count("a")).isEqualTo(5);
        assertThat(workspace.logs().sourceOfRun("jr_5")).isPresent();
        assertThat(workspace.logs().sourceOfRun("jr_6")).isEmpty();
    }

    @Test
    void aSlowDownIsWaitedOut() throws Exception {
        job("a", PATH);
        Instant written = run("a", "jr_a", 1);
        aws.s3.put("logs/spark/1", glueLog("a", "jr_a", written), written);
        aws.once("GetObject", "/logs", FakeAws.s3(503, "SlowDown"));
        aws.once("ListObjectsV2", "/logs", FakeAws.s3(500, "InternalError"));

        assertThat(imported(options(90, false, true)).logs().added()).isEqualTo(1);
    }
}
