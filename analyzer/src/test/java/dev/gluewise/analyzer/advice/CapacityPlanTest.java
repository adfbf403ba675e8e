package dev.gluewise.analyzer.advice;

import static dev.gluewise.pricing.catalog.WorkerType.G_1X;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.advice.CapacityPlan.Source;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AWS's own capacity planning. */
class CapacityPlanTest {
    @Test
    void awssOwnExampleComesTo55Dpus() {
        Configuration ten = Configuration.fixed(GlueVersion.V1_0, WorkerType.STANDARD, 10);

        CapacityPlan plan = CapacityPlan.of(Source.METRICS, ten, 107, ten.executors());

        assertThat(plan.allocated()).isEqualTo(17);
        assertThat(plan.factor()).isEqualTo(6);
        assertThat(plan.advised()).isEqualTo(Configuration.fixed(GlueVersion.V1_0, WorkerType.STANDARD, 55));
    }

    @ParameterizedTest
    @CsvSource({"9, 9, 10", "19, 9, 19", "4, 9, 6", "0, 9, 2"})
    void onGWorkersTheExecutorsAreScaled(int needed, int allocated, int workers) {
        Configuration ten = Configuration.fixed(GlueVersion.V5_1, G_1X, 10);

        assertThat(CapacityPlan.of(Source.METRICS, ten, needed, allocated)
                        .advised()
                        .workers())
                .isEqualTo(workers);
    }

    @Test
    void adviceFromALogTellsItBesideItsOwnWithWhatItWouldCost() throws Exception {
        Advice advice = Asked.about(MadeJobs.wide())
                .inForce(G_1X, 10)
                .within(seconds(1_800))
                .advice();
        CapacityPlan.Priced priced = advice.money().capacityPlan().orElseThrow();

        assertThat(priced.plan().source()).isEqualTo(Source.EVENT_LOG);
        assertThat(priced.plan().allocated()).isEqualTo(9);
        assertThat(priced.plan().needed()).isGreaterThan(9);
        assertThat(priced.predicted().orElseThrow().expectedCost())
                .isGreaterThanOrEqualTo(advice.recommended().orElseThrow().expectedCost());
        assertThat(MoneySentences.of(advice)).anyMatch(said -> said.startsWith("AWS's capacity planning"));
    }

    @Test
    void aSavingComesWithItsIntervalAndWithWhatWaitingCosts() throws Exception {
        Advice advice = Asked.about(MadeJobs.singleTask())
                .inForce(G_1X, 10)
                .within(seconds(1_800))
                .monthly(100)
                .advice();
        Saving saving = advice.saving().orElseThrow();
        SavingRange range = advice.money().savingRange().orElseThrow();

        assertThat(saving.perRun()).isBetween(range.low(), range.high());
        assertThat(range.chance()).isBetween(0.9, 1.0);
        assertThat(MoneyOverTime.costOfWaiting(advice)).isEqualTo(saving.perMonth());
        assertThat(MoneySentences.of(advice))
                .anyMatch(said -> said.startsWith("The chance that it saves at all is"))
                .anyMatch(said -> said.startsWith("Each month that stays on G.1X × 10 costs"));
    }

    @Test
    void keepingWhatThereIsCostsNoWaiting() throws Exception {
        Advice kept = Asked.about(MadeJobs.singleTask())
                .inForce(G_1X, 2)
                .within(seconds(1_800))
                .advice();

        assertThat(MoneyOverTime.costOfWaiting(kept).isPositive()).isFalse();
        assertThat(kept.money().savingRange()).contains(SavingRange.NONE);
    }
}
