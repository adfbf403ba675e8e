package dev.gluewise.pricing.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.rates.BundledPrices;
import dev.gluewise.pricing.rates.PriceBook;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.pricing.rates.RateKey;
import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What runs are billed. */
class BillTest {
    private static final PriceBook PRICES = BundledPrices.load();
    private static final double HOUR = 3600;

    private static Money cost(Configuration configuration, double seconds) {
        return DpuSeconds.ofFixed(configuration, seconds).at(rate(configuration));
    }

    private static Rate rate(Configuration configuration) {
        return PRICES.rate(RateKey.of("us-east-1", configuration)).orElseThrow();
    }

    private static Configuration fixed(GlueVersion version, WorkerType type, int workers) {
        return Configuration.fixed(version, type, workers);
    }

    @Test
    void tenDpusForTwoHoursAreEightDollarsEighty() {
        assertThat(cost(fixed(GlueVersion.V5_1, WorkerType.G_1X, 10), 2 * HOUR)).isEqualTo(Money.usd("8.80"));
        assertThat(cost(fixed(GlueVersion.V4_0, WorkerType.G_2X, 5), 2 * HOUR)).isEqualTo(Money.usd("8.80"));
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

    @Test
    void aRunOnSpareCapacityCostsTheFlexPrice() {
        assertThat(cost(fixed(GlueVersion.V5_1, WorkerType.G_1X, 10).with(ExecutionClass.FLEX), HOUR))
                .isEqualTo(Money.usd("2.90"));
    }

    @Test
    void whatGlueMeasuredIsTakenAsItIs() {
        // A real failed run of 53 s on up to 6 G.2X: two workers of two DPU, a minute each.
        Configuration autoScaled = fixed(GlueVersion.V4_0, WorkerType.G_2X, 6).withAutoScaling(true);

        assertThat(DpuSeconds.measured(240).at(rate(autoScaled)).micros()).isEqualByComparingTo("0.029333");
        assertThat(DpuSeconds.ofAutoScaled(autoScaled, 2 * 60)).isEqualTo(DpuSeconds.measured(240));
        assertThat(DpuSeconds.measured(240).hours()).isEqualTo(240 / HOUR);
    }

    @Test
    void capacityIsNeverNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> DpuSeconds.measured(-1));
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aBillNeverFallsWithWorkersSecondsOrPriceNorBelowTheMinimum(long seed) {
        Random random = new Random(seed);
        GlueVersion version = GlueVersion.values()[random.nextInt(GlueVersion.values().length)];
        WorkerType type = WorkerType.USUAL.get(random.nextInt(WorkerType.USUAL.size()));
        Configuration size = fixed(version, type, 2 + random.nextInt(200));
        Configuration larger = fixed(version, type, size.workers() + 1 + random.nextInt(50));
        double seconds = random.nextDouble(2_000);
        double later = seconds + random.nextDouble(500);
        Rate price = new Rate(
                BigDecimal.valueOf(0.1 + random.nextDouble()), rate(size).provenance());
        Rate dearer = new Rate(price.usdPerDpuHour().multiply(new BigDecimal("1.01")), price.provenance());

        Money bill = DpuSeconds.ofFixed(size, seconds).at(price);

        assertThat(DpuSeconds.ofFixed(size, later).at(price)).isGreaterThanOrEqualTo(bill);
        assertThat(DpuSeconds.ofFixed(larger, seconds).at(price)).isGreaterThan(bill);
        assertThat(DpuSeconds.ofFixed(size, seconds).at(dearer)).isGreaterThan(bill);
        assertThat(bill)
                .isGreaterThanOrEqualTo(
                        DpuSeconds.ofFixed(size, version.minimumBilledSeconds()).at(price));
    }
}
