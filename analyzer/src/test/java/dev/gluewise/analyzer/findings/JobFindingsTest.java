package dev.gluewise.analyzer.findings;

import static dev.gluewise.analyzer.testing.MadeHistory.EIGHT;
import static dev.gluewise.analyzer.testing.MadeHistory.history;
import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.MetricSeries;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.findings.Finding.Per;
import dev.gluewise.analyzer.findings.Finding.Severity;
import dev.gluewise.analyzer.testing.MadeHistory;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.BundledPrices;
import dev.gluewise.simulator.profile.JobProfile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule on a job's history and settings, on both sides of its threshold. */
class JobFindingsTest {
    private static Optional<Finding> find(FindingCode code, MadeHistory made) throws ProblemException {
        return Diagnosis.of(made.evidence(), BundledPrices.load()).findings().stream()
                .filter(finding -> finding.code() == code)
                .findFirst();
    }

    private static Finding found(FindingCode code, MadeHistory made) throws ProblemException {
        return find(code, made).orElseThrow();
    }

    @Test
    void aJobOfWhichNothingIsKnownCannotBeDiagnosed() {
        assertThatThrownBy(() -> Diagnosis.of(history().evidence(), BundledPrices.load()))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void everySentenceOfAJobIsWhole() throws Exception {
        MadeHistory made = history()
                .timeout(10_000)
                .retries(1)
                .runs(10, 30)
                .on(Configuration.fixed(GlueVersion.V4_0, WorkerType.G_1X, 10))
                .runs(6, 40)
                .failed(RunState.FAILED, 50, "No space left on device")
                .retried(RunState.FAILED, 50)
                .failed(RunState.FAILED, 50, "java.lang.OutOfMemoryError: Java heap space")
                .failed(RunState.TIMEOUT, 50)
                .runs(1, 90);

        assertThat(Diagnosis.of(made.evidence(), BundledPrices.load()).findings())
                .hasSizeGreaterThan(8)
                .allSatisfy(finding -> {
                    assertThat(finding.text()).endsWith(".").doesNotContain("{", "null", "''");
                    assertThat(finding.action()).endsWith(".").doesNotContain("{", "''");
                    assertThat(finding.recordMore()).endsWith(".").doesNotContain("{", "''");
                });
    }

    @Test
    void failedRunsAreFoundWithTheirMoneyAndTheirMostFrequentReason() throws Exception {
        // A failed run of 450 s on 8 DPUs is a DPU-hour.
        Finding finding = found(
                FindingCode.FAILED_RUNS,
                history()
                        .runs(18, 900)
                        .failed(RunState.FAILED, 450, "Path does not exist: s3://x")
                        .failed(RunState.FAILED, 450, "Path does not exist: s3://x")
                        .failed(RunState.STOPPED, 450));

        assertThat(finding.cost()).contains(Money.usd("1.32"));
        assertThat(finding.per()).isEqualTo(Per.MONTH);
        assertThat(finding.seconds()).isEqualTo(1_350);
        assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(finding.text()).contains("3 of 21 runs", "something it needs was not there");
    }

    @Test
    void aFailureOfLongAgoIsNoneOfThisMonth() throws Exception {
        assertThat(find(
                        FindingCode.FAILED_RUNS,
                        history().failed(RunState.FAILED, 900).runs(31, 900)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ExecutorLostFailure (executor 7 exited caused by one of the running tasks) Container killed by YARN for exceeding memory limits | name executors",
                "Total size of serialized results of 20 tasks is bigger than spark.driver.maxResultSize | name the driver",
                "java.lang.OutOfMemoryError: Java heap space | do not say"
            })
    void outOfMemoryIsToldBySide(String error, String side) throws Exception {
        Finding finding =
                found(FindingCode.OUT_OF_MEMORY, history().runs(5, 900).failed(RunState.FAILED, 450, error));

        assertThat(finding.text())
                .startsWith("Memory ran out (runs: 1, executors of the logged run: 0)")
                .contains(side);
        assertThat(finding.cost()).contains(Money.usd("0.44"));
        assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
    }

    @ParameterizedTest
    @CsvSource({
        "0.96, 0.41, OUT_OF_MEMORY.DRIVER_HEAP, the driver",
        "0.30, 0.83, OUT_OF_MEMORY.EXECUTORS_HEAP, the executors",
        "0.96, 0.90, OUT_OF_MEMORY, do not say",
        "0.40, 0.10, OUT_OF_MEMORY, do not say"
    })
    void whereTheErrorNamesNoSideTheHeapsMay(double driver, double executors, String action, String side)
            throws Exception {
        MadeHistory made = history().runs(5, 900).failed(RunState.FAILED, 450, "Java heap space");
        Evidence evidence = made.evidence()
                .withMetrics(Stream.concat(
                                heaps("jr_0", 0.99, 0.1).stream(),
                                heaps(made.list().getFirst().id(), driver, executors).stream())
                        .toList());

        Finding finding = Findings.of(evidence, BundledPrices.load(), Optional.empty(), List.of()).stream()
                .filter(found -> found.code() == FindingCode.OUT_OF_MEMORY)
                .findFirst()
                .orElseThrow();

        assertThat(finding.text()).contains(side);
        assertThat(finding.action()).isEqualTo(Sentences.say("finding." + action + ".action"));
    }

    private static List<MetricSeries> heaps(String run, double driver, double executors) {
        return List.of(
                heap(run, "glue.driver.jvm.heap.usage", driver),
                heap(run, "glue.ALL.jvm.heap.usage", executors / 2),
                heap(run, "glue.3.jvm.heap.usage", executors));
    }

    private static MetricSeries heap(String run, String metric, double share) {
        Instant at = Instant.parse("2026-11-18T02:00:00Z");
        return new MetricSeries("made", run, metric, "Maximum", 60, List.of(new MetricSeries.Point(at, share)));
    }

    @Test
    void anErrorThatNamesItsSideIsBelievedBeforeTheHeaps() throws Exception {
        MadeHistory made = history().runs(5, 900).failed(RunState.FAILED, 450, "OutOfMemoryError: on the driver");
        Evidence evidence =
                made.evidence().withMetrics(heaps(made.list().getFirst().id(), 0.1, 0.9));

        assertThat(Findings.of(evidence, BundledPrices.load(), Optional.empty(), List.of()))
                .filteredOn(found -> found.code() == FindingCode.OUT_OF_MEMORY)
                .singleElement()
                .satisfies(found -> assertThat(found.text()).endsWith("most errors name the driver."));
    }

    @Test
    void aFullDiskIsFound() throws Exception {
        MadeHistory made = history().runs(5, 900);

        assertThat(find(FindingCode.DISK_FULL, made)).isEmpty();
        assertThat(found(FindingCode.DISK_FULL, made.failed(RunState.FAILED, 450, "No space left on device"))
                        .cost())
                .contains(Money.usd("0.44"));
    }

    @Test
    void retriesThatAllFailAreInVainAndOneThatHelpsIsNot() throws Exception {
        MadeHistory made =
                history().runs(5, 900).failed(RunState.FAILED, 900, "boom").retried(RunState.FAILED, 450);

        Finding finding = found(FindingCode.UNUSED_RETRIES, made);
        assertThat(finding.text())
                .isEqualTo("No retry helped (retries: 1, of runs: 1): each failed as the try before it.");
        assertThat(finding.cost()).contains(Money.usd("0.44"));
        assertThat(find(
                        FindingCode.UNUSED_RETRIES,
                        made.failed(RunState.FAILED, 900, "boom").retried(RunState.SUCCEEDED, 900)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 20, true", "1, 19, false", "0, 20, false"})
    void retriesAreUnusedWhereTwentyRunsNeededNone(int most, int runs, boolean found) throws Exception {
        assertThat(find(FindingCode.UNUSED_RETRIES, history().retries(most).runs(runs, 900))
                        .isPresent())
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"99, 600, false", "100, 600, true", "60, 60, false", "61, 60, true"})
    void aTimeoutIsTooHighFromTenRunsAndAnHourOn(int minutes, double longest, boolean found) throws Exception {
        Optional<Finding> finding =
                find(FindingCode.TIMEOUT_TOO_HIGH, history().timeout(minutes).runs(5, longest));

        assertThat(finding.isPresent()).isEqualTo(found);
        finding.ifPresent(it -> assertThat(it.cost()).isEmpty());
    }

    @Test
    void aTimeoutThatIsTooHighSaysWhatARunThatHangsWouldCost() throws Exception {
        // Eight DPUs for eight hours.
        assertThat(found(FindingCode.TIMEOUT_TOO_HIGH, history().timeout(480).runs(5, 600))
                        .text())
                .contains("8h 00m", "10m 00s", "$28.16");
    }

    @ParameterizedTest
    @CsvSource({"479, false", "480, true"})
    void aTimeoutIsTooLowWhereARunTookFourFifthsOfIt(double longest, boolean found) throws Exception {
        assertThat(find(FindingCode.TIMEOUT_TOO_LOW, history().timeout(10).runs(5, longest))
                        .isPresent())
                .isEqualTo(found);
    }

    @Test
    void aTimeoutThatEndedRunsIsTooLowAndCostsThem() throws Exception {
        Finding finding = found(
                FindingCode.TIMEOUT_TOO_LOW, history().timeout(15).runs(5, 600).failed(RunState.TIMEOUT, 900));

        assertThat(finding.cost()).contains(Money.usd("0.88"));
        assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void theMinimumIsFoundWhereItMakesUpATwentiethOfTheBill() throws Exception {
        // Half of each bill is for the half of the minute in which nothing ran.
        Finding finding = found(FindingCode.MINIMUM_BILLING, history().runs(10, 30));

        assertThat(finding.text()).contains("10 of 10 runs", "50 % of their bill");
        assertThat(finding.cost().map(Money::micros))
                .contains(Money.usd("0.293333").micros());
        assertThat(find(FindingCode.MINIMUM_BILLING, history().runs(10, 58))).isEmpty();
    }

    @Test
    void aResizeIsFoundWithWhatItCostSoFar() throws Exception {
        Configuration sixteen = Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 16);
        // From one DPU-hour a run to two, three times.
        Finding finding =
                found(FindingCode.RESIZED, history().runs(5, 450).on(sixteen).runs(3, 450));

        assertThat(finding.text())
                .isEqualTo("On 2026-09-06 the job was resized from G.1X × 8 to G.1X × 16;"
                        + " that has cost $1.32 more so far (runs since: 3).");
        assertThat(finding.cost()).contains(Money.usd("1.32"));
        assertThat(finding.per()).isEqualTo(Per.SO_FAR);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void aResizeThatSavesCostsNothing() throws Exception {
        Finding finding = found(
                FindingCode.RESIZED,
                history()
                        .runs(5, 450)
                        .on(Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 4))
                        .runs(2, 450));

        assertThat(finding.text()).contains("that has saved $0.44 so far (runs since: 2)");
        assertThat(finding.cost()).contains(Money.ZERO);
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
    }

    @Test
    void aNewestRunThatIsSlowerIsFoundWithWhatChanged() throws Exception {
        assertThat(found(FindingCode.SLOWER_RUN, history().runs(10, 600).runs(1, 900))
                        .text())
                .contains("15m 00s", "10m 00s", "its input is not known");
        assertThat(found(
                                FindingCode.SLOWER_RUN,
                                history().reading(10).runs(10, 600).reading(20).runs(1, 900))
                        .text())
                .contains("its input was 2.0 times the usual one");
        assertThat(found(
                                FindingCode.SLOWER_RUN,
                                history().reading(10).runs(10, 600).runs(1, 900))
                        .text())
                .contains("neither its input nor its configuration has changed");
        assertThat(found(
                                FindingCode.SLOWER_RUN,
                                history()
                                        .runs(10, 600)
                                        .on(Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 4))
                                        .runs(1, 900))
                        .text())
                .contains("its configuration was changed");
    }

    @Test
    void aNewestRunThatOnlyCostsMoreIsCostlier() throws Exception {
        Finding finding = found(
                FindingCode.COSTLIER_RUN,
                history()
                        .runs(10, 450)
                        .on(Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 16))
                        .runs(1, 450));

        assertThat(finding.cost().map(Money::cents)).contains(Money.usd("0.44").cents());
    }

    @ParameterizedTest
    @CsvSource({"5, 749, false", "5, 760, true", "4, 900, false"})
    void aRunIsUnlikeItsLikeFromAQuarterMoreOn(int before, double newest, boolean found) throws Exception {
        assertThat(find(FindingCode.SLOWER_RUN, history().runs(before, 600).runs(1, newest))
                        .isPresent())
                .isEqualTo(found);
    }

    @Test
    void aRunAmongRunsThatSpreadWidelyIsNotUnlikeThem() throws Exception {
        MadeHistory wide = history();
        for (double time : new double[] {400, 600, 800, 500, 700, 900, 450, 650}) {
            wide.runs(1, time);
        }

        assertThat(find(FindingCode.SLOWER_RUN, wide.runs(1, 900))).isEmpty();
    }

    @Test
    void anOlderGlueVersionCostsWhatTheNewestWouldSave() throws Exception {
        Finding finding = found(FindingCode.OLD_GLUE_VERSION, history().runs(10, 450));

        assertThat(finding.text()).contains("Glue 6.0 costs 30 % less than on Glue 5.1", "Spark 4.1 instead of 3.5");
        assertThat(finding.cost().map(Money::cents)).contains(Money.usd("1.32").cents());
        assertThat(find(
                        FindingCode.OLD_GLUE_VERSION,
                        history()
                                .on(Configuration.fixed(GlueVersion.V6_0, WorkerType.G_1X, 8))
                                .runs(10, 450)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10, 5, true", "10, 4, false", "9, 5, false"})
    void theDefaultNumberOfWorkersIsFoundWhereItWasNeverChanged(int workers, int runs, boolean found) throws Exception {
        assertThat(find(
                                FindingCode.DEFAULT_WORKERS,
                                history()
                                        .on(Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, workers))
                                        .runs(runs, 900))
                        .isPresent())
                .isEqualTo(found);
    }

    /** A long stage of one task, and then a wide one: most workers are idle most of the time. */
    private static JobProfile narrowStart() {
        return profile()
                .executors(7, 4)
                .job(job -> job.stage(0, tasks(1, seconds(1_200))))
                .job(job -> job.stage(1, tasks(28, seconds(60))))
                .build();
    }

    /** A wide stage whose output keeps its executors while a long one of one task reads it. */
    private static JobProfile narrowTail() {
        return profile()
                .executors(7, 4)
                .job(job -> job.stage(0, tasks(28, seconds(60)))
                        .stage(1, tasks(1, seconds(1_200)))
                        .after(0))
                .build();
    }

    /** Work for all workers from the start to the end. */
    private static JobProfile wide() {
        return profile()
                .executors(7, 4)
                .job(job -> job.stage(0, tasks(280, seconds(60))))
                .build();
    }

    @Test
    void autoScalingPaysWhereMostWorkersAreIdle() throws Exception {
        Finding finding = found(FindingCode.AUTO_SCALING_WOULD_PAY, history().logged(narrowStart()));

        assertThat(finding.text())
                .startsWith("G.1X × 8 · auto scaling would cost")
                .contains("less a run than G.1X × 8");
        assertThat(finding.cost())
                .hasValueSatisfying(saved -> assertThat(saved.toDouble()).isPositive());
        assertThat(find(FindingCode.AUTO_SCALING_WOULD_PAY, history().logged(wide())))
                .isEmpty();
    }

    @Test
    void autoScalingDoesNotPayWhereAFixedNumberIsAsFastAndCheaper() throws Exception {
        MadeHistory scaled = history().on(EIGHT.withAutoScaling(true));

        assertThat(found(FindingCode.AUTO_SCALING_DOES_NOT_PAY, scaled.logged(narrowTail()))
                        .text())
                .startsWith("G.1X × 5 would cost")
                .contains("less a run than G.1X × 8 · auto scaling");
        assertThat(find(FindingCode.AUTO_SCALING_DOES_NOT_PAY, history().logged(narrowTail())))
                .isEmpty();
    }

    @Test
    void flexPaysAtItsPriceUnlessTheJobHasIt() throws Exception {
        Finding finding = found(FindingCode.FLEX_WOULD_PAY, history().logged(wide()));

        // 0.29 against 0.44 a DPU-hour, ten percent slower.
        assertThat(finding.text()).contains("G.1X × 8 · Flex would cost 2", "may wait for its workers");
        assertThat(find(
                        FindingCode.FLEX_WOULD_PAY,
                        history().on(EIGHT.with(ExecutionClass.FLEX)).logged(wide())))
                .isEmpty();
    }
}
