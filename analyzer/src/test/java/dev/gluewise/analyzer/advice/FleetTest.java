package dev.gluewise.analyzer.advice;

import static dev.gluewise.simulator.testing.Profiles.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.evidence.EvidenceTier;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.testing.InWorkspace;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.BundledPrices;
import dev.gluewise.simulator.testing.Profiles;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One row a job. */
class FleetTest extends InWorkspace {
    private void knowsTwoRunsOfTheMonthAndOneFromBefore() throws ProblemException {
        knows(
                MadeRuns.run("jr_1", RunState.SUCCEEDED, 1, 36_000),
                MadeRuns.run("jr_2", RunState.SUCCEEDED, 40, 3_600),
                MadeRuns.run("jr_3", RunState.FAILED, 41, 360));
    }

    private void logged(Profiles log) throws ProblemException {
        workspace.logs().save("made", log.build(), "log");
    }

    private JobSummary row() throws ProblemException {
        List<JobSummary> rows = Fleet.of(workspace, BundledPrices.load(), Progress.NONE);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    @Test
    void anEmptyWorkspaceHasNone() throws Exception {
        assertThat(Fleet.of(workspace, BundledPrices.load(), Progress.NONE)).isEmpty();
    }

    @Test
    void theFurtherRunThatWouldTellMostIsNamedOfTheJobsAskedForAlone() throws Exception {
        logged(MadeJobs.wide());
        workspace.logs().save("other", MadeJobs.wide().named("other").build(), "log");
        List<JobSummary> rows = Fleet.of(workspace, BundledPrices.load(), Progress.NONE);

        List<JobSummary> fuller =
                Fleet.withNextRuns(workspace, rows, Set.of("made"), BundledPrices.load(), Progress.NONE);

        assertThat(fuller).extracting(JobSummary::job).containsExactly("made", "other");
        assertThat(fuller.getFirst().advice().orElseThrow().nextRun()).isPresent();
        assertThat(fuller.getLast()).isSameAs(rows.getLast());
    }

    @Test
    void theMedianIsOfThePeriodAndOfTheSizeInForce() throws Exception {
        knows(
                MadeRuns.run("jr_1", RunState.SUCCEEDED, 1, 36_000),
                MadeRuns.made("jr_2", 41, 90)
                        .on(Configuration.fixed(GlueVersion.V5_1, WorkerType.G_1X, 50))
                        .measured(4_500)
                        .run(),
                MadeRuns.run("jr_3", RunState.SUCCEEDED, 42, 500),
                MadeRuns.run("jr_4", RunState.SUCCEEDED, 43, 540));

        assertThat(row().current()).contains(MadeRuns.TEN);
        assertThat(row().medianRunSeconds()).hasValue(520);
    }

    @Test
    void anotherPeriodChangesWhatWasSpentAndNothingElse() throws Exception {
        knowsTwoRunsOfTheMonthAndOneFromBefore();
        JobSummary month = row().compact();

        assertThat(inPeriod(month, Duration.ofDays(30))).isEqualTo(month).isNotSameAs(month);
        JobSummary longer = inPeriod(month, Duration.ofDays(60));
        assertThat(longer.runs()).isEqualTo(3);
        assertThat(longer.cost()).contains(Money.usd("48.84"));
        assertThat(longer.medianRunSeconds()).hasValue(19_800);
        assertThat(longer.flags()).isEqualTo(month.flags());
        assertThat(longer.outlook()).isEqualTo(month.outlook());
    }

    private JobSummary inPeriod(JobSummary row, Duration period) throws ProblemException {
        List<JobSummary> rows = Fleet.inPeriod(workspace, List.of(row), period, BundledPrices.load(), Progress.NONE);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    @Test
    void addsUpTheRunsOfTheLastThirtyDaysFailedOnesAmongThem() throws Exception {
        knowsTwoRunsOfTheMonthAndOneFromBefore();

        JobSummary row = row();

        assertThat(row.runs()).isEqualTo(2);
        assertThat(row.cost()).contains(Money.usd("4.84"));
        assertThat(row.failedCost()).isEqualTo(Money.usd("0.44"));
        assertThat(row.costEstimated()).isTrue();
        assertThat(row.current()).contains(MadeRuns.TEN);
    }

    @Test
    void aBillThatGlueMeasuredIsTakenAsItIs() throws Exception {
        knows(MadeRuns.made("jr_1", 1, 3_600).measured(18_000).run());

        assertThat(row().cost()).contains(Money.usd("2.20"));
        assertThat(row().costEstimated()).isFalse();
    }

    @Test
    void theMedianIsThatOfRunsThatCameToTheirEnd() throws Exception {
        knows(
                MadeRuns.run("jr_1", RunState.SUCCEEDED, 1, 500),
                MadeRuns.run("jr_2", RunState.SUCCEEDED, 2, 700),
                MadeRuns.run("jr_3", RunState.RUNNING, 3, 5),
                MadeRuns.run("jr_4", RunState.FAILED, 4, 5));

        assertThat(row().medianRunSeconds()).hasValue(600);
    }

    @Test
    void withoutRunsTheLoggedOneStandsForThem() throws Exception {
        logged(MadeJobs.wide());

        assertThat(row().medianRunSeconds()).hasValue(600);
        assertThat(row().cost()).isEmpty();
        assertThat(row().failedCost()).isEqualTo(Money.ZERO);
    }

    @Test
    void aJobWithoutALogHasNoAdviceYet() throws Exception {
        knows(MadeRuns.run("jr_1", RunState.SUCCEEDED, 1, 500));

        assertThat(row().tier()).contains(EvidenceTier.SINGLE_CONFIGURATION);
        assertThat(row().advice()).isEmpty();
        assertThat(row().keptBecause()).isEqualTo("Known at one size only");
    }

    @Test
    void aJobInARegionWithoutAPriceHasNoAdvice() throws Exception {
        logged(MadeJobs.wide());
        workspace.setRegion("ca-west-1");

        assertThat(row().advice()).isEmpty();
        assertThat(row().keptBecause()).isEqualTo("No price for the region");
    }

    @Test
    void aJobWithALogIsAdvisedToItsOwnDeadline() throws Exception {
        logged(MadeJobs.singleTask());
        workspace.setDeadline("made", Optional.of(seconds(1_800)));

        assertThat(row().deadline()).contains(seconds(1_800));
        assertThat(row().advice().orElseThrow().changes()).isTrue();
        assertThat(row().keptBecause()).isEmpty();
        workspace.setDeadline("made", Optional.of(seconds(60)));
        assertThat(row().keptBecause()).isEqualTo("Nothing meets the deadline");
    }

    @Test
    void aCancelGivesTheRowsSoFar() throws Exception {
        workspace.logs().save("a", MadeJobs.wide().named("a").build(), "log");
        workspace.logs().save("b", MadeJobs.wide().named("b").build(), "log");
        Progress afterOne = new Progress() {
            private int heard;

            @Override
            public void at(int done, int of, String next) {
                assertThat(of).isEqualTo(2);
                heard++;
            }

            @Override
            public boolean cancelled() {
                return heard == 1;
            }
        };

        assertThat(Fleet.of(workspace, BundledPrices.load(), afterOne))
                .extracting(JobSummary::job)
                .containsExactly("a");
    }

    @Test
    void theTotalsAreThoseOfItsRows() throws Exception {
        knows(
                MadeRuns.run("jr_1", RunState.SUCCEEDED, 1, 3_600),
                MadeRuns.made("jr_2", 2, 3_600)
                        .ended(RunState.FAILED)
                        .measured(18_000)
                        .run());
        logged(MadeJobs.singleTask());
        workspace.setDeadline("made", Optional.of(seconds(60)));
        JobSummary row = row();

        FleetTotals totals = new FleetTotals(List.of(row, row));

        assertThat(totals.jobs()).hasSize(2);
        assertThat(totals.runs()).isEqualTo(4);
        assertThat(totals.cost()).isEqualTo(Money.usd("13.20"));
        assertThat(totals.failedCost()).isEqualTo(Money.usd("4.40"));
        assertThat(totals.measuredCost()).isEqualTo(Money.ZERO);
        assertThat(totals.saving()).isEqualTo(Money.ZERO);
        assertThat(totals.withDeadline()).hasSize(2);
        assertThat(totals.atRisk()).extracting(JobSummary::job).containsExactly("made", "made");
    }
}
