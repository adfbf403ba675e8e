package dev.gluewise.analyzer.spending;

import static dev.gluewise.analyzer.testing.MadeHistory.history;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.testing.MadeHistory;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.rates.BundledPrices;
import org.junit.jupiter.api.Test;

/** What a job's month cost. */
class PeriodOfRunsTest {
    private static PeriodOfRuns month(MadeHistory made) {
        return Spending.of(made.evidence(), BundledPrices.load()).month().orElseThrow();
    }

    @Test
    void failedRunsAndRetriesAreBilledAsAnyOther() {
        PeriodOfRuns month =
                month(history().runs(2, 450).failed(RunState.FAILED, 450).retried(RunState.SUCCEEDED, 900));

        assertThat(month.runs()).isEqualTo(4);
        assertThat(month.failedRuns()).isEqualTo(1);
        assertThat(month.retries()).isEqualTo(1);
        assertThat(month.cost()).contains(Money.usd("2.20"));
        assertThat(month.failedCost()).isEqualTo(Money.usd("0.44"));
        assertThat(month.retryCost()).isEqualTo(Money.usd("0.88"));
        assertThat(month.share(month.failedCost())).isCloseTo(0.2, within(1e-9));
        assertThat(month.estimated()).isTrue();
    }

    @Test
    void runsOfMoreThanThirtyDaysBeforeTheNewestAreInNone() {
        assertThat(month(history().runs(40, 450)).runs()).isEqualTo(30);
    }

    @Test
    void theMinimumIsCountedBeyondTheTimeOnly() {
        PeriodOfRuns month = month(history().runs(1, 45).runs(1, 60));

        assertThat(month.shortRuns()).isEqualTo(1);
        // 15 s of 8 DPUs.
        assertThat(month.minimumCost().micros()).isEqualByComparingTo("0.014667");
    }

    @Test
    void aJobThatNeverRanHasNoMonth() {
        assertThat(Spending.of(history().evidence(), BundledPrices.load()).month())
                .isEmpty();
    }
}
