package dev.gluewise.analyzer.advice;

import static dev.gluewise.simulator.testing.Profiles.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.JobDefinition;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.testing.ExampleFleet;
import dev.gluewise.analyzer.testing.InWorkspace;
import dev.gluewise.analyzer.testing.Wanted;
import dev.gluewise.analyzer.workspace.KeptRow;
import dev.gluewise.analyzer.workspace.Workspace.RawJob;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.PriceGeneration;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.BundledPrices;
import dev.gluewise.pricing.rates.PriceBook;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of the fleet is worked out again, and what is not. */
class KeptRowsTest extends InWorkspace {
    private static final PriceBook PRICES = BundledPrices.load();

    @BeforeEach
    void twoJobs() throws ProblemException {
        workspace.logs().save("a", MadeJobs.singleTask().named("a").build(), "log");
        knows(MadeRuns.succeeded("jr", 600, 610, 620));
        rows();
    }

    private List<JobSummary> rows() throws ProblemException {
        return Fleet.rows(workspace, PRICES, Progress.NONE);
    }

    @Test
    void aRunThatGoesOnIsKeptWithItsExpectedEndAndIsOverdueByALaterImport() throws Exception {
        GlueRun running = MadeRuns.run("jr_now", RunState.RUNNING, 40, 60);
        knows(running);
        ExpectedEnd first = expectedEnd();
        assertThat(first.window()).isPresent();
        assertThat(first.overdue()).isFalse();

        assertThat(expectedEnd()).as("read from what was kept").isEqualTo(first);
        workspace.setLastImport(running.startedOn().orElseThrow().plus(Duration.ofDays(2)));

        assertThat(expectedEnd().overdue()).isTrue();
    }

    private ExpectedEnd expectedEnd() throws ProblemException {
        return rows().stream()
                .flatMap(row -> row.running().stream())
                .findFirst()
                .orElseThrow();
    }

    private JobSummary row(String job) throws ProblemException {
        return rows().stream().filter(row -> row.job().equals(job)).findFirst().orElseThrow();
    }

    /** The jobs whose rows are still in the workspace. */
    private Set<String> kept() throws ProblemException {
        return workspace.fleetRows().all().stream().map(KeptRow::job).collect(Collectors.toSet());
    }

    @Test
    void whatIsKeptIsWhatWasWorkedOut() throws Exception {
        List<JobSummary> whole = Fleet.of(workspace, PRICES, Progress.NONE).stream()
                .map(JobSummary::compact)
                .toList();

        assertThat(kept()).containsExactlyInAnyOrder("a", "made");
        assertThat(rows()).isEqualTo(whole);
        assertThat(rows()).allMatch(row -> row.advice().isEmpty());
    }

    @Test
    void everyKindOfRowIsReadAsItWasWritten() throws Exception {
        assertThat(ExampleFleet.of(folder, ExampleFleet.ofARetailer()))
                .allSatisfy(row ->
                        assertThat(SummaryJson.read(SummaryJson.write(row))).contains(row.compact()));
    }

    @Test
    void aRowOfAnotherVersionOfTheProgramIsWorkedOutAnew() {
        assertThat(SummaryJson.read("{\"tier\":\"CRYSTAL_BALL\"}")).isEmpty();
        assertThat(SummaryJson.read("nonsense")).isEmpty();
    }

    @Test
    void aNewRunTakesTheRowOfItsJobOnly() throws Exception {
        knows(MadeRuns.run("jr_9", RunState.FAILED, 3, 360));

        assertThat(kept()).containsExactly("a");
        assertThat(row("made").runs()).isEqualTo(4);
        assertThat(row("made").failedCost()).isEqualTo(Money.usd("0.44"));
    }

    @Test
    void anImportThatChangesNothingTakesNone() throws Exception {
        workspace.logs().save("a", MadeJobs.singleTask().named("a").build(), "log");

        assertThat(kept()).containsExactlyInAnyOrder("a", "made");
    }

    @Test
    void aLogADefinitionAndADeadlineTakeTheRowOfTheirJob() throws Exception {
        workspace.logs().save("made", MadeJobs.wide().named("made").build(), "log");
        assertThat(kept()).containsExactly("a");
        rows();
        workspace.saveHistory(
                List.of(new RawJob(new JobDefinition("made", Optional.of(MadeRuns.TEN)), "{}")), List.of());
        assertThat(kept()).containsExactly("a");
        rows();
        workspace.setDeadline("a", Optional.of(seconds(1_800)));
        assertThat(kept()).containsExactly("made");
        assertThat(row("a").deadline()).contains(seconds(1_800));
    }

    @Test
    void anotherPriceOrRegionWorksOutAll() throws Exception {
        PriceBook dearer = PRICES.withUserPrice(
                "us-east-1", PriceGeneration.GEN1, new BigDecimal("0.88"), LocalDate.of(2026, 11, 1));
        Money before = row("made").cost().orElseThrow();

        List<JobSummary> after = Fleet.rows(workspace, dearer, Progress.NONE);

        assertThat(after.getLast().cost().map(Money::micros))
                .contains(before.times(2).micros());
        assertThat(row("made").cost()).contains(before);
        workspace.setRegion("ca-west-1");
        assertThat(row("made").cost()).isEmpty();
    }

    @Test
    void aRunOfAnotherJobMovesTheThirtyDaysOfAll() throws Exception {
        String outlook = String.valueOf(row("a").outlook());
        knows(MadeRuns.run("jr_9", RunState.SUCCEEDED, 32, 360));
        assertThat(row("made").runs()).isEqualTo(2);
        // Of the other job only the costs are reckoned anew.
        assertThat(row("a").outlook().toString()).isEqualTo(outlook);
    }

    @Test
    void whatChangesWhileItIsWorkedOutIsNotKept() throws Exception {
        workspace.setDeadline("a", Optional.of(seconds(1_800)));
        workspace.setDeadline("made", Optional.of(seconds(1_800)));

        Fleet.rows(workspace, PRICES, (done, of, next) -> {
            try {
                workspace.setDeadline("made", Optional.of(seconds(900)));
            } catch (ProblemException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(kept()).containsExactly("a");
        assertThat(row("made").deadline()).contains(seconds(900));
    }

    @Test
    void whatWasFinishedBeforeACancelIsKept() throws Exception {
        workspace.setDeadline("a", Optional.of(seconds(1_800)));
        workspace.setDeadline("made", Optional.of(seconds(1_800)));
        assertThat(Fleet.rows(workspace, PRICES, Wanted.untilTold(1)))
                .extracting(JobSummary::job)
                .containsExactly("a");
        assertThat(kept()).containsExactly("a");
    }
}
