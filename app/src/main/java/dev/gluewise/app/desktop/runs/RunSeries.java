package dev.gluewise.app.desktop.runs;

import dev.gluewise.analyzer.chart.Span;
import dev.gluewise.analyzer.runs.HistoricRun;
import dev.gluewise.app.desktop.chart.Hue;
import dev.gluewise.pricing.catalog.Configuration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One figure of the runs of a period as plain numbers. It is gathered once, so that a zoom over a hundred thousand runs is
 * a walk over arrays.
 */
final class RunSeries {
    /** The kind of runs that failed; the others' is the ordinal of their hue. */
    static final int FAILED = Hue.values().length;

    private final RunMetric metric;
    private final List<HistoricRun> runs = new ArrayList<>();
    private final double[] seconds;
    private final double[] values;
    private final int[] kinds;
    private final Span everything;
    private final int unknown;

    RunSeries(List<HistoricRun> all, RunMetric metric) {
        this.metric = metric;
        double[] starts = new double[all.size()];
        double[] figures = new double[all.size()];
        int[] sorts = new int[all.size()];
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (HistoricRun run : all) {
            Optional<Instant> start = run.startedOn();
            if (start.isEmpty()) {
                continue;
            }
            double at = start.get().toEpochMilli() / 1000.0;
            first = Math.min(first, at);
            last = Math.max(last, at);
            OptionalDouble value = metric.of(run);
            if (value.isPresent()) {
                starts[runs.size()] = at;
                figures[runs.size()] = value.getAsDouble();
                sorts[runs.size()] = run.failed() ? FAILED : hue(run).ordinal();
                runs.add(run);
            }
        }
        seconds = Arrays.copyOf(starts, runs.size());
        values = Arrays.copyOf(figures, runs.size());
        kinds = Arrays.copyOf(sorts, runs.size());
        unknown = all.size() - runs.size();
        everything = everything(first, last);
    }

    /** From the first run to the last, with some room beside them. */
    private static Span everything(double first, double last) {
        if (first > last) {
            return new Span(0, 1);
        }
        double room = Math.max((last - first) * 0.012, 1800);
        return new Span(first - room, last + room);
    }

    static Hue hue(HistoricRun run) {
        return run.run()
                .configuration()
                .map(Configuration::workerType)
                .map(Hue::of)
                .orElse(Hue.OTHER);
    }

    RunMetric metric() {
        return metric;
    }

    /** Of how many runs both the start and the figure are known. */
    int size() {
        return seconds.length;
    }

    HistoricRun run(int place) {
        return runs.get(place);
    }

    /** When a run started, in epoch seconds. */
    double seconds(int place) {
        return seconds[place];
    }

    double value(int place) {
        return values[place];
    }

    int kind(int place) {
        return kinds[place];
    }

    /** All epoch seconds that could be shown, of runs whose figure is not known, too. */
    Span everything() {
        return everything;
    }

    /** Of how many runs the start or the figure is not known. */
    int unknown() {
        return unknown;
    }

    /** The figures of a stretch of time, the smallest first. */
    double[] sortedWithin(Span time) {
        double[] within = new double[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (time.contains(seconds[i])) {
                within[count++] = values[i];
            }
        }
        double[] sorted = Arrays.copyOf(within, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
