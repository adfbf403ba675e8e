package dev.gluewise.analyzer.spending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.advice.MadeRuns;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobIdentity;
import dev.gluewise.analyzer.testing.MadeRun;
import dev.gluewise.pricing.billing.Bill;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.JobKind;
import dev.gluewise.pricing.catalog.RayCluster;
import dev.gluewise.pricing.rates.BundledPrices;
import dev.gluewise.pricing.rates.PriceBook;
import dev.gluewise.pricing.rates.Provenance;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.pricing.rates.RateKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A measured run is measured money only at a price that is no reckoning itself. */
class RunBillsTest {
    @ParameterizedTest
    @CsvSource({
        "us-east-1, STANDARD, 0.44, true",
        "us-east-1, FLEX, 0.29, true",
        "eu-west-1, STANDARD, 0.44, true",
        "eu-west-1, FLEX, 0.29, false"
    })
    void aDerivedPriceMakesItAnEstimate(String region, ExecutionClass executionClass, String usd, boolean measured) {
        Bill bill = RunBills.of(oneDpuHour(executionClass), job(region, JobKind.ETL), BundledPrices.load())
                .orElseThrow();

        assertThat(bill.cost()).isEqualTo(Money.usd(usd));
        assertThat(bill.estimated()).isEqualTo(!measured);
    }

    @ParameterizedTest
    @CsvSource({"ca-west-1", "cn-north-1"})
    void withoutAPriceThereIsNoCost(String region) {
        assertThat(RunBills.of(oneDpuHour(ExecutionClass.STANDARD), job(region, JobKind.ETL), BundledPrices.load()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.0625, 3600, 0.0275", "1, 3600, 0.44", "0.0625, 30, 0.000458", ", 3600, 0.0275"})
    void aPythonShellRunIsBilledByItsMaxCapacity(@Nullable Double maxCapacity, double seconds, String usd) {
        Bill bill = RunBills.of(
                        withoutSpark(maxCapacity, seconds),
                        job("us-east-1", JobKind.PYTHON_SHELL),
                        BundledPrices.load())
                .orElseThrow();

        assertThat(bill.cost().micros()).isEqualByComparingTo(usd);
        assertThat(bill.estimated()).isTrue();
    }

    @Test
    void aPythonShellOfNoSizeThatThereIsHasNoBill() {
        assertThat(RunBills.of(withoutSpark(3.0, 100), job("us-east-1", JobKind.PYTHON_SHELL), BundledPrices.load()))
                .isEmpty();
    }

    @Test
    void aRayRunIsBilledWhereItsPriceIsKnown() {
        RateKey key = RateKey.of("us-east-1", new RayCluster(GlueVersion.V5_1, 5));
        Rate rate = new Rate(
                new BigDecimal("0.5"),
                new Provenance(
                        Provenance.Source.USER, Provenance.Certainty.STATED, LocalDate.of(2026, 11, 1), "typed"));
        GlueRun fiveWorkers = withoutSpark(10.0, 3600);

        assertThat(RunBills.of(fiveWorkers, job("us-east-1", JobKind.RAY), BundledPrices.load()))
                .isEmpty();
        assertThat(RunBills.of(fiveWorkers, job("us-east-1", JobKind.RAY), new PriceBook(Map.of(key, rate)))
                        .orElseThrow()
                        .cost())
                .isEqualTo(Money.usd("5"));
    }

    private static GlueRun withoutSpark(@Nullable Double maxCapacity, double seconds) {
        MadeRun made = MadeRun.of("job").took(seconds);
        return (maxCapacity == null ? made : made.maxCapacity(maxCapacity)).run();
    }

    private static JobIdentity job(String region, JobKind kind) {
        return new JobIdentity("job", GlueVersion.V5_1, region, Optional.of(kind));
    }

    private static GlueRun oneDpuHour(ExecutionClass executionClass) {
        return MadeRun.of("job")
                .took(360)
                .on(MadeRuns.TEN.with(executionClass))
                .measured(3600)
                .run();
    }
}
