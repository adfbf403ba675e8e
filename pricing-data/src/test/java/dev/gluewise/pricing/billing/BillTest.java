package dev.gluewise.pricing.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.PythonShell;
import dev.gluewise.pricing.catalog.RayCluster;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.rates.BundledPrices;
import dev.gluewise.pricing.rates.PriceBook;
import dev.gluewise.pricing.rates.Provenance;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.pricing.rates.RateKey;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What runs are billed. */
class BillTest {
    private static final PriceBook PRICES = BundledPrices.load();
    private static final double HOUR = 3600;
    private static final BigDecimal HOURLY = BigDecimal.valueOf(3600);

    private static Money cost(Configuration configuration, double seconds) {
        return Bill.ofExecutionTime(configuration, seconds, rate(configuration)).cost();
    }

    private static Rate rate(Configuration configuration) {
        return rate("us-east-1", configuration).orElseThrow();
    }

    /** The price that the worked examples are reckoned at. */
    private static Rate usual(String usd) {
        return new Rate(
                new BigDecimal(usd),
                new Provenance(
                        Provenance.Source.BUNDLED,
                        Provenance.Certainty.PUBLISHED,
                        LocalDate.of(2026, 11, 1),
                        "worked example"));
    }

    private static Configuration fixed(GlueVersion version, WorkerType type, int workers) {
        return Configuration.fixed(version, type, workers);
    }

    @Test
    void tenDpusForTwoHoursAreEightDollarsEighty() {
        assertThat(cost(fixed(GlueVersion.V5_1, WorkerType.G_1X, 10), 2 * HOUR)).isEqualTo(Money.usd("8.80"));
        assertThat(cost(fixed(GlueVersion.V4_0, WorkerType.G_2X, 5), 2 * HOUR)).isEqualTo(Money.usd("8.80"));
        assertThat(cost(fixed(GlueVersion.V1_0, WorkerType.STANDARD, 10), 2 * HOUR))
                .isEqualTo(Money.usd("8.80"));
    }

    @ParameterizedTest
    @CsvSource({"V4_0, 60", "V2_0, 60", "V5_1, 60", "V6_0, 60", "V1_0, 600", "V0_9, 600"})
    void aShortRunIsBilledItsVersionsMinimum(GlueVersion version, int billedSeconds) {
        assertThat(DpuSeconds.ofFixed(fixed(version, WorkerType.G_1X, 10), 30).value())
                .isEqualByComparingTo(BigDecimal.valueOf(10L * billedSeconds));
    }

    @Test
    void aboveTheMinimumEverySecondCounts() {
        assertThat(DpuSeconds.ofFixed(fixed(GlueVersion.V5_1, WorkerType.G_1X, 10), 61)
                        .value())
                .isEqualByComparingTo("610");
    }

    @ParameterizedTest
    @CsvSource({"G_025X, V5_1, 0.11", "G_1X, V5_1, 0.44", "G_2X, V5_1, 0.88", "G_1X, V6_0, 0.308"})
    void aWorkersHourHasItsPrice(WorkerType type, GlueVersion version, String usd) {
        assertThat(cost(fixed(version, type, 2), HOUR)).isEqualTo(Money.usd(usd).times(2));
    }

    @ParameterizedTest
    @CsvSource({"SIXTEENTH, 0.0275", "ONE, 0.44"})
    void aPythonShellsHourHasItsPrice(PythonShell.Size size, String usd) {
        Bill bill = Bill.ofExecutionTime(new PythonShell(GlueVersion.V3_0, size), HOUR, usual("0.44"));

        assertThat(bill.cost()).isEqualTo(Money.usd(usd));
    }

    @Test
    void thatThePythonShellHasSparksMinimumIsSaidToBeAssumed() {
        Bill bill =
                Bill.ofExecutionTime(new PythonShell(GlueVersion.V3_0, PythonShell.Size.DEFAULT), 10, usual("0.44"));

        assertThat(bill.capacity().value()).isEqualByComparingTo("3.75");
        assertThat(bill.basis())
                .isEqualTo(new Basis.Estimated(
                        List.of(Basis.Assumption.EXECUTION_TIME, Basis.Assumption.MINIMUM_OF_SPARK)));
        assertThat(bill.basis().text()).contains("that it holds here is assumed");
    }

    @Test
    void rayIsBilledForTheMDpusOfAllItsWorkers() {
        Bill bill = Bill.ofExecutionTime(new RayCluster(GlueVersion.V4_0, 5), HOUR, usual("0.44"));

        assertThat(bill.capacity().hours()).isEqualTo(10);
        assertThat(bill.cost()).isEqualTo(Money.usd("4.40"));
    }

    @Test
    void memoryOptimisedWorkersAreBilledInTheirOwnDpus() {
        Bill bill = Bill.ofExecutionTime(fixed(GlueVersion.V5_1, WorkerType.R_4X, 5), HOUR, usual("0.52"));

        assertThat(bill.capacity().hours()).isEqualTo(20);
        assertThat(bill.cost()).isEqualTo(Money.usd("10.40"));
    }

    @Test
    void aRunOnSpareCapacityCostsTheFlexPrice() {
        assertThat(cost(fixed(GlueVersion.V5_1, WorkerType.G_1X, 10).with(ExecutionClass.FLEX), HOUR))
                .isEqualTo(Money.usd("2.90"));
    }

    /** A real failed run of 53 s on up to 6 G.2X, which Glue measured as 240 DPU-seconds. */
    @Test
    void whatGlueMeasuredIsTakenAsItIs() {
        Configuration autoScaled = fixed(GlueVersion.V3_0, WorkerType.G_2X, 6).withAutoScaling(true);

        Bill bill = Bill.ofRun(autoScaled, OptionalDouble.of(240), OptionalDouble.of(53), rate(autoScaled))
                .orElseThrow();

        assertThat(bill.cost().usd())
                .isEqualByComparingTo(
                        new BigDecimal(240).multiply(new BigDecimal("0.44")).divide(HOURLY, MathContext.DECIMAL64));
        assertThat(bill.cost().micros()).isEqualByComparingTo("0.029333");
        assertThat(bill.capacity().hours()).isEqualTo(240 / HOUR);
        assertThat(bill.basis()).isEqualTo(new Basis.Measured());
        assertThat(bill.basis().measured()).isTrue();
        assertThat(bill.basis().text()).startsWith("Measured");
        assertThat(bill.rate()).isEqualTo(rate(autoScaled));
    }

    @Test
    void theMinimumHoldsForEveryWorkerOfAScaledRun() {
        Configuration autoScaled = fixed(GlueVersion.V3_0, WorkerType.G_2X, 6).withAutoScaling(true);

        // The driver and one executor, up for 53 s and less: what the real run above was billed.
        Bill two = Bill.ofSimulated(autoScaled, WorkerLives.ofSeconds(53, 40), rate(autoScaled));
        Bill mixed = Bill.ofSimulated(autoScaled, WorkerLives.ofSeconds(300.5, 20, 60, 90), rate(autoScaled));

        assertThat(two.capacity().value()).isEqualByComparingTo("240");
        assertThat(mixed.capacity().value()).isEqualByComparingTo("1021");
        assertThat(mixed.basis().measured()).isFalse();
        assertThat(mixed.basis().text()).contains("simulated");
    }

    @Test
    void aScaledRunWithoutDpuSecondsIsBilledItsMaximumAndSaysSo() {
        Configuration autoScaled = fixed(GlueVersion.V3_0, WorkerType.G_2X, 6).withAutoScaling(true);

        Bill bill = Bill.ofRun(autoScaled, OptionalDouble.empty(), OptionalDouble.of(53), rate(autoScaled))
                .orElseThrow();

        assertThat(bill.capacity().value()).isEqualByComparingTo("720");
        assertThat(bill.basis().text()).startsWith("Estimated").contains("at most this");
    }

    @Test
    void aRunOfWhichNeitherTimeNorCapacityIsKnownHasNoBill() {
        assertThat(Bill.ofRun(
                        fixed(GlueVersion.V5_1, WorkerType.G_1X, 10),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        usual("0.44")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyAssumptionHasASentence(Basis.Assumption assumption) {
        assertThat(new Basis.Estimated(List.of(assumption)).text())
                .endsWith(".")
                .doesNotContain("{", "''");
    }

    @Test
    void flexBreaksEvenAtHalfAsMuchAgain() {
        BigDecimal growth = FlexBreakEven.growth(usual("0.44"), usual("0.29"));

        assertThat(growth.setScale(3, RoundingMode.HALF_UP)).isEqualByComparingTo("0.517");
        assertThat(FlexBreakEven.growth(usual("0.30"), usual("0.40"))).isNegative();
    }

    @Test
    void capacityIsNeverNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> DpuSeconds.measured(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> WorkerLives.ofMillis(5, -1));
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aBillNeverFallsWithWorkersSecondsOrPriceNorBelowTheMinimum(long seed) {
        Random random = new Random(seed);
        GlueVersion version = GlueVersion.values()[random.nextInt(GlueVersion.values().length)];
        WorkerType type = WorkerType.values()[random.nextInt(WorkerType.values().length - 1)];
        Configuration size = fixed(version, type, 2 + random.nextInt(200));
        Configuration larger = fixed(version, type, size.workers() + 1 + random.nextInt(50));
        double seconds = random.nextDouble(2_000);
        double later = seconds + random.nextDouble(500);
        Rate price = usual(BigDecimal.valueOf(0.1 + random.nextDouble()).toPlainString());
        Rate dearer = new Rate(price.usdPerDpuHour().multiply(new BigDecimal("1.01")), price.provenance());

        Money bill = Bill.ofExecutionTime(size, seconds, price).cost();

        assertThat(Bill.ofExecutionTime(size, later, price).cost()).isGreaterThanOrEqualTo(bill);
        assertThat(Bill.ofExecutionTime(larger, seconds, price).cost()).isGreaterThan(bill);
        assertThat(Bill.ofExecutionTime(size, seconds, dearer).cost()).isGreaterThan(bill);
        assertThat(bill)
                .isGreaterThanOrEqualTo(Bill.ofExecutionTime(size, version.minimumBilledSeconds(), price)
                        .cost());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aScaledBillNeverFallsWithWorkersOrTheirLivesNorBelowTheirMinimum(long seed) {
        Random random = new Random(seed);
        GlueVersion version = GlueVersion.values()[random.nextInt(GlueVersion.values().length)];
        Configuration most = fixed(version, WorkerType.G_2X, 400).withAutoScaling(true);
        Rate price = usual("0.44");
        WorkerLives lives = WorkerLives.ofSeconds(
                random.doubles(2 + random.nextInt(300), 0, 2_000).toArray());

        Money bill = Bill.ofSimulated(most, lives, price).cost();

        assertThat(Bill.ofSimulated(most, lives.and(random.nextDouble(500)), price)
                        .cost())
                .isGreaterThan(bill);
        assertThat(Bill.ofSimulated(most, lives.times(1 + random.nextDouble()), price)
                        .cost())
                .isGreaterThanOrEqualTo(bill);
        assertThat(bill)
                .isGreaterThanOrEqualTo(Bill.ofExecutionTime(fixed(version, WorkerType.G_2X, lives.count()), 0, price)
                        .cost())
                .isGreaterThanOrEqualTo(DpuSeconds.used(most, lives).at(price));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void workersThatAllStayAreBilledAsAFixedNumber(long seed) {
        Random random = new Random(seed);
        Configuration size = fixed(GlueVersion.V5_1, WorkerType.G_1X, 2 + random.nextInt(100));
        long millis = random.nextInt(3_000_000);
        long[] lives = new long[size.workers()];
        Arrays.fill(lives, millis);

        assertThat(DpuSeconds.ofWorkers(size, WorkerLives.ofMillis(lives)).value())
                .isEqualByComparingTo(DpuSeconds.ofFixed(size, millis / 1000.0).value());
    }

    static Stream<Arguments> sizesWithBothPrices() {
        return PRICES.regions().stream().flatMap(region -> Stream.of(GlueVersion.V5_1, GlueVersion.V6_0)
                .flatMap(version -> Stream.of(WorkerType.G_1X, WorkerType.R_1X).map(type -> fixed(version, type, 10)))
                .filter(size -> rate(region, size).isPresent()
                        && rate(region, size.with(ExecutionClass.FLEX)).isPresent())
                .map(size -> Arguments.of(region, size)));
    }

    private static Optional<Rate> rate(String region, Configuration configuration) {
        return PRICES.rate(RateKey.of(region, configuration));
    }

    @ParameterizedTest
    @MethodSource("sizesWithBothPrices")
    void aRunOnFlexCostsLessThanOnStandardWhereverBothPricesAreKnown(String region, Configuration size) {
        Configuration onFlex = size.with(ExecutionClass.FLEX);
        Rate standard = rate(region, size).orElseThrow();
        Rate flex = rate(region, onFlex).orElseThrow();

        assertThat(Bill.ofExecutionTime(onFlex, HOUR, flex).cost())
                .isLessThan(Bill.ofExecutionTime(size, HOUR, standard).cost());
        assertThat(FlexBreakEven.growth(standard, flex)).isPositive();
    }
}
