package dev.gluewise.app.desktop.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.chart.Span;
import dev.gluewise.analyzer.runs.HistoricRun;
import dev.gluewise.analyzer.runs.RunHistory;
import dev.gluewise.analyzer.spending.BilledRun;
import dev.gluewise.app.desktop.chart.DensityBins;
import dev.gluewise.app.desktop.sample.SampleJob;
import dev.gluewise.app.desktop.sample.SampleRuns;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunPlotTest {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 400;

    private static BilledRun run(int number, double seconds) {
        return SampleRuns.run("jr_" + number, "orders", number, SampleJob.ORDERS.current(), seconds, number % 10 == 3);
    }

    private static RunsModel.Shown shown(List<BilledRun> runs) {
        RunHistory history = RunHistory.of("orders", runs, Set.of(), List.of(), Optional.of(SampleRuns.NEWEST));
        return RunsModel.Shown.of(history, history.runs(), history.runs());
    }

    private static List<BilledRun> runs(int count) {
        List<BilledRun> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            runs.add(run(i, 600 + i % 60));
        }
        return runs;
    }

    private static RunPlot plot(RunsModel.Shown shown, Optional<Duration> deadline) {
        return new RunPlot(
                shown,
                new RunSeries(shown.inPeriod(), RunMetric.RUN_TIME),
                new RunSeries(shown.inPeriod(), RunMetric.RUN_TIME).everything(),
                deadline,
                ZoneOffset.UTC,
                WIDTH,
                HEIGHT);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 1999, 2000, 2001, 20_000})
    void everyRunIsInsideAndCountedOnce(int count) {
        RunPlot plot = plot(shown(runs(count)), Optional.empty());

        assertThat(plot.points()).hasSize(count);
        assertThat(plot.above() + plot.unknown()).isZero();
        assertThat(plot.points())
                .allMatch(point -> point.x() >= plot.area().x()
                        && point.x() <= plot.area().right()
                        && point.y() >= plot.area().y()
                        && point.y() <= plot.area().bottom());
        assertThat(plot.bins().isPresent()).isEqualTo(count > DensityBins.MOST_POINTS);
        plot.bins().ifPresent(bins -> assertThat(
                        bins.bins().stream().mapToInt(DensityBins.Bin::count).sum())
                .isEqualTo(count));
    }

    @Test
    void aRunIsFoundUnderThePointer() {
        RunPlot plot = plot(shown(runs(30)), Optional.empty());
        RunPlot.Point point = plot.points().get(12);

        assertThat(plot.hit(point.x() + 2, point.y() - 2)).contains(point);
        assertThat(plot.hit(point.x(), plot.area().bottom())).isEmpty();
    }

    @Test
    void theRunsOfASquareAreFoundWhereTheyAreTooMany() {
        RunPlot plot = plot(shown(runs(5000)), Optional.empty());
        RunPlot.Point point = plot.points().get(100);

        assertThat(plot.hit(point.x(), point.y())).isEmpty();
        assertThat(plot.square(point.x(), point.y())).contains(point.run());
    }

    @Test
    void aFewMuchLongerRunsAreCountedAtTheEdge() {
        List<BilledRun> runs = runs(100);
        runs.set(50, run(50, 60_000));

        RunPlot plot = plot(shown(runs), Optional.empty());

        assertThat(plot.above()).isEqualTo(1);
        assertThat(plot.points()).hasSize(99);
    }

    @Test
    void theDeadlineIsSeenUnlessItIsFarOff() {
        RunsModel.Shown shown = shown(runs(20));

        assertThat(plot(shown, Optional.of(Duration.ofMinutes(20))).showsValue(1200))
                .isTrue();
        assertThat(plot(shown, Optional.of(Duration.ofHours(10))).showsValue(36_000))
                .isFalse();
    }

    @Test
    void runsWhoseFigureIsNotKnownAreCounted() {
        RunsModel.Shown shown = shown(runs(20));
        RunPlot plot = new RunPlot(
                shown,
                new RunSeries(shown.inPeriod(), RunMetric.INPUT),
                new RunSeries(shown.inPeriod(), RunMetric.INPUT).everything(),
                Optional.empty(),
                ZoneOffset.UTC,
                WIDTH,
                HEIGHT);

        assertThat(plot.points()).isEmpty();
        assertThat(plot.unknown()).isEqualTo(20);
    }

    @Test
    void aStretchOfTimeShowsItsRunsOnly() {
        RunsModel.Shown shown = shown(runs(20));
        HistoricRun newest = shown.inPeriod().getFirst();
        double there = newest.startedOn().orElseThrow().getEpochSecond();
        RunPlot plot = new RunPlot(
                shown,
                new RunSeries(shown.inPeriod(), RunMetric.COST),
                new Span(there - 3600, there + 3600),
                Optional.empty(),
                ZoneOffset.UTC,
                WIDTH,
                HEIGHT);

        assertThat(plot.points()).extracting(RunPlot.Point::run).containsExactly(newest);
        assertThat(plot.place(newest)).isPresent();
        assertThat(plot.place(shown.inPeriod().getLast())).isEmpty();
    }
}
