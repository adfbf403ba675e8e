package dev.gluewise.analyzer.advice;

import static dev.gluewise.analyzer.advice.AdviceAssert.assertAdvice;
import static dev.gluewise.pricing.catalog.WorkerType.G_1X;
import static dev.gluewise.pricing.catalog.WorkerType.G_2X;
import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.testing.Profiles;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the evidence rules out, and what it lets be tried only. */
class GuardRailTest {
    private static final Configuration FIVE = Configuration.fixed(GlueVersion.V5_1, G_1X, 5);
    private static final Configuration FIVE_LARGER = Configuration.fixed(GlueVersion.V5_1, G_2X, 5);

    private static GlueRun failed(String category) {
        return MadeRuns.made("jr_failed", 3, 100)
                .ended(RunState.FAILED)
                .countedAs(category)
                .run();
    }

    @Test
    void whatHasNoMoreMemoryThanARunThatRanOutOfItIsExcluded() throws Exception {
        Advice advice = Asked.about(MadeJobs.wide())
                .only(G_1X, G_2X)
                .withRuns(List.of(failed("OUT_OF_MEMORY_ERROR")))
                .advice();

        assertAdvice(advice).excludes(FIVE, "RAN_OUT_OF_MEMORY", "G.1X × 5", "G.1X × 10");
        assertThat(assertAdvice(advice).candidate(FIVE_LARGER).verdict()).isNotEqualTo(Verdict.EXCLUDED);
        assertThat(advice.recommended().orElseThrow().configuration().workerType())
                .isEqualTo(G_2X);
    }

    @Test
    void aChangeThatIsMadeBecauseTheSizeInForceRanOutOfMemorySaysSo() throws Exception {
        Advice advice = Asked.about(MadeJobs.wide())
                .only(G_1X, G_2X)
                .withFlex()
                .within(Duration.ofHours(2))
                .inForce(MadeRuns.TEN)
                .withRuns(List.of(failed("OUT_OF_MEMORY_ERROR")))
                .advice();

        assertThat(advice.saving().orElseThrow().perRun().isPositive()).isTrue();
        assertThat(advice.reasons())
                .filteredOn(reason -> reason.code().equals("CURRENT_EXCLUDED"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.text())
                        .startsWith("G.1X × 10, which the job has now, is left out")
                        .contains("ran out of it"));
    }

    @Test
    void flexIsNotAssumedToStartSoonerThanTheJobsOwnRunsOnStandardCapacity() throws Exception {
        List<GlueRun> slow = IntStream.range(0, 5)
                .mapToObj(day ->
                        MadeRuns.made("jr_" + day, day, 600).waited(3_000).run())
                .toList();

        Advice waited = Asked.about(MadeJobs.wide()).withFlex().withRuns(slow).advice();
        Advice assumed = Asked.about(MadeJobs.wide()).withFlex().advice();

        assertThat(flexStart(waited).median()).isEqualTo(3_000);
        assertThat(flexStart(waited).measured()).isFalse();
        assertThat(flexStart(assumed).median()).isEqualTo(300);
    }

    private static StartUp flexStart(Advice advice) {
        return advice.candidates().stream()
                .filter(candidate -> candidate.configuration().executionClass() == ExecutionClass.FLEX)
                .findFirst()
                .orElseThrow()
                .startUp();
    }

    @Test
    void aLaterRunThatWentWellOnAsMuchLiftsIt() throws Exception {
        List<GlueRun> newestFirst =
                List.of(MadeRuns.run("jr_well", RunState.SUCCEEDED, 4, 600), failed("OUT_OF_MEMORY_ERROR"));

        assertThat(assertAdvice(Asked.about(MadeJobs.wide())
                                .withRuns(newestFirst)
                                .advice())
                        .candidate(FIVE)
                        .verdict())
                .isNotEqualTo(Verdict.EXCLUDED);
    }

    @Test
    void whatHasNoMoreDiskThanARunThatFilledItIsExcluded() throws Exception {
        Advice advice = Asked.about(MadeJobs.wide())
                .withRuns(List.of(failed("DISK_NO_SPACE_ERROR")))
                .advice();

        assertAdvice(advice).excludes(FIVE, "DISK_WAS_FULL", "G.1X × 10");
        assertThat(assertAdvice(advice)
                        .candidate(Configuration.fixed(GlueVersion.V5_1, G_1X, 12))
                        .verdict())
                .isNotEqualTo(Verdict.EXCLUDED);
    }

    @ParameterizedTest
    @CsvSource({"2, true", "3, true", "4, false", "10, false", "35, false", "40, true"})
    void moreThanTwoDoublingsFromEvidenceIsATrial(int workers, boolean trial) throws Exception {
        AdviceAssert advice = assertAdvice(Asked.about(MadeJobs.wide()).advice());
        Configuration asked = Configuration.fixed(GlueVersion.V5_1, G_1X, workers);

        if (trial) {
            advice.asTrial(asked, "FAR_FROM_EVIDENCE", "had 36");
        } else {
            advice.notAsTrial(asked);
        }
    }

    @Test
    void aRunAtAnotherSizeBringsMoreWithinTheEvidence() throws Exception {
        GlueRun large = MadeRuns.made("jr_large", 1, 150)
                .on(Configuration.fixed(GlueVersion.V5_1, G_1X, 60))
                .run();
        Configuration largest = Configuration.fixed(GlueVersion.V5_1, G_1X, 91);

        assertAdvice(Asked.about(MadeJobs.wide()).advice()).asTrial(largest, "FAR_FROM_EVIDENCE");
        assertAdvice(Asked.about(MadeJobs.wide()).withRuns(List.of(large)).advice())
                .notAsTrial(largest);
    }

    @Test
    void aTrialIsNotRecommendedWhereSomethingElseWillDoButNamed() throws Exception {
        Advice advice = Asked.about(MadeJobs.singleTask())
                .inForce(G_1X, 10)
                .within(seconds(1_800))
                .advice();

        assertThat(advice.recommended().orElseThrow().isTrial()).isFalse();
        assertAdvice(advice).recommends(G_1X, 4).because("CHEAPER_TRIAL", "G.1X × 2", "as a trial only");
    }

    @Test
    void aTrialIsRecommendedWhereNothingElseWillDoAndMarked() throws Exception {
        Advice advice = Asked.about(MadeJobs.wide()).within(seconds(180)).advice();

        assertThat(advice.recommended().orElseThrow().isTrial()).isTrue();
        assertAdvice(advice).warns("FAR_FROM_EVIDENCE", "try it");
    }

    @Test
    void lessDiskThanTheRunWroteIsATrial() throws Exception {
        // 360 tasks write 1 GB each; four executors have 4 × 44 GB.
        Profiles shuffling = profile().executors(9, 4).job(j -> j.stage(0, tasks(360, seconds(60)))
                .each(TaskMetric.SHUFFLE_WRITE_BYTES, 1L << 30));

        assertAdvice(Asked.about(shuffling).advice())
                .asTrial(FIVE, "LESS_DISK_THAN_USED", "176.0 GiB", "360.0 GiB")
                .notAsTrial(Configuration.fixed(GlueVersion.V5_1, G_1X, 10));
    }

    @Test
    void lessMemoryThanATaskUsedIsATrial() throws Exception {
        // An executor of G.1X shares out (10 GiB − 300 MiB) × 0.6; of G.2X twice as much.
        Profiles hungry = profile().executors(9, 4).job(j -> j.stage(0, tasks(36, seconds(60)))
                .each(TaskMetric.PEAK_EXECUTION_MEMORY_BYTES, 8L << 30));

        assertAdvice(Asked.about(hungry).advice())
                .asTrial(FIVE, "LESS_MEMORY_THAN_USED", "1.5 GiB", "2.0 GiB")
                .notAsTrial(FIVE_LARGER);
    }

    @Test
    void lessMemoryThanARunThatSpilledAlreadyHadIsATrial() throws Exception {
        // On G.2X, which leaves an executor's tasks a little more than G.1X does: the 300 MiB of the JVM are there
        // once.
        assertAdvice(Asked.about(spilling(1 << 20, 8)).only(G_1X, G_2X).advice())
                .asTrial(FIVE, "LESS_MEMORY_AND_SPILL", "spilled 36.0 MiB")
                .notAsTrial(FIVE_LARGER);
        assertAdvice(Asked.about(spilling(0, 8)).only(G_1X, G_2X).advice()).notAsTrial(FIVE);
        assertAdvice(Asked.about(spilling(1 << 20, 4)).only(G_1X, G_2X).advice())
                .notAsTrial(FIVE)
                .notAsTrial(FIVE_LARGER);
    }

    private static Profiles spilling(long bytesPerTask, int executorCores) {
        return profile().executors(5, executorCores).job(j -> j.stage(0, tasks(36, seconds(60)))
                .each(TaskMetric.SPILLED_DISK_BYTES, bytesPerTask));
    }
}
