package dev.gluewise.analyzer.spending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.advice.MadeJobs;
import dev.gluewise.analyzer.advice.MadeRuns;
import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.LogId;
import dev.gluewise.analyzer.evidence.StatedSize;
import dev.gluewise.analyzer.testing.MadeEvidence;
import dev.gluewise.analyzer.testing.MadeRun;
import dev.gluewise.pricing.billing.Basis;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.rates.BundledPrices;
import dev.gluewise.pricing.rates.UnknownPrice;
import dev.gluewise.simulator.profile.Completeness;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.testing.Profiles;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ten G.1X workers for ten minutes. */
class LoggedBillTest {
    private static final String RUN = "jr_1";

    private static JobProfile logged() {
        return ofGlue(MadeJobs.wide()).build();
    }

    private static Profiles ofGlue(Profiles profile) {
        return profile.property("spark.glue.JOB_RUN_ID", RUN);
    }

    private static MadeRun run() {
        return MadeRuns.made(RUN, 1, 720);
    }

    private static Evidence evidence(String region, JobProfile logged, MadeRun... runs) {
        return MadeEvidence.of("made")
                .in(region)
                .logged(logged)
                .ran(Stream.of(runs).map(MadeRun::run).toList())
                .inForce(MadeRuns.TEN)
                .evidence();
    }

    private static LoggedBill bill(Evidence evidence) {
        return LoggedBill.of(evidence, evidence.profiles().getFirst(), BundledPrices.load());
    }

    private static LoggedBill.Known known(Evidence evidence) {
        return (LoggedBill.Known) bill(evidence);
    }

    @Test
    void whatGlueMeasuredIsTheBill() {
        MadeRun flex = run().on(MadeRuns.TEN.with(ExecutionClass.FLEX)).measured(3600);

        LoggedBill.Known known = known(evidence("us-east-1", logged(), flex));

        assertThat(known.bill().cost()).isEqualTo(Money.usd("0.29"));
        assertThat(known.bill().estimated()).isFalse();
        assertThat(known.size().executionClass()).isEqualTo(ExecutionClass.FLEX);
        assertThat(known.sizeFrom()).isEqualTo(LoggedBill.SizeFrom.GLUE);
        assertThat(known.timeFrom()).isEqualTo(LoggedBill.TimeFrom.GLUE);
    }

    @Test
    void withoutMeasureGluesExecutionTimeCountsAndNotTheLogs() {
        LoggedBill.Known known = known(evidence("us-east-1", logged(), run()));

        assertThat(known.bill().cost()).as("ten DPUs for 12 minutes").isEqualTo(Money.usd("0.88"));
        assertThat(known.bill().estimated()).isTrue();
        assertThat(known.timeFrom()).isEqualTo(LoggedBill.TimeFrom.GLUE);
    }

    @Test
    void ofAnotherRunsRecordNothingIsTaken() {
        LoggedBill.Known known = known(evidence("us-east-1", logged(), MadeRuns.made("jr_2", 1, 7200)));

        assertThat(known.bill().cost())
                .as("ten DPUs for the ten minutes of the log")
                .isEqualTo(Money.usd("0.7333333333333333"));
        assertThat(known.sizeFrom()).isEqualTo(LoggedBill.SizeFrom.EXECUTORS);
        assertThat(known.timeFrom()).isEqualTo(LoggedBill.TimeFrom.LOG);
        assertThat(known.size().executionClass()).isEqualTo(ExecutionClass.STANDARD);
    }

    @Test
    void theUsersWordOnTheSizeGoesBeforeTheExecutors() {
        JobProfile logged = MadeJobs.wide().build();
        Evidence told = evidence("us-east-1", logged)
                .withStatedSizes(Map.of(LogId.of(logged), new StatedSize(WorkerType.G_1X, 20)));

        LoggedBill.Known known = known(told);

        assertThat(known.sizeFrom()).isEqualTo(LoggedBill.SizeFrom.USER);
        assertThat(known.size().workers()).isEqualTo(20);
    }

    @Test
    void executorsThatCameAndWentAreAllCountedAndThatIsSaid() {
        JobProfile logged = MadeJobs.wide()
                .property("spark.dynamicAllocation.enabled", "true")
                .build();

        LoggedBill.Known known = known(evidence("us-east-1", logged));

        assertThat(known.bill().basis())
                .isInstanceOfSatisfying(Basis.Estimated.class, estimated -> assertThat(estimated.because())
                        .contains(Basis.Assumption.MAXIMUM_WORKERS));
    }

    @Test
    void withoutASizeThereIsNoCost() {
        assertThat(bill(evidence("us-east-1", MadeJobs.onThreeCores().build()))).isEqualTo(new LoggedBill.NoSize());
    }

    @Test
    void aLogThatBreaksOffTellsNoCostUnlessGlueTellsTheTime() {
        JobProfile broken = ofGlue(MadeJobs.wide())
                .lacking(new Completeness(100, 0, true, true, 0, 0))
                .build();

        assertThat(bill(evidence("us-east-1", broken))).isInstanceOf(LoggedBill.NoTime.class);
        assertThat(bill(evidence("us-east-1", broken, run()))).isInstanceOf(LoggedBill.Known.class);
    }

    @Test
    void aRunThatGoesOnHasTheTimeOfItsLog() {
        MadeRun going = MadeRun.of("made").id(RUN).running().on(MadeRuns.TEN);

        LoggedBill.Known known = known(evidence("us-east-1", logged(), going));

        assertThat(known.sizeFrom()).isEqualTo(LoggedBill.SizeFrom.GLUE);
        assertThat(known.timeFrom()).isEqualTo(LoggedBill.TimeFrom.LOG);
    }

    @Test
    void withoutAPriceThereIsNoCostAndTheReasonIsTold() {
        assertThat(bill(evidence("ca-west-1", logged(), run())))
                .isInstanceOfSatisfying(LoggedBill.NoPrice.class, unpriced -> {
                    assertThat(unpriced.key().region()).isEqualTo("ca-west-1");
                    assertThat(unpriced.price()).isInstanceOf(UnknownPrice.class);
                    assertThat(unpriced.size()).isEqualTo(MadeRuns.TEN);
                });
    }
}
