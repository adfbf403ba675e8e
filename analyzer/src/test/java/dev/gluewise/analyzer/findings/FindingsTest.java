package dev.gluewise.analyzer.findings;

import static dev.gluewise.simulator.testing.Profiles.profile;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static dev.gluewise.simulator.testing.Profiles.tasks;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.findings.Finding.Severity;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.rates.BundledPrices;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.pricing.rates.RateKey;
import dev.gluewise.simulator.profile.TaskMetric;
import dev.gluewise.simulator.profile.TaskOutcome;
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
        return Findings.of(run.build(), Optional.of(TEN), Optional.of(PRICE));
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

        assertThat(Findings.of(run.build(), Optional.empty(), Optional.of(PRICE)))
                .isNotEmpty()
                .allMatch(finding -> finding.cost().isEmpty());
        assertThat(Findings.of(run.build(), Optional.of(TEN), Optional.empty()))
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
        List<Finding> findings = Findings.of(
                run.build(),
                Optional.of(Configuration.fixed(GlueVersion.V1_0, WorkerType.G_1X, 2)),
                Optional.of(PRICE));

        assertThat(findings).extracting(Finding::code).containsExactlyInAnyOrder(FindingCode.values());
        assertThat(findings)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(Finding::seconds).reversed());
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.text()).endsWith(".").doesNotContain("{", "null");
            assertThat(finding.action()).endsWith(".").doesNotContain("{", "''");
        });
    }

    @Test
    void aHealthyRunHasNone() {
        assertThat(findings(busy(1_000))).isEmpty();
    }
}
