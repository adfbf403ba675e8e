package dev.gluewise.analyzer.advice;

import static dev.gluewise.analyzer.advice.AdviceAssert.assertAdvice;
import static dev.gluewise.pricing.catalog.WorkerType.G_1X;
import static dev.gluewise.pricing.catalog.WorkerType.R_2X;
import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.PriceGeneration;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.BundledPrices;
import dev.gluewise.simulator.profile.Completeness;
import dev.gluewise.simulator.profile.TaskOutcome;
import dev.gluewise.simulator.testing.Profiles;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reader is told to keep in mind, and when there is no need to. */
class WarningTest {
    private static final String GLUE_RUN = "spark.glue.JOB_RUN_ID";

    private static AdviceAssert advised(Profiles... profiles) throws ProblemException {
        return assertAdvice(asked(profiles).advice());
    }

    /** With everything allowed, as it is unless the user says otherwise. */
    private static Asked asked(Profiles... profiles) {
        return Asked.about(profiles).withFlex().withAutoScaling();
    }

    @Test
    void everyAssumptionIsNamed() throws Exception {
        advised(MadeJobs.wide())
                .warns("INTERVAL_ASSUMED", "3 % run to run")
                .warns("TASK_COUNTS_AS_LOGGED")
                .warns("FLEX_ASSUMED", "10 % longer");
    }

    @Test
    void theNewestOfSeveralLogsCounts() throws Exception {
        advised(MadeJobs.wide(), MadeJobs.singleTask()).warns("NEWEST_LOG_ONLY", "2 event logs");
        advised(MadeJobs.wide()).doesNotWarn("NEWEST_LOG_ONLY");
    }

    @ParameterizedTest
    @CsvSource({
        "0, true,  false, false, 0, 0, it breaks off",
        "0, false, true,  false, 0, 0, start is missing",
        "0, false, false, true,  0, 0, end is missing",
        "7, false, false, false, 0, 0, broken lines: 7",
        "0, false, false, false, 2, 0, stages without an end: 2",
        "0, false, false, false, 0, 3, tasks without an end: 3"
    })
    void whatTheLogLacksIsSaid(
            int broken, boolean cutOff, boolean noStart, boolean noEnd, int stages, int tasks, String words)
            throws Exception {
        advised(MadeJobs.wide().lacking(new Completeness(99, broken, cutOff, noStart, noEnd, stages, tasks)))
                .warns("LOG_INCOMPLETE", words);
    }

    @Test
    void aWholeLogLacksNothing() throws Exception {
        advised(MadeJobs.wide()).doesNotWarn("LOG_INCOMPLETE");
    }

    @Test
    void workThatWasDoneForNothingIsSaidToBeLeftOut() throws Exception {
        advised(profile().executors(9, 4).job(j -> j.stage(0, tasks(36, seconds(60)))
                        .further(TaskOutcome.FAILED, tasks(3, seconds(20)))))
                .warns("REWORK_LEFT_OUT", "3 task attempts", "1m 00s");
        advised(MadeJobs.wide()).doesNotWarn("REWORK_LEFT_OUT");
    }

    @Test
    void aReplayThatIsFarOffIsSaid() throws Exception {
        // One task a minute though slots were free: something held them back of which a log says nothing.
        advised(profile().executors(2, 4).job(j -> j.stage(0, tasks(7, seconds(60)))
                        .launchedEvery(seconds(60))))
                .warns("SELF_REPLAY_OFF", "-86 %");
        advised(MadeJobs.wide()).doesNotWarn("SELF_REPLAY_OFF");
    }

    @Test
    void aSizeInferredFromTheLogIsSaid() throws Exception {
        advised(MadeJobs.wide()).warns("CURRENT_INFERRED", "G.1X × 10", "9 executors with 4 cores");
        assertAdvice(Asked.about(MadeJobs.wide()).inForce(G_1X, 10).advice())
                .doesNotWarn("CURRENT_INFERRED")
                .doesNotWarn("CURRENT_UNKNOWN");
    }

    @Test
    void aLogWithExecutorsOfNoWorkerTellsNoSize() throws Exception {
        advised(profile().executors(9, 3).job(j -> j.stage(0, tasks(30, seconds(60)))))
                .warns("CURRENT_UNKNOWN", "those of the log, 3, are")
                .doesNotWarn("CURRENT_INFERRED");
    }

    @Test
    void gluesOwnTimeIsMissedWhereNoRunIsKnown() throws Exception {
        advised(MadeJobs.wide()).warns("EXECUTION_TIME_ESTIMATED");
        assertAdvice(Asked.about(MadeJobs.wide().property(GLUE_RUN, "jr_1"))
                        .withRuns(MadeRuns.succeeded("jr_1", 640))
                        .advice())
                .doesNotWarn("EXECUTION_TIME_ESTIMATED");
    }

    @Test
    void anotherInputIsSaid() throws Exception {
        assertAdvice(Asked.about(MadeJobs.wide()).onInput(2.5).advice()).warns("INPUT_SCALED", "2.5 times");
        advised(MadeJobs.wide()).doesNotWarn("INPUT_SCALED");
    }

    @Test
    void theStartOfAnAutoScaledWorkerIsLearnedOrAssumed() throws Exception {
        advised(MadeJobs.wide()).warns("AUTO_SCALING_ASSUMED", "15s");
        advised(profile().executor(4, seconds(25)).job(j -> j.stage(0, tasks(30, seconds(60)))))
                .warns("AUTO_SCALING_LEARNED", "25s");
        assertAdvice(asked(MadeJobs.wide()).on(GlueVersion.V2_0).advice())
                .doesNotWarn("AUTO_SCALING_ASSUMED")
                .doesNotWarn("FLEX_PRICE_UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({"9, false", "10, true"})
    void moreThanTwoDoublingsAreFarFromTheEvidence(int mostExecutors, boolean far) throws Exception {
        Profiles onEightSlots = profile().executors(2, 4).job(j -> j.stage(0, tasks(40, seconds(600))));
        AdviceAssert advice = assertAdvice(Asked.about(onEightSlots)
                .atMost(mostExecutors + 1)
                .within(seconds(far ? 700 : 1_500))
                .sure(0.5)
                .advice());

        if (far) {
            advice.warns("FAR_FROM_EVIDENCE", "40 slots", "had 8");
        } else {
            advice.doesNotWarn("FAR_FROM_EVIDENCE");
        }
    }

    @Test
    void aDerivedPriceIsSaid() throws Exception {
        assertAdvice(asked(MadeJobs.wide()).in("eu-west-1").advice())
                .warns("PRICE_DERIVED", "FLEX", "eu-west-1", "0.29/0.44");
        advised(MadeJobs.wide()).doesNotWarn("PRICE_DERIVED");
    }

    @Test
    void anUnknownFlexPriceIsSaid() throws Exception {
        assertAdvice(asked(MadeJobs.wide()).on(GlueVersion.V6_0).advice())
                .warns("FLEX_PRICE_UNKNOWN", "us-east-1")
                .doesNotWarn("FLEX_ASSUMED");
        advised(MadeJobs.wide()).doesNotWarn("FLEX_PRICE_UNKNOWN");
    }

    @Test
    void whatIsNotWantedIsNotWarnedOf() throws Exception {
        assertAdvice(Asked.about(MadeJobs.wide()).in("eu-west-1").advice())
                .doesNotWarn("FLEX_ASSUMED")
                .doesNotWarn("AUTO_SCALING_ASSUMED")
                .doesNotWarn("PRICE_DERIVED");
    }

    @Test
    void aSizeInForceWithoutAPriceIsSaid() throws Exception {
        assertAdvice(Asked.about(MadeJobs.wide()).inForce(R_2X, 4).advice())
                .warns("CURRENT_PRICE_UNKNOWN", "R.2X × 4", "us-east-1");
        assertAdvice(Asked.about(MadeJobs.wide()).inForce(G_1X, 4).advice()).doesNotWarn("CURRENT_PRICE_UNKNOWN");
    }

    @Test
    void withoutAnyPriceThereIsNoAdviceButAWayToGiveOne() throws Exception {
        Asked unpriced = asked(MadeJobs.wide()).in("ca-west-1");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(unpriced::advice)
                .withMessageContainingAll("ca-west-1", "Glue 5.1", "--price")
                .extracting(fault -> fault.problem().code())
                .isEqualTo(ProblemCode.UNKNOWN_PRICE);
        assertAdvice(unpriced.at(BundledPrices.load()
                                .withUserPrice(
                                        "ca-west-1",
                                        PriceGeneration.GEN1,
                                        new BigDecimal("0.5"),
                                        LocalDate.of(2026, 11, 1)))
                        .advice())
                .warns("FLEX_PRICE_UNKNOWN", "ca-west-1");
    }

    @Test
    void aWarningIsEitherAnAssumptionOfItsKindOrACautionAboutThisJob() throws Exception {
        Advice advice = asked(MadeJobs.wide(), MadeJobs.singleTask()).advice();

        assertThat(advice.assumptions()).extracting(Statement::code).contains("INTERVAL_ASSUMED", "FLEX_ASSUMED");
        assertThat(advice.cautions()).extracting(Statement::code).contains("NEWEST_LOG_ONLY");
        assertThat(advice.warnings())
                .hasSize(advice.assumptions().size() + advice.cautions().size())
                .containsAll(advice.assumptions())
                .containsAll(advice.cautions());
    }
}
