package dev.gluewise.analyzer.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.pricing.billing.Bill;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.rates.BundledPrices;
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
        Bill bill = RunBills.of(oneDpuHour(executionClass), BundledPrices.load(), region)
                .orElseThrow();

        assertThat(bill.cost()).isEqualTo(Money.usd(usd));
        assertThat(bill.estimated()).isEqualTo(!measured);
    }

    @ParameterizedTest
    @CsvSource({"ca-west-1", "cn-north-1"})
    void withoutAPriceThereIsNoCost(String region) {
        assertThat(RunBills.of(oneDpuHour(ExecutionClass.STANDARD), BundledPrices.load(), region))
                .isEmpty();
    }

    private static GlueRun oneDpuHour(ExecutionClass executionClass) {
        return MadeRuns.measured(
                MadeRuns.run("jr_1", RunState.SUCCEEDED, 1, 360), MadeRuns.TEN.with(executionClass), 3600);
    }
}
