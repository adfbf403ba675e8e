package dev.gluewise.analyzer.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.analyzer.prediction.Distribution;
import dev.gluewise.analyzer.prediction.Prediction;
import dev.gluewise.analyzer.testing.MadeEvidence;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.rates.Provenance;
import dev.gluewise.pricing.rates.Rate;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FleetTotalsTest {
    private static final Candidate CURRENT = candidate(10, 1200, 5, 0.6, Verdict.MISSES_DEADLINE);
    private static final Candidate RECOMMENDED = candidate(14, 900, 2, 0.97, Verdict.RECOMMENDED);
    private static final Candidate DEARER = candidate(20, 850, 4, 0.99, Verdict.FEASIBLE);

    @Test
    void partsAddUp() {
        FleetTotals totals = new FleetTotals(List.of(
                row("a", "60", false, "6", Optional.of(saving("30"))),
                row("b", "40", true, "0", Optional.of(saving("-8"))),
                row("c", "0", false, "0", Optional.empty())));

        assertThat(totals.jobs()).hasSize(3);
        assertThat(totals.runs()).isEqualTo(30);
        assertThat(totals.cost()).isEqualTo(Money.usd("100"));
        assertThat(totals.measuredShare()).isCloseTo(0.6, within(1e-9));
        assertThat(totals.failedShare()).isCloseTo(0.06, within(1e-9));
        assertThat(totals.costliestFailures().map(JobSummary::job)).hasValue("a");
        assertThat(totals.unadvised()).extracting(JobSummary::job).containsExactly("c");
    }

    @Test
    void theSavingIsOfTheJobsThatCanBeComparedThoseThatWouldCostMoreSetOff() {
        FleetTotals totals = new FleetTotals(List.of(
                row("a", "60", false, "6", Optional.of(saving("30"))),
                row("b", "40", true, "0", Optional.of(saving("-8"))),
                row("c", "900", false, "0", Optional.empty())));

        assertThat(totals.compared()).extracting(JobSummary::job).containsExactly("a", "b");
        assertThat(totals.saving()).isEqualTo(Money.usd("22"));
        assertThat(totals.dearer()).extracting(JobSummary::job).containsExactly("b");
        assertThat(totals.dearerPerMonth()).isEqualTo(Money.usd("8"));
        assertThat(totals.predictedNow().cents())
                .as("2 × 30 runs at 5 DPU-hours")
                .isEqualByComparingTo("132");
        assertThat(totals.predictedThen().cents()).isEqualByComparingTo("110");
        assertThat(totals.savingShare()).isCloseTo(22 / 132.0, within(1e-9));
    }

    @Test
    void aJobIsAtRiskWhereItsOwnSizeIsTooUnsure() {
        FleetTotals totals = new FleetTotals(List.of(row("late", "1", false, "0", Optional.of(saving("1")))));

        assertThat(totals.atRisk()).extracting(JobSummary::job).containsExactly("late");
        assertThat(totals.withDeadline()).hasSize(1);
        assertThat(totals.unjudged()).isEmpty();
        assertThat(totals.atRiskShare()).isEqualTo(1);
    }

    @Test
    void noJobsHaveNoShares() {
        FleetTotals totals = new FleetTotals(List.of());

        assertThat(totals.measuredShare()).isEqualTo(1);
        assertThat(totals.failedShare()).isZero();
        assertThat(totals.savingShare()).isZero();
        assertThat(totals.atRiskShare()).isZero();
    }

    @Test
    void aCandidateIsComparedWithTheCurrentAndTheRecommendedOne() {
        Comparison comparison = Comparison.of(advice(Optional.of(saving("30")), OptionalInt.of(100)), DEARER);

        assertThat(comparison.perMonth().map(Money::toString)).hasValue("$176.00");
        assertThat(comparison.savingPerMonth().map(Money::toString)).hasValue("$44.00");
        Comparison.Aside aside = comparison.aside().orElseThrow();
        assertThat(aside.seconds()).isCloseTo(-50, within(0.01));
        assertThat(aside.cost().cents()).isEqualByComparingTo("0.88");
        assertThat(comparison.reliableWithin())
                .as("the whole minute after 14 min")
                .isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void noneIsComparedWithItself() {
        Advice advice = advice(Optional.of(saving("30")), OptionalInt.of(100));

        assertThat(Comparison.of(advice, RECOMMENDED).aside()).isEmpty();
        assertThat(Comparison.of(advice, CURRENT).savingPerMonth()).isEmpty();
    }

    @Test
    void withoutANumberOfRunsThereIsNoMonth() {
        Comparison comparison = Comparison.of(advice(Optional.empty(), OptionalInt.empty()), DEARER);

        assertThat(comparison.perMonth()).isEmpty();
        assertThat(comparison.savingPerMonth()).isEmpty();
    }

    @Test
    void theNumberOfRunsIsTheQuestionsBeforeTheHistorys() {
        assertThat(Comparison.runsPerMonth(advice(Optional.of(saving("1")), OptionalInt.of(7))))
                .hasValue(7);
        assertThat(Comparison.runsPerMonth(advice(Optional.of(saving("1")), OptionalInt.empty())))
                .hasValue(30);
    }

    private static Saving saving(String perMonth) {
        return new Saving(Money.usd("1"), Money.usd(perMonth), 0.5, 30);
    }

    private static JobSummary row(String job, String cost, boolean estimated, String failed, Optional<Saving> saving) {
        return new JobSummary(
                job,
                Optional.empty(),
                10,
                Optional.empty(),
                OptionalDouble.empty(),
                saving.map(any -> Duration.ofMinutes(16)),
                Optional.of(Money.usd(cost)),
                estimated,
                Money.usd(failed),
                saving.map(known -> advice(saving, OptionalInt.empty())),
                "");
    }

    private static Advice advice(Optional<Saving> saving, OptionalInt runsPerMonth) {
        Question usual = Question.withDeadline(Duration.ofMinutes(16));
        Question question = new Question(
                usual.deadline(), 0.95, usual.workerTypes(), OptionalInt.empty(), true, true, runsPerMonth);
        return new Advice(
                MadeEvidence.of("job").evidence(),
                question,
                Optional.of(CURRENT),
                Optional.of(RECOMMENDED),
                List.of(RECOMMENDED, DEARER, CURRENT),
                List.of(),
                List.of(),
                List.of(),
                saving);
    }

    private static Candidate candidate(int workers, double seconds, double dpuHours, double chance, Verdict verdict) {
        Provenance provenance = new Provenance(
                Provenance.Source.BUNDLED, Provenance.Certainty.PUBLISHED, LocalDate.of(2026, 11, 1), "test");
        Prediction prediction = new Prediction(
                Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, workers),
                new Distribution(new double[] {seconds}, 0),
                new Distribution(new double[] {dpuHours}, 0));
        return new Candidate(
                prediction,
                new Rate(new BigDecimal("0.44"), provenance),
                StartUp.assumed(0),
                chance,
                verdict,
                List.of(),
                List.of(),
                true);
    }
}
