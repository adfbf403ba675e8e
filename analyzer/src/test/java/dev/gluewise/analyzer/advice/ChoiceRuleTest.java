package dev.gluewise.analyzer.advice;

import static dev.gluewise.analyzer.advice.AdviceAssert.assertAdvice;
import static dev.gluewise.pricing.catalog.WorkerType.G_1X;
import static dev.gluewise.pricing.catalog.WorkerType.G_2X;
import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.testing.MadeRun;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.JobKind;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rule of the choice, a sentence for each of its parts. */
class ChoiceRuleTest {
    private static final Configuration TEN = Configuration.fixed(GlueVersion.V5_1, G_1X, 10);

    @Test
    void theStartOfARunCountsIntoTheDeadlineAndIntoNoBill() throws Exception {
        Advice quick = Asked.about(MadeJobs.wide())
                .withRuns(runsStartingAfter(10))
                .within(seconds(700))
                .advice();
        Advice slow = Asked.about(MadeJobs.wide())
                .withRuns(runsStartingAfter(200))
                .within(seconds(700))
                .advice();

        Candidate quickTen = assertAdvice(quick).candidate(TEN);
        Candidate slowTen = assertAdvice(slow).candidate(TEN);
        assertThat(quickTen.meetsDeadlineProbability()).isGreaterThan(0.9);
        assertThat(slowTen.meetsDeadlineProbability()).isLessThan(0.1);
        assertThat(slowTen.expectedCost()).isEqualTo(quickTen.expectedCost());
        assertAdvice(slow).warns("START_UP_MEASURED", "STANDARD", "3m 20s", "5 runs");
    }

    private static List<GlueRun> runsStartingAfter(double wait) {
        return MadeRuns.succeeded("jr_1", 600, 600, 600, 600, 600).stream()
                .map(run -> MadeRun.like(run).waited(wait).run())
                .toList();
    }

    @Test
    void whereNoRunTellsTheStartIsAssumedAndSaid() throws Exception {
        assertAdvice(Asked.about(MadeJobs.wide()).within(seconds(1_800)).advice())
                .warns("START_UP_ASSUMED", "STANDARD", "30s");
        assertAdvice(Asked.about(MadeJobs.wide()).advice()).doesNotWarn("START_UP_ASSUMED");
    }

    @Test
    void aChangeThatMightNotSaveFivePercentIsNotProposed() throws Exception {
        // On 24 slots 15 waves × 7 workers, on 40 slots 9 waves × 11 workers: 5.7 % less, but not surely so.
        assertAdvice(Asked.about(MadeJobs.wide())
                        .inForce(G_1X, 7)
                        .atMost(11)
                        .within(seconds(3_600))
                        .advice())
                .keepsWhatItHas()
                .because("KEEP_CURRENT", "G.1X × 7")
                .because("CHEAPER_BUT_UNSURE", "5 %", "80 %")
                .because("CRITICAL_PATH");
    }

    @Test
    void aChangeThatSurelySavesSaysHowSurely() throws Exception {
        assertAdvice(Asked.about(MadeJobs.singleTask())
                        .inForce(G_1X, 10)
                        .within(seconds(1_800))
                        .advice())
                .because("SAVES", "G.1X × 10")
                .because("SURELY_SAVES", "5 %");
    }

    @Test
    void ofSizesThatCostTheSameTheOneNearestToWhatTheJobHasIsTaken() throws Exception {
        // 360 equal tasks keep any number of slots busy but for the last wave, so many sizes cost much the same.
        Advice advice = Asked.about(MadeJobs.wide())
                .inForce(G_1X, 40)
                .atMost(30)
                .within(seconds(3_600))
                .advice();
        Candidate chosen = advice.recommended().orElseThrow();
        Candidate cheapest = advice.candidates().stream()
                .filter(candidate -> candidate.verdict() == Verdict.FEASIBLE && !candidate.isTrial())
                .findFirst()
                .orElseThrow();

        assertThat(chosen.expectedCost().toDouble())
                .isLessThanOrEqualTo(cheapest.expectedCost().toDouble() * 1.02);
        assertThat(advice.candidates().stream()
                        .filter(candidate -> candidate.verdict() == Verdict.FEASIBLE)
                        .filter(candidate -> candidate.expectedCost().toDouble()
                                <= cheapest.expectedCost().toDouble() * 1.001)
                        .mapToInt(candidate -> candidate.configuration().workers()))
                .allMatch(workers -> workers <= chosen.configuration().workers());
    }

    @Test
    void flexIsLeftOutWhereTheDeadlineHasNoRoomForItsWait() throws Exception {
        Configuration onFlex = TEN.with(ExecutionClass.FLEX);
        Advice tight =
                Asked.about(MadeJobs.wide()).withFlex().within(seconds(900)).advice();
        Advice roomy =
                Asked.about(MadeJobs.wide()).withFlex().within(seconds(3_600)).advice();

        assertAdvice(tight).excludes(onFlex, "NO_ROOM_FOR_FLEX", "15 min", "5m 00s");
        assertThat(assertAdvice(roomy).candidate(onFlex).verdict()).isNotEqualTo(Verdict.EXCLUDED);
        assertThat(roomy.recommended().orElseThrow().configuration().executionClass())
                .isEqualTo(ExecutionClass.FLEX);
    }

    @Test
    void theNewestGlueStandsBesideTheRecommendationAndNeverInIt() throws Exception {
        Advice advice = Asked.about(MadeJobs.wide()).within(seconds(1_800)).advice();
        Upgrade upgrade = advice.upgrade().orElseThrow();

        assertThat(advice.candidates())
                .extracting(candidate -> candidate.configuration().glueVersion())
                .containsOnly(GlueVersion.V5_1);
        assertThat(upgrade.candidate().configuration())
                .isEqualTo(advice.recommended().orElseThrow().configuration().on(GlueVersion.V6_0));
        assertThat(upgrade.saving().fraction()).isCloseTo(0.3, within(0.001));
        assertThat(upgrade.why().code()).isEqualTo("GLUE_UPGRADE");
        assertThat(upgrade.why().text()).contains("Glue 6.0", "30 %", "Spark (4.1 instead of 3.5)", "test the job");
    }

    @Test
    void aJobOnTheNewestGlueIsOfferedNoUpgrade() throws Exception {
        assertThat(Asked.about(MadeJobs.wide()).on(GlueVersion.V6_0).advice().upgrade())
                .isEmpty();
    }

    @Test
    void theUpgradeIsNotPredictedWhereExecutorsThereHaveOtherCores() throws Exception {
        assertThat(Asked.about(MadeJobs.wide()).on(GlueVersion.V2_0).advice().upgrade())
                .isEmpty();
    }

    @Test
    void aStreamingJobIsNotResized() throws Exception {
        Advice advice = Asked.about(MadeJobs.wide())
                .ofKind(JobKind.STREAMING)
                .inForce(G_1X, 10)
                .only(G_1X, G_2X)
                .advice();

        assertAdvice(advice)
                .keepsWhatItHas()
                .because("NOT_RESIZED", "streaming")
                .excludes(Configuration.fixed(GlueVersion.V5_1, G_1X, 5), "NOT_RESIZED", "not resized");
    }

    @Test
    void whereNothingFitsTheReasonsNameWhatStandsInTheWay() throws Exception {
        assertAdvice(Asked.about(profile().executors(9, 4).job(j -> j.afterGap(seconds(240))
                                .stage(7, tasks(1, seconds(300)))))
                        .within(Duration.ofMinutes(8))
                        .advice())
                .recommendsNothing()
                .because("NOTHING_FITS", "8 min")
                .because("START_UP_COUNTS", "30s", "8 min")
                .because("CRITICAL_PATH", "4m 00s", "5m 00s")
                .because("SINGLE_TASK", "Stage 7")
                .because("DRIVER_ONLY", "4m 00s");
    }

    @Test
    void fromWhereNothingGetsFasterIsNamedWithWhatIsLeft() throws Exception {
        assertAdvice(Asked.about(profile().executors(9, 4).job(j -> j.afterGap(seconds(240))
                                .stage(0, tasks(72, seconds(60)))))
                        .within(seconds(3_600))
                        .advice())
                .because("NO_FASTER_BECAUSE", "G.1X × 19", "72 slots", "5m 00s");
    }

    @Test
    void whatFourTimesTheCapacityWouldSaveIsSetAgainstItsPrice() throws Exception {
        assertAdvice(Asked.about(profile().executors(9, 4).job(j -> j.afterGap(seconds(1_200))
                                .stage(0, tasks(72, seconds(10)))))
                        .inForce(G_1X, 10)
                        .within(seconds(3_600))
                        .advice())
                .recommends(G_1X, 4)
                .because("NO_FASTER_FROM", "four times the capacity");
    }

    @Test
    void aStageThatSharesTheSlotsIsNamedAsWhatMoreWorkersShorten() throws Exception {
        assertAdvice(Asked.about(MadeJobs.wide())
                        .inForce(G_1X, 10)
                        .within(seconds(3_600))
                        .advice())
                .because("SHARED_BY_SLOTS", "Stage 0", "360 tasks");
    }

    @Test
    void theSameAdviceComesOfTheSameEvidence() throws Exception {
        Asked asked =
                Asked.about(MadeJobs.lopsided()).inForce(G_1X, 20).withFlex().within(seconds(1_200));
        List<Advice> twice =
                IntStream.range(0, 2).mapToObj(i -> unchecked(asked)).toList();

        assertThat(twice.getFirst().reasons()).isEqualTo(twice.getLast().reasons());
    }

    private static Advice unchecked(Asked asked) {
        try {
            return asked.advice();
        } catch (dev.gluewise.pricing.problem.ProblemException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void runsThatDoNotCountAsStartsAreNotCounted() {
        GlueRun failed = MadeRuns.run("jr_9", RunState.FAILED, 1, 20);

        assertThat(StartUp.of(List.of(failed, failed, failed), ExecutionClass.STANDARD, StartUp.usual())
                        .measured())
                .isFalse();
    }
}
