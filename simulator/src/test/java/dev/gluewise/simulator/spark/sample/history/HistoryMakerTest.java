package dev.gluewise.simulator.spark.sample.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryMakerTest {
    private static final Instant LAST = Instant.parse("2026-11-20T06:00:04.318Z");
    private static final Instant RESIZED = Instant.parse("2026-11-06T09:00:00Z");
    private static final Configuration SMALL = Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 10);
    private static final Configuration LARGE = Configuration.fixed(GlueVersion.V5_1, WorkerType.G_2X, 10);

    /** 200 s, of which executors were there for 180 s each. */
    private static final LoggedRun LOG = new LoggedRun(LAST.plusSeconds(38), 200, 500, 7_000, 72, 9 * 180);

    private final HistoryMaker maker = new HistoryMaker(7);

    @Test
    void newestRunIsTheOneOfTheLog() {
        GlueRun newest = maker.runs(plan(LARGE, 0.5)).getFirst();

        assertThat(newest.id()).isEqualTo(new RunIds(7).of("orders", LAST)).matches("jr_[0-9a-f]{64}");
        assertThat(newest.state()).isEqualTo("SUCCEEDED");
        assertThat(newest.executionSeconds()).isEqualTo(211);
        assertThat(Duration.between(newest.startedOn(), newest.completedOn())).hasSeconds(211 + 38);
    }

    @Test
    void runsHaveTheSizeOfTheirTimeAndComeNewestFirst() {
        List<GlueRun> runs = maker.runs(plan(LARGE, 0));

        assertThat(runs).hasSize(120);
        assertThat(runs).isSortedAccordingTo((a, b) -> b.startedOn().compareTo(a.startedOn()));
        assertThat(runs).allSatisfy(run -> assertThat(run.configuration())
                .isEqualTo(run.startedOn().isBefore(RESIZED) ? SMALL : LARGE));
        assertThat(runs).extracting(GlueRun::id).doesNotHaveDuplicates();
    }

    @Test
    void sameSeedSameRuns() {
        assertThat(maker.runs(plan(LARGE, 0.1))).isEqualTo(new HistoryMaker(7).runs(plan(LARGE, 0.1)));
        assertThat(maker.runs(plan(LARGE, 0.1))).isNotEqualTo(new HistoryMaker(8).runs(plan(LARGE, 0.1)));
    }

    @Test
    void failedRunsAreRepeatedByGlue() {
        List<GlueRun> runs = maker.runs(plan(LARGE, 0.3));

        List<GlueRun> repetitions =
                runs.stream().filter(run -> run.attempt() == 1).toList();
        assertThat(repetitions).hasSizeBetween(20, 50);
        for (GlueRun repetition : repetitions) {
            String failed = repetition.previousRunId().orElseThrow();
            assertThat(repetition.id()).isEqualTo(failed + "_attempt_1");
            assertThat(runs).anySatisfy(run -> {
                assertThat(run.id()).isEqualTo(failed);
                assertThat(run.state()).isEqualTo("FAILED");
                assertThat(run.completedOn()).isBefore(repetition.startedOn());
            });
        }
    }

    @Test
    void autoScaledRunsCarryTheDpuSecondsOfTheLog() {
        GlueRun newest = maker.runs(plan(SMALL.withAutoScaling(true), 0)).getFirst();

        // 9 × 180 s of executors and 200 s of driver are 1,820 of 2,000 worker-seconds: 91 % of 10 DPU × 211 s.
        assertThat(newest.dpuSeconds()).hasValue(1_920);
        assertThat(maker.runs(plan(LARGE, 0)).getFirst().dpuSeconds()).isEmpty();
    }

    @Test
    void printedAsTheCommandLineDoes() {
        JobPlan plan = plan(LARGE, 0);
        JsonNode run = new CliJson().run(maker.runs(plan).getFirst());
        JsonNode job = new CliJson().job(plan);

        assertThat(run.get("StartedOn").asText()).isEqualTo("2026-11-20T06:00:04.318000+00:00");
        assertThat(run.get("WorkerType").asText()).isEqualTo("G.2X");
        assertThat(run.get("NumberOfWorkers").asInt()).isEqualTo(10);
        assertThat(run.get("MaxCapacity").asDouble()).isEqualTo(20.0);
        assertThat(run.has("DPUSeconds")).isFalse();
        assertThat(job.get("LastModifiedOn").asText()).isEqualTo("2026-11-06T09:00:00.000000+00:00");
        assertThat(job.get("DefaultArguments").get("--enable-spark-ui").asText())
                .isEqualTo("true");
        assertThat(job.get("DefaultArguments").has("--enable-auto-scaling")).isFalse();
    }

    private static JobPlan plan(Configuration now, double failureShare) {
        return JobPlan.logged(
                "orders",
                "Joins orders",
                Duration.ofHours(6),
                LAST,
                List.of(new Sizing(LAST.minus(Duration.ofDays(90)), SMALL), new Sizing(RESIZED, now)),
                0.05,
                new Failures(failureShare, 1, "Connection reset"),
                LOG);
    }
}
