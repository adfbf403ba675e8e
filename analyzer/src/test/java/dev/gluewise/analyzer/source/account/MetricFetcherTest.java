package dev.gluewise.analyzer.source.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.MetricSeries;
import dev.gluewise.analyzer.evidence.RunOutcome;
import dev.gluewise.analyzer.source.ImportSummary;
import dev.gluewise.pricing.problem.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CloudWatch's metrics over HTTP, through the SDK's own client. */
class MetricFetcherTest extends AccountTest {
    private static final String NEEDED = "glue.driver.ExecutorAllocationManager.executors.numberMaxNeededExecutors";

    private void jobWithMetrics(String name, int runs) {
        aws.glue.job(name, "--enable-metrics", "");
        for (int i = 1; i <= runs; i++) {
            aws.glue.run(name, "jr_" + name + "_" + i, daysAgo(i), 600);
        }
    }

    @Test
    void keepsTheCurveOfEachMetric() throws Exception {
        jobWithMetrics("a", 1);
        Instant start = daysAgo(1);
        aws.cloudWatch.point("jr_a_1", NEEDED, start, 3);
        aws.cloudWatch.point("jr_a_1", NEEDED, start.plusSeconds(60), 107);

        ImportSummary summary = imported(options(90, true, false));

        assertThat(summary.skipped()).isEmpty();
        assertThat(summary.metrics().added()).isEqualTo(1);
        MetricSeries series = workspace.metrics().of("a").getFirst();
        assertThat(series.run()).isEqualTo("jr_a_1");
        assertThat(series.metric()).isEqualTo(NEEDED);
        assertThat(series.statistic()).isEqualTo("Maximum");
        assertThat(series.periodSeconds()).isEqualTo(60);
        assertThat(series.points())
                .containsExactly(new MetricSeries.Point(start, 3), new MetricSeries.Point(start.plusSeconds(60), 107));
    }

    @Test
    void asksForUpTo500MetricsAtOnceAndForNoneASecondTime() throws Exception {
        for (int i = 0; i < 7; i++) {
            jobWithMetrics("job" + i, 10);
        }

        imported(options(90, true, false));

        assertThat(aws.cloudWatch.requests())
                .extracting(FakeCloudWatch.Request::queries)
                .allMatch(queries -> queries <= 500)
                .satisfies(queries -> assertThat(
                                queries.stream().mapToInt(each -> each).sum())
                        .isEqualTo(70 * 16))
                .hasSize(3);
        aws.forgetCalls();
        imported(options(90, true, false));
        assertThat(aws.calls("GetMetricData")).isEmpty();
    }

    @Test
    void runsThatHaveNotEndedAreAskedForAgain() throws Exception {
        jobWithMetrics("a", 0);
        aws.glue
                .run("a", "jr_1", NOW.minus(Duration.ofHours(1)), 0)
                .put("JobRunState", "RUNNING")
                .remove("CompletedOn");

        imported(options(90, true, false));
        imported(options(90, true, false));

        assertThat(aws.calls("GetMetricData")).hasSize(2);
    }

    @Test
    void jobsThatSendNoneAreNotAskedFor() throws Exception {
        aws.glue.job("a");
        aws.glue.run("a", "jr_1", daysAgo(1), 600);
        aws.glue.run("a", "jr_2", daysAgo(2), 600).putObject("Arguments").put("--enable-observability-metrics", "true");

        imported(options(90, true, false));

        assertThat(aws.cloudWatch.requests()).singleElement().satisfies(request -> assertThat(request.queries())
                .isEqualTo(13));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 60", "14.9, 60", "15.1, 300", "62.9, 300", "63.1, 3600", "454, 3600"})
    void thePeriodIsTheFinestThatCloudWatchStillHas(double age, int period) throws Exception {
        jobWithMetrics("a", 0);
        aws.glue.run("a", "jr_1", daysAgo(age), 600);

        imported(options(1_000, true, false));

        assertThat(aws.cloudWatch.requests()).singleElement().satisfies(request -> {
            assertThat(request.period()).isEqualTo(period);
            assertThat(request.from()).isBeforeOrEqualTo(daysAgo(age));
            assertThat(request.to()).isAfter(daysAgo(age).plusSeconds(600));
        });
    }

    @Test
    void whatCloudWatchHasForgottenIsNotAskedFor() throws Exception {
        jobWithMetrics("a", 0);
        aws.glue.run("a", "jr_1", daysAgo(456), 600);

        assertThat(imported(options(1_000, true, false)).skipped()).isEmpty();
        assertThat(aws.cloudWatch.requests()).isEmpty();
    }

    @Test
    void followsPagesToTheirEnd() throws Exception {
        jobWithMetrics("a", 3);
        for (int i = 1; i <= 3; i++) {
            aws.cloudWatch.point("jr_a_" + i, NEEDED, daysAgo(i), i);
        }
        aws.cloudWatch.pageSize(7);

        assertThat(imported(options(90, true, false)).metrics().added()).isEqualTo(3);
        assertThat(aws.calls("GetMetricData")).hasSize(7);
    }

    @Test
    void anErrorMetricTellsWhyARunFailed() throws Exception {
        aws.glue.job("a", "--enable-observability-metrics", "true");
        aws.glue.run("a", "jr_1", daysAgo(1), 600).put("JobRunState", "FAILED").put("ErrorMessage", "see the log");
        aws.cloudWatch.point("jr_1", "glue.error.OUT_OF_MEMORY_ERROR", daysAgo(1), 1);
        aws.cloudWatch.point("jr_1", "glue.error.TIMEOUT_ERROR", daysAgo(1), 0);

        imported(options(90, true, false));

        assertThat(workspace.runs("a"))
                .singleElement()
                .extracting(GlueRun::outcome)
                .isEqualTo(RunOutcome.OUT_OF_MEMORY);
    }

    @Test
    void aMissingPermissionIsNamedAndTheRestGoesOn() throws Exception {
        jobWithMetrics("a", 2);
        aws.always("GetMetricData", "", FakeAws.xml(403, "AccessDenied"));

        ImportSummary summary = imported(options(90, true, false));

        assertThat(summary.runs().added()).isEqualTo(2);
        assertThat(summary.skipped()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.ACCESS_DENIED);
            assertThat(problem.hint()).contains("cloudwatch:GetMetricData");
        });
    }

    @Test
    void aFinerPeriodIsNotReplacedByTheCoarserOneOfLater() throws Exception {
        jobWithMetrics("a", 0);
        aws.glue.run("a", "jr_1", NOW.minus(Duration.ofMinutes(40)), 1_500);
        aws.cloudWatch.point("jr_1", NEEDED, NOW.minus(Duration.ofMinutes(40)), 4);
        imported(options(90, true, false));
        MetricSeries fine = workspace.metrics().of("a").getFirst();
        MetricSeries coarse = new MetricSeries(fine.job(), fine.run(), NEEDED, fine.statistic(), 300, fine.points());

        assertThat(workspace.metrics().save(List.of(coarse)).unchanged()).isEqualTo(1);
        assertThat(workspace.metrics().of("a")).containsExactly(fine);
    }
}
