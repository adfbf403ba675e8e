package dev.gluewise.analyzer.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gluewise.analyzer.advice.Advice;
import dev.gluewise.analyzer.advice.JobSummary;
import dev.gluewise.analyzer.advice.Saving;
import dev.gluewise.analyzer.spending.Losses;
import dev.gluewise.analyzer.testing.ExampleFleet;
import dev.gluewise.analyzer.testing.ExampleJob;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.WorkerType;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
    private static final ReportContext CONTEXT =
            new ReportContext("Retail data platform", Instant.parse("2026-11-20T06:02:00Z"));

    @TempDir
    Path folder;

    private List<JobSummary> fleet(ExampleJob... jobs) throws ProblemException {
        return ExampleFleet.of(folder, List.of(jobs));
    }

    private static ReportData data(List<JobSummary> fleet) {
        return new ReportData(CONTEXT, fleet, Map.of(), Losses.of(Map.of()), Optional.empty());
    }

    private static String written(List<JobSummary> fleet) {
        return HtmlReport.write(data(fleet));
    }

    private static ExampleJob oversized(String name) {
        return ExampleJob.called(name)
                .on(WorkerType.G_2X, 20)
                .stage(400, 6)
                .stage(50, 60)
                .within(Duration.ofMinutes(4))
                .runs(30);
    }

    /** What a reader sees, without the tags. */
    private static String text(String html) {
        return html.replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .replace("&gt;", ">");
    }

    private String report(ExampleJob... jobs) throws ProblemException {
        return written(fleet(jobs));
    }

    @Test
    void theSameFleetAndMomentGiveTheSameBytes() throws ProblemException {
        List<JobSummary> fleet = ExampleFleet.of(folder, ExampleFleet.ofARetailer());
        List<JobSummary> again = ExampleFleet.of(folder, ExampleFleet.ofARetailer());

        assertThat(written(again)).isEqualTo(written(fleet));
    }

    @Test
    void theFileNeedsNothingElse() throws ProblemException {
        assertThat(report(oversized("orders")))
                .startsWith("<!doctype html>")
                .doesNotContain("<script", "<link", "<img", "@import", "url(", "http:", "https:", "src=");
    }

    @Test
    void aJobsNameIsText() throws ProblemException {
        String html = report(oversized("<script>alert(1)</script>"), oversized("\"><b onclick='x'>"));

        assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script", "<b onclick");
    }

    @Test
    void itSaysWhatTheFleetCostsAndWhatItCouldSave() throws ProblemException {
        List<JobSummary> fleet = ExampleFleet.of(folder, ExampleFleet.ofARetailer());
        Money cost = fleet.stream().flatMap(job -> job.cost().stream()).reduce(Money.ZERO, Money::plus);
        Money saving = fleet.stream()
                .flatMap(job -> job.advice().flatMap(Advice::saving).map(Saving::perMonth).stream())
                .reduce(Money.ZERO, Money::plus);

        assertThat(text(written(fleet)))
                .contains("Cost, last 30 days " + Figures.wholeMoney(cost) + " 8 of 9 jobs, ")
                .contains("Possible saving " + Figures.wholeMoney(saving) + " a month")
                .contains("Not in the cost, because no run with a known size and price is there: 1 of 9 jobs.")
                .contains("Not in the saving, because there is no advice for them: 2 of 9 jobs.")
                .contains("Not in the saving, because no size meets their deadline: 1 of 9 jobs.");
    }

    @Test
    void aCostWithoutAnyMeasurementIsMarkedAsEstimated() throws ProblemException {
        JobSummary job = fleet(oversized("orders").withoutDpuSeconds()).getFirst();
        String cost = Figures.money(job.cost().orElseThrow());

        assertThat(text(written(List.of(job))))
                .contains("≈ " + cost + " in 30 days")
                .contains("$0.00 measured, ≈ ");
    }

    @Test
    void aCostThatNobodyKnowsIsNotZero() throws ProblemException {
        assertThat(text(report(oversized("orders").runs(0))))
                .contains("Cost, last 30 days – No run with a known size and price");
    }

    @Test
    void theLargestSavingComesFirst() throws ProblemException {
        String html = report(oversized("seldom").runs(3), oversized("often").runs(300));

        assertThat(html.indexOf(">often</a>")).isBetween(1, html.indexOf(">seldom</a>"));
        assertThat(html.indexOf("<h3>often</h3>")).isBetween(1, html.indexOf("<h3>seldom</h3>"));
    }

    @Test
    void aJobsSectionComparesWhatItHasWithWhatIsRecommended() throws ProblemException {
        JobSummary job = fleet(oversized("orders")).getFirst();
        Advice advice = job.advice().orElseThrow();
        double chance = advice.recommended().orElseThrow().meetsDeadlineProbability();

        assertThat(text(written(List.of(job))))
                .contains("G.1X × 14 · auto scaling instead of G.2X × 20")
                .contains("saves "
                        + Figures.wholeMoney(advice.saving().orElseThrow().perMonth()) + " a month")
                .contains("Ends within 4 min > 99 % " + Figures.chance(chance))
                .contains(advice.reasons().getFirst().text())
                .contains(advice.findings().getFirst().action());
    }

    @Test
    void whereNothingMeetsTheDeadlineItSaysSoAndRecommendsNothing() throws ProblemException {
        String html = report(ExampleJob.called("endless").stage(1, 900).within(Duration.ofMinutes(1)));

        assertThat(text(html)).contains("Nothing meets 1 min no advice").contains("the likeliest is");
        assertThat(html).doesNotContain("class=\"recommended");
    }

    @Test
    void aJobWithoutALogStandsWithItsReason() throws ProblemException {
        assertThat(text(report(oversized("unlogged").withoutLog())))
                .contains("Jobs without advice")
                .contains("unlogged Known at one size only Run history, one size G.2X × 20 30");
    }

    @Test
    void derivedPricesAreToldFromPublishedOnes() throws ProblemException {
        List<Advice> advices = List.of(
                oversized("orders").in("eu-south-1").advice(),
                oversized("orders").advice());

        assertThat(PriceRow.of(advices))
                .extracting(PriceRow::region, PriceRow::kind, PriceRow::price, PriceRow::certainty)
                .containsExactly(
                        tuple("eu-south-1", "Standard", "$0.52", "published"),
                        tuple("eu-south-1", "Flex", "$0.3427", "derived"),
                        tuple("us-east-1", "Standard", "$0.44", "published"),
                        tuple("us-east-1", "Flex", "$0.29", "published"));
    }

    @Test
    void whatIsAssumedForEveryJobIsSaidOnce() throws ProblemException {
        String assumption = "Stages are assumed to keep their number of tasks at every size.";

        assertThat(text(report(oversized("one"), oversized("two"), oversized("three"))))
                .containsOnlyOnce(assumption)
                .containsSubsequence("Assumed for every job in this report", assumption);
    }

    @Test
    void aReportOnNoJobsSaysSo() {
        assertThat(text(written(List.of())))
                .contains("0 jobs · Written 20 November 2026, 06:02 UTC")
                .contains("No job is known yet.");
    }

    @Test
    void aReportThatCannotBeWrittenIsAProblemWithItsFile() throws Exception {
        Path file = Files.createDirectory(folder.resolve("report.html"));
        Files.createFile(file.resolve("in-the-way"));

        assertThatThrownBy(() -> ReportFiles.write(data(List.of()), Set.of(ReportFormat.HTML), folder))
                .isInstanceOfSatisfying(ProblemException.class, fault -> {
                    assertThat(fault.problem().code()).isEqualTo(ProblemCode.UNWRITABLE_OUTPUT);
                    assertThat(fault.problem().file()).isEqualTo(file.toString());
                });
    }
}
