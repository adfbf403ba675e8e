package dev.gluewise.analyzer.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Which jobs of a fleet count where, by what is known of each. */
class FleetOutlookTest {
    private static final Optional<Configuration> TEN =
            Optional.of(Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 10));
    private static final Optional<Duration> DEADLINE = Optional.of(Duration.ofMinutes(30));

    /** Meets its deadline with 90 %, costs $2 a run and would save $1 of it: between 60 cents and $1.30. */
    private static final Outlook SAVES = saving("1", "0.60", "1.30");

    private static final Outlook MEETS_NOTHING = new Outlook(
            Optional.empty(),
            false,
            0.9,
            OptionalDouble.empty(),
            Optional.of(Money.usd("2")),
            Optional.empty(),
            Optional.empty(),
            List.of());

    private static final Outlook FIRST_SIZE = new Outlook(
            TEN, true, 0.9, OptionalDouble.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    private static Outlook saving(String aRun, String low, String high) {
        Money each = Money.usd(aRun);
        return new Outlook(
                TEN,
                true,
                0.9,
                OptionalDouble.of(0.9),
                Optional.of(Money.usd("2")),
                Optional.of(new Saving(each, each.times(30), each.toDouble() / 2, 30)),
                Optional.of(new SavingRange(Money.usd(low), Money.usd(high), 0.99)),
                List.of());
    }

    private static JobSummary job(
            String name, Optional<Duration> deadline, Optional<Money> cost, Optional<Outlook> outlook) {
        return new JobSummary(
                name,
                Optional.empty(),
                10,
                TEN,
                OptionalDouble.empty(),
                deadline,
                cost,
                false,
                Money.usd("3"),
                Money.usd("0.25"),
                outlook,
                List.of(),
                List.of(),
                Optional.empty(),
                "");
    }

    private static JobSummary job(String name, Outlook outlook) {
        return job(name, DEADLINE, Optional.of(Money.usd("20")), Optional.of(outlook));
    }

    private static final FleetTotals FOUR = new FleetTotals(List.of(
            job("saves", SAVES),
            job("nothing fits", MEETS_NOTHING),
            job("new", FIRST_SIZE),
            job("unknown", Optional.empty(), Optional.empty(), Optional.empty())));

    private static List<String> names(List<JobSummary> jobs) {
        return jobs.stream().map(JobSummary::job).toList();
    }

    @Test
    void eachJobCountsWhereEnoughIsKnownOfIt() {
        assertThat(names(FOUR.withCost())).containsExactly("saves", "nothing fits", "new");
        assertThat(FOUR.runsWithCost()).isEqualTo(30);
        assertThat(FOUR.runs()).isEqualTo(40);
        assertThat(names(FOUR.compared())).containsExactly("saves");
        assertThat(names(FOUR.withDeadline())).containsExactly("saves", "nothing fits", "new");
        assertThat(names(FOUR.unjudged())).containsExactly("nothing fits", "new");
        assertThat(names(FOUR.nothingFits())).containsExactly("nothing fits");
        assertThat(names(FOUR.currentUnknown())).containsExactly("new");
        assertThat(names(FOUR.unadvised())).containsExactly("unknown");
        assertThat(FOUR.dearer()).isEmpty();
    }

    @Test
    void aChanceThatIsJustWhatIsWantedIsNoRisk() {
        assertThat(FOUR.atRisk()).isEmpty();
        assertThat(FOUR.atRiskShare()).isZero();
    }

    @Test
    void theJobsAtRiskAreAShareOfThoseWithADeadline() {
        Outlook unsure = new Outlook(
                TEN,
                true,
                0.9,
                OptionalDouble.of(0.89),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        FleetTotals fleet = new FleetTotals(List.of(
                job("late", unsure),
                job("saves", SAVES),
                job("whenever", Optional.empty(), Optional.empty(), Optional.of(unsure))));

        assertThat(names(fleet.atRisk())).containsExactly("late");
        assertThat(fleet.atRiskShare()).isEqualTo(0.5);
    }

    @Test
    void errorsOfJobsHaveNothingToDoWithEachOtherSoTheirSquaresAddUp() {
        // 30 runs of $1 from $18 to $39, and of $2 from $48 to $100: 12 and 12 below, 9 and 40 above.
        FleetTotals fleet =
                new FleetTotals(List.of(job("saves", SAVES), job("saves more", saving("2", "1.60", "3.3333333"))));

        FleetTotals.Interval interval = fleet.savingInterval().orElseThrow();

        assertThat(fleet.saving()).isEqualTo(Money.usd("90"));
        assertThat(interval.low().toDouble()).isCloseTo(90 - Math.sqrt(12 * 12 + 12 * 12), within(1e-3));
        assertThat(interval.high().toDouble()).isCloseTo(90 + Math.sqrt(9 * 9 + 40 * 40), within(1e-3));
    }

    @Test
    void withoutARangeThereIsNoInterval() {
        assertThat(new FleetTotals(List.of(job("new", FIRST_SIZE))).savingInterval())
                .isEmpty();
    }

    @Test
    void wasteIsWhatFailedAndWhatTheMinimumAdded() {
        assertThat(FOUR.waste()).isEqualTo(Money.usd("13.00"));
        assertThat(FOUR.failedCost()).isEqualTo(Money.usd("12"));
    }

    @Test
    void whatAnAdviceIsWorthIsItsSavingTimesItsChance() {
        assertThat(SAVES.worth()).isEqualTo(Money.usd("29.70"));
        assertThat(saving("-1", "-1.30", "-0.60").worth())
                .as("what the deadline takes is not made smaller by its chance")
                .isEqualTo(Money.usd("-30"));
        assertThat(MEETS_NOTHING.worth()).isEqualTo(Money.ZERO);
    }
}
