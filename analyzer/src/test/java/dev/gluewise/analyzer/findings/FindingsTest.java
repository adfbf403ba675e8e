package dev.gluewise.analyzer.findings;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.findings.Finding.Severity;
import dev.gluewise.analyzer.spending.Spending;
import dev.gluewise.analyzer.testing.MadeEvidence;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.rates.BundledPrices;
import dev.gluewise.pricing.rates.PriceBook;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.pricing.rates.RateKey;
import dev.gluewise.simulator.profile.FileScan;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.profile.Stage;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.profile.TaskOutcome;
import dev.gluewise.simulator.schedule.ProfileSimulator;
import dev.gluewise.simulator.testing.Profiles;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule, on both sides of its threshold. */
class FindingsTest {
    private static final Configuration TEN = Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 10);
    private static final Rate PRICE =
            BundledPrices.load().rate(RateKey.of("us-east-1", TEN)).orElseThrow();

    private static List<Finding> findings(Profiles run) {
        return findings(run, Optional.of(TEN), Optional.of(PRICE));
    }

    private static List<Finding> findings(Profiles made, Optional<Configuration> size, Optional<Rate> price) {
        JobProfile profile = made.build();
        Evidence evidence = MadeEvidence.of("made").logged(profile).evidence();
        PriceBook prices = BundledPrices.load();
        ObservedRun run = ObservedRun.of(profile, size, price, new ProfileSimulator(profile, 1));
        return Findings.of(new ObservedJob(
                evidence, prices, Spending.of(evidence, prices), Optional.of(run), Optional.empty(), List.of()));
    }

    private static Optional<Finding> find(FindingCode code, Profiles run) {
        return findings(run).stream().filter(finding -> finding.code() == code).findFirst();
    }

    /** A run of so many seconds on four slots, all of them busy. */
    private static Profiles busy(double seconds) {
        return profile().executors(1, 4).job(j -> j.stage(0, tasks(40, seconds(seconds / 10))));
    }

    @ParameterizedTest
    @CsvSource({"5.2, false", "5.3, true"})
    void aSingleTaskIsFoundFromATwentiethOfTheRunOn(double task, boolean found) {
        Profiles run = busy(100).job(j -> j.stage(7, tasks(1, seconds(task))));

        Optional<Finding> finding = find(FindingCode.SINGLE_TASK_STAGE, run);

        assertThat(finding.isPresent()).isEqualTo(found);
        finding.ifPresent(it -> {
            assertThat(it.where()).isEqualTo("stage 7");
            assertThat(it.text()).contains("stage 7 at Made.scala:7", "5.3s", "3 slots wait");
            assertThat(it.seconds()).isEqualTo(5.3);
        });
    }

    @Test
    void aSingleTaskOnASingleSlotKeepsNobodyWaiting() {
        assertThat(find(
                        FindingCode.SINGLE_TASK_STAGE,
                        profile().executors(1, 1).job(j -> j.stage(0, tasks(1, seconds(600))))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"29.9, false", "30, true"})
    void skewIsFoundFromThreeMediansOn(double longest, boolean found) {
        Profiles run = profile().executors(1, 4).job(j -> j.stage(4, withOne(longest, 3)));

        Optional<Finding> finding = find(FindingCode.SKEWED_STAGE, run);

        assertThat(finding.isPresent()).isEqualTo(found);
        finding.ifPresent(it -> {
            assertThat(it.seconds()).isEqualTo(20);
            assertThat(it.text()).contains("stage 4", "30s", "3.0 times");
        });
    }

    @ParameterizedTest
    @CsvSource({"1_000, false", "370, true"})
    void skewOfASmallPartOfTheRunIsNone(String run, boolean found) {
        double other = Double.parseDouble(run.replace("_", ""));

        assertThat(find(FindingCode.SKEWED_STAGE, busy(other).job(j -> j.stage(4, withOne(30, 3))))
                        .isPresent())
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true"})
    void skewNeedsFourTasks(int others, boolean found) {
        assertThat(find(FindingCode.SKEWED_STAGE, profile().executors(1, 4).job(j -> j.stage(4, withOne(99, others))))
                        .isPresent())
                .isEqualTo(found);
    }

    private static List<Duration> withOne(double longest, int others) {
        return Stream.concat(Stream.of(seconds(longest)), tasks(others, seconds(10)).stream())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"5.2, false", "5.3, true"})
    void timeOfTheDriverAloneIsFoundFromATwentiethOfTheRunOn(double gap, boolean found) {
        Optional<Finding> finding = find(FindingCode.DRIVER_GAP, busy(100).closing(seconds(gap)));

        assertThat(finding.isPresent()).isEqualTo(found);
        finding.ifPresent(it -> {
            assertThat(it.where()).isEqualTo("the driver");
            assertThat(it.text()).contains("5.3s");
        });
    }

    @ParameterizedTest
    @CsvSource({"17, false", "15, true"})
    void executorsAreIdleWhereFewerThanFortyPercentOfTheSlotsAreBusy(int tasks, boolean found) {
        Profiles run = profile().executors(10, 4).job(j -> j.stage(0, tasks(tasks, seconds(60))));

        Optional<Finding> finding = find(FindingCode.IDLE_EXECUTORS, run);

        assertThat(finding.isPresent()).isEqualTo(found);
        finding.ifPresent(it -> assertThat(it.text()).contains("15.0 of 40 slots"));
    }

    @Test
    void anExecutorIsNotIdleBeforeItComesNorAfterItHasGone() {
        Profiles run = profile()
                .executors(1, 1)
                .executor(10, seconds(99))
                .executor(10, seconds(0), seconds(1))
                .job(j -> j.stage(0, tasks(1, seconds(100))));

        assertThat(find(FindingCode.IDLE_EXECUTORS, run)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"999, false", "1000, true"})
    void garbageCollectionIsFoundFromATenthOfTheTaskTimeOn(long millis, boolean found) {
        Profiles run = profile().executors(1, 4).job(j -> j.stage(0, tasks(40, seconds(10)))
                .each(TaskMetric.GC_MILLIS, millis));

        Optional<Finding> finding = find(FindingCode.GC_PRESSURE, run);

        assertThat(finding.isPresent()).isEqualTo(found);
        finding.ifPresent(it -> {
            assertThat(it.seconds()).isEqualTo(10);
            assertThat(it.text()).contains("10 %");
        });
    }

    @ParameterizedTest
    @CsvSource({"0,", "1048576, 40.0 MiB", "53687091, 2.0 GiB"})
    void anySpillToDiskIsFound(long bytes, String size) {
        Profiles run = profile().executors(1, 4).job(j -> j.stage(6, tasks(40, seconds(10)))
                .each(TaskMetric.SPILLED_DISK_BYTES, bytes));

        assertThat(find(FindingCode.SPILL, run).map(Finding::text).orElse(""))
                .isEqualTo(size == null ? "" : "Stage 6 (stage 6 at Made.scala:6) spilled " + size + " to disk.");
    }

    @Test
    void workDoneForNothingIsFound() {
        Profiles run = profile().executors(1, 4).job(j -> j.stage(0, tasks(36, seconds(10)))
                .further(TaskOutcome.FAILED, tasks(4, seconds(10))));

        Finding finding = find(FindingCode.FAILED_TASKS, run).orElseThrow();

        assertThat(finding.text()).contains("4 task attempts", "40s of slot time");
        assertThat(finding.seconds()).isEqualTo(10);
        assertThat(find(FindingCode.FAILED_TASKS, busy(100))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"59, true", "60, false"})
    void aRunShorterThanTheMinimumIsFound(double seconds, boolean found) {
        Optional<Finding> finding = find(FindingCode.MINIMUM_BILLING, busy(seconds));

        assertThat(finding.isPresent()).isEqualTo(found);
        finding.ifPresent(it -> {
            assertThat(it.seconds()).isEqualTo(1);
            assertThat(it.text()).contains("59s", "1m 00s");
        });
    }

    @ParameterizedTest
    @CsvSource({"5.4, WARNING", "42, WARNING", "43, CRITICAL"})
    void aFindingThatTakesThreeTenthsOfTheRunIsCritical(double gap, Severity severity) {
        assertThat(find(FindingCode.DRIVER_GAP, busy(100).closing(seconds(gap))).map(Finding::severity))
                .contains(severity);
    }

    @Test
    void itsCostIsThatOfAllWorkersForItsTime() {
        Finding finding =
                find(FindingCode.DRIVER_GAP, busy(100).closing(seconds(360))).orElseThrow();

        assertThat(finding.cost()).contains(Money.usd("0.44"));
    }

    @Test
    void withoutASizeOrAPriceItHasNoCost() {
        Profiles run = busy(100).closing(seconds(100));

        assertThat(findings(run, Optional.empty(), Optional.of(PRICE)))
                .isNotEmpty()
                .allMatch(finding -> finding.cost().isEmpty());
        assertThat(findings(run, Optional.of(TEN), Optional.empty()))
                .isNotEmpty()
                .allMatch(finding -> finding.cost().isEmpty());
    }

    @Test
    void whatTakesLongestStandsFirstAndEverySentenceIsWhole() {
        Profiles run = profile()
                .executors(5, 4)
                .job(j -> j.stage(0, tasks(1, seconds(20)))
                        .each(TaskMetric.GC_MILLIS, 18_000)
                        .stage(1, withOne(40, 8))
                        .after(0)
                        .each(TaskMetric.SPILLED_DISK_BYTES, 5)
                        .further(TaskOutcome.KILLED, tasks(2, seconds(3))))
                .closing(seconds(8));
        List<Finding> findings = findings(
                run, Optional.of(Configuration.fixed(GlueVersion.V1_0, WorkerType.G_1X, 2)), Optional.of(PRICE));

        assertThat(findings)
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        FindingCode.SINGLE_TASK_STAGE,
                        FindingCode.SKEWED_STAGE,
                        FindingCode.FEW_TASKS_STAGE,
                        FindingCode.SPILL,
                        FindingCode.GC_PRESSURE,
                        FindingCode.DRIVER_GAP,
                        FindingCode.IDLE_EXECUTORS,
                        FindingCode.FAILED_TASKS,
                        FindingCode.MINIMUM_BILLING);
        assertThat(findings)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(Finding::seconds).reversed());
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.text()).endsWith(".").doesNotContain("{", "null");
            assertThat(finding.action()).endsWith(".").doesNotContain("{", "''");
            assertThat(finding.recordMore()).endsWith(".").doesNotContain("{", "''");
            assertThat(finding.per()).isEqualTo(Finding.Per.RUN);
        });
    }

    @ParameterizedTest
    @CsvSource({"20, true", "21, false"})
    void aStageHasFewTasksWhereTheyFillHalfOfTheSlotsAtTheMost(int tasks, boolean found) {
        Profiles run = profile().executors(10, 4).job(j -> j.stage(9, tasks(tasks, seconds(60))));

        Optional<Finding> finding = find(FindingCode.FEW_TASKS_STAGE, run);

        assertThat(finding.isPresent()).isEqualTo(found);
        finding.ifPresent(it -> {
            assertThat(it.seconds()).isEqualTo(60);
            assertThat(it.text()).contains("stage 9", "20 tasks", "20 slots stay empty");
        });
    }

    @Test
    void skewBesideALongerStageHoldsNothingUp() {
        Profiles run = profile().executors(10, 4).job(j -> j.stage(1, withOne(50, 8))
                .stage(2, tasks(20, seconds(100)))
                .stage(3, tasks(4, seconds(1)))
                .after(1, 2));

        assertThat(find(FindingCode.SKEWED_STAGE, run)).isEmpty();
    }

    @Test
    void skewThatIsPartlyBesideAnotherStageCountsForTheRestOnly() {
        // Stage 2 begins when stage 1 is done, so the whole of the longest task is waited for.
        Profiles run = profile().executors(10, 4).job(j -> j.stage(1, withOne(50, 8))
                .stage(2, tasks(40, seconds(100)))
                .after(1));

        assertThat(find(FindingCode.SKEWED_STAGE, run).map(Finding::seconds)).contains(40.0);
    }

    @ParameterizedTest
    @CsvSource({"9, false", "40, true"})
    void executorsAreLateWhereSlotsWereMissingForATwentiethOfTheRun(double late, boolean found) {
        Profiles run =
                profile().executors(1, 4).executor(4, seconds(late)).job(j -> j.stage(0, tasks(40, seconds(50))));

        Optional<Finding> finding = find(FindingCode.LATE_EXECUTORS, run);

        assertThat(finding.isPresent()).isEqualTo(found);
        finding.ifPresent(it -> {
            assertThat(it.seconds()).isEqualTo(20);
            assertThat(it.text()).contains("2 executors", "40s after the first");
        });
    }

    @Test
    void anExecutorThatComesForAnotherOrByDemandIsNotLate() {
        Profiles replaced = profile()
                .executors(1, 4)
                .executor(4, seconds(0), seconds(100))
                .executor(4, seconds(160))
                .job(j -> j.stage(0, tasks(40, seconds(50))));
        Profiles scaled = profile()
                .property("spark.dynamicAllocation.enabled", "true")
                .executors(1, 4)
                .executor(4, seconds(100))
                .job(j -> j.stage(0, tasks(40, seconds(50))));

        assertThat(find(FindingCode.LATE_EXECUTORS, replaced)).isEmpty();
        assertThat(find(FindingCode.LATE_EXECUTORS, scaled)).isEmpty();
    }

    @Test
    void anExecutorThatGoesBeforeTheEndIsLostWithItsWork() {
        Profiles run = profile()
                .executors(1, 4)
                .executor(4, seconds(0), seconds(100))
                .job(j -> j.stage(0, tasks(40, seconds(50))));

        Finding finding = find(FindingCode.LOST_EXECUTORS, run).orElseThrow();

        assertThat(finding.text()).contains("1 of 2 executors", "“gone”");
        assertThat(find(FindingCode.LOST_EXECUTORS, busy(100))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"999, false", "1000, true"})
    void aThousandTasksOfAMomentAreTiny(int tasks, boolean found) {
        Profiles run = profile().executors(1, 4).job(j -> j.stage(0, tasks(tasks, seconds(0.1)))
                .each(TaskMetric.RUN_MILLIS, 60));

        Optional<Finding> finding = find(FindingCode.TINY_TASKS, run);

        assertThat(finding.isPresent()).isEqualTo(found);
        finding.ifPresent(it -> assertThat(it.seconds()).isEqualTo(10));
    }

    @ParameterizedTest
    @CsvSource({"80, 8, true", "80, 16, false", "96, 8, false"})
    void shufflesCutByAMaximumThatIsFarFromUsedAreFound(int partitions, int executors, boolean found) {
        Profiles run = profile()
                .property("spark.sql.shuffle.partitions", String.valueOf(partitions))
                .property("spark.dynamicAllocation.enabled", "true")
                .property("spark.dynamicAllocation.maxExecutors", "20")
                .executors(executors, 4)
                .job(j -> j.stage(0, tasks(40, seconds(10)))
                        .stage(1, tasks(partitions, seconds(1)))
                        .after(0)
                        .each(TaskMetric.SHUFFLE_READ_BYTES, 1_000));

        Optional<Finding> finding = find(FindingCode.SHUFFLE_PARTITIONS, run);

        assertThat(finding.isPresent()).isEqualTo(found);
        finding.ifPresent(it -> assertThat(it.text()).contains("80 parts", "32 slots"));
    }

    @Test
    void filesThatTakeLongerToOpenThanToReadAreFound() {
        JobProfile profile = busy(100).build();
        Finding finding =
                withScan(profile, new FileScan("parquet", 400, 400L << 20)).orElseThrow();

        // 4 MiB for the opening, 1 MiB for the reading, of 100 s.
        assertThat(finding.seconds()).isCloseTo(80, within(0.1));
        assertThat(finding.text()).contains("400 files of 1.0 MiB");
        assertThat(withScan(profile, new FileScan("parquet", 99, 99))).isEmpty();
        assertThat(withScan(profile, new FileScan("parquet", 400, 1_600L << 20)))
                .isEmpty();
    }

    private static Optional<Finding> withScan(JobProfile profile, FileScan scan) {
        Stage old = profile.stages().getFirst();
        Stage reads = new Stage(
                old.id(),
                old.name(),
                old.sparkJob(),
                old.parents(),
                old.declaredTasks(),
                old.attempts(),
                old.submittedMillis(),
                old.completedMillis(),
                old.rdds(),
                old.persisted(),
                List.of(scan),
                old.resourceProfile());
        JobProfile read = new JobProfile(
                profile.application(),
                profile.sparkJobs(),
                List.of(reads),
                profile.work(),
                profile.rework(),
                profile.executors(),
                profile.completeness());
        ObservedRun run = ObservedRun.of(read, Optional.of(TEN), Optional.of(PRICE), new ProfileSimulator(profile, 1));
        return new SmallFiles().check(run).stream().findFirst();
    }

    @Test
    void aHealthyRunHasNone() {
        assertThat(findings(busy(1_000))).isEmpty();
    }
}
