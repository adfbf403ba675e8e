package dev.gluewise.app.desktop.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.chart.Box;
import dev.gluewise.analyzer.chart.Span;
import dev.gluewise.analyzer.evidence.AppliedChange;
import dev.gluewise.analyzer.runs.HistoricRun;
import dev.gluewise.analyzer.runs.RunGroup;
import dev.gluewise.app.desktop.sample.SampleBackend;
import dev.gluewise.app.desktop.sample.SampleJob;
import dev.gluewise.app.desktop.task.DirectTaskRunner;
import dev.gluewise.app.desktop.text.Period;
import dev.gluewise.app.desktop.whatif.WhatIfModel;
import dev.gluewise.pricing.catalog.ExecutionClass;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunsModelTest {
    private static final String ORDERS = "orders_enrich";

    private final SampleBackend backend = SampleBackend.opened();
    private final DirectTaskRunner tasks = new DirectTaskRunner();
    private final WhatIfModel whatIf = new WhatIfModel(backend, tasks);
    private int checked;
    private final RunsModel model =
            new RunsModel(whatIf, backend.pastRuns(), backend.changes(), () -> checked++, tasks, ZoneOffset.UTC);

    private RunsModel.Shown open(String job) {
        whatIf.open(job);
        model.setShown(true);
        return shown();
    }

    private RunsModel.Shown shown() {
        return model.shownProperty().get().orElseThrow();
    }

    @Test
    void nothingIsReadWhileItIsNotShown() {
        whatIf.open(ORDERS);

        assertThat(model.shownProperty().get()).isEmpty();
    }

    @Test
    void ofAJobWithoutRunsThereIsNothingToDraw() {
        RunsModel.Shown shown = open("売上集計_日次_unknown");

        assertThat(shown.inPeriod()).isEmpty();
        assertThat(RunText.anyStart(shown.inPeriod())).isFalse();
        assertThat(RunText.summary(shown.totals())).isEqualTo("0 runs");
    }

    @Test
    void thePeriodEndsWithTheNewestRun() {
        open(ORDERS);

        model.periodProperty().set(Period.MONTH);
        assertThat(shown().inPeriod()).hasSize(120);

        model.periodProperty().set(Period.ALL);
        assertThat(shown().inPeriod()).hasSize(370);
    }

    @Test
    void theFilterIsForTheTableOnly() {
        open(ORDERS);

        model.filterProperty().set(RunFilter.FAILED);

        assertThat(shown().listed()).isNotEmpty().allMatch(HistoricRun::failed);
        assertThat(shown().inPeriod()).hasSize(360);
        assertThat(RunFilter.FAILED.label(shown().totals()))
                .isEqualTo("Failed " + shown().listed().size());
    }

    @Test
    void theSummarySaysWhatFailedRunsCost() {
        assertThat(RunText.summary(open(ORDERS).totals())).matches("360 runs, \\d+ failed \\(≈ \\$\\d+\\.\\d\\d\\)");
    }

    @Test
    void walkingGoesThroughTheRunsInOrderOfTime() {
        List<HistoricRun> listed = open(ORDERS).listed();

        model.walk(1);
        assertThat(model.chosenProperty().get()).containsExactly(listed.get(0));
        model.walk(-1);
        assertThat(model.chosenProperty().get()).as("an earlier one").containsExactly(listed.get(1));
        model.walk(5);
        assertThat(model.chosenProperty().get()).as("there is no later one").containsExactly(listed.get(0));
    }

    @Test
    void twoChosenRunsAreComparedTheEarlierOneFirst() {
        List<HistoricRun> listed = open(ORDERS).listed();
        model.choose(listed.get(0));
        assertThat(model.canCompare()).isFalse();

        model.chosenProperty().set(List.of(listed.get(0), listed.get(9)));
        model.compare();

        assertThat(model.pairProperty().get()).get().satisfies(pair -> {
            assertThat(pair.first().id()).isEqualTo(listed.get(9).id());
            assertThat(pair.second().id()).isEqualTo(listed.get(0).id());
            assertThat(pair.bothLogged()).isTrue();
        });
        model.endComparison();
        assertThat(model.pairProperty().get()).isEmpty();
    }

    @Test
    void anotherJobsRunsTakeThePlaceOfThese() {
        open(ORDERS);
        model.choose(shown().listed().getFirst());

        whatIf.open("web_logs_compact");

        assertThat(shown().history().job()).isEqualTo("web_logs_compact");
        assertThat(model.chosenProperty().get()).isEmpty();
    }

    @Test
    void whatRunsThatStandTogetherHaveInCommonIsTold() {
        List<RunGroup> groups = open(ORDERS).groups();

        assertThat(groups)
                .extracting(group -> RunText.group(group, RunMetric.RUN_TIME))
                .containsExactlyInAnyOrder(
                        "disk full, 5 runs", "3 runs on Flex, 12 % slower", "JDBC connection timed out, 3 runs");
        assertThat(groups)
                .extracting(group -> RunText.group(group, RunMetric.COST))
                .as("what is slower is told of run times")
                .contains("3 runs on Flex");
        model.periodProperty().set(Period.WEEK);
        assertThat(shown().groups()).as("only of what is looked at").isEmpty();
    }

    @Test
    void threeRunsOnFlexAreNoResize() {
        assertThat(open(ORDERS).history().periods())
                .hasSize(3)
                .allMatch(period -> period.size().executionClass() == ExecutionClass.STANDARD);
    }

    @Test
    void whatIsToldOfGroupsStandsInThePlotBesideThem() {
        RunsModel.Shown shown = open(ORDERS);
        RunSeries series = new RunSeries(shown.inPeriod(), RunMetric.RUN_TIME);
        RunPlot plot = new RunPlot(shown, series, series.everything(), Optional.empty(), ZoneOffset.UTC, 1200, 300);

        List<GroupLabels.Label> labels = GroupLabels.of(plot, List.of());

        assertThat(labels).hasSize(3).allSatisfy(label -> {
            assertThat(plot.area().contains(label.box())).isTrue();
        });
        assertThat(labels).extracting(GroupLabels.Label::text).contains("JDBC connection timed out, 3 runs");
    }

    @ParameterizedTest
    @CsvSource({"1200, 300", "700, 180", "500, 150", "360, 130", "240, 110"})
    void whatIsToldOfGroupsHidesNeitherRunsNorEachOther(double width, double height) {
        RunsModel.Shown shown = open(ORDERS);
        RunSeries series = new RunSeries(shown.inPeriod(), RunMetric.RUN_TIME);
        RunPlot plot = new RunPlot(shown, series, series.everything(), Optional.empty(), ZoneOffset.UTC, width, height);

        List<Box> boxes = GroupLabels.of(plot, List.of()).stream()
                .map(GroupLabels.Label::box)
                .toList();

        for (Box box : boxes) {
            assertThat(boxes).filteredOn(box::overlaps).as("itself alone").containsExactly(box);
            assertThat(plot.points())
                    .filteredOn(point -> box.overlaps(Box.around(point.x(), point.y(), 3)))
                    .hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void groupsThatAreNotInTheWindowAreNotToldOf() {
        RunsModel.Shown shown = open(ORDERS);
        RunSeries series = new RunSeries(shown.inPeriod(), RunMetric.RUN_TIME);
        double newest = series.everything().high();
        RunPlot plot = new RunPlot(
                shown, series, new Span(newest - 7 * 86_400, newest), Optional.empty(), ZoneOffset.UTC, 1200, 300);

        assertThat(GroupLabels.of(plot, List.of())).isEmpty();
    }

    @Test
    void anUncheckedPromiseIsNoPartOfTheComparisonUntilItIsCheckedAgain() {
        backend.changes().keep(SampleJob.ORDERS, Instant.parse("2026-10-08T12:00:00Z"));
        AppliedChange change = open(ORDERS).history().changes().getFirst().change();
        assertThat(shown().history().promises()).hasSize(1);

        model.setChecked(change, false);

        assertThat(shown().history().promises()).isEmpty();
        assertThat(shown().history().changes()).singleElement().satisfies(made -> {
            assertThat(made.change().checked()).isFalse();
            assertThat(made.kept()).isEmpty();
            assertThat(made.stands()).isTrue();
        });

        model.setChecked(change, true);
        assertThat(shown().history().promises()).hasSize(1);
        assertThat(checked).as("who lists broken promises hears of both").isEqualTo(2);
    }

    @Test
    void aFailedRunSaysWhy() {
        HistoricRun failed = open(ORDERS).inPeriod().stream()
                .filter(HistoricRun::failed)
                .findFirst()
                .orElseThrow();

        assertThat(RunText.note(failed, ZoneOffset.UTC)).isEqualTo("disk full");
        assertThat(RunText.error(failed)).contains("java.io.IOException: No space left on device");
        assertThat(RunText.state(failed)).isEqualTo("Failed");
    }
}
