package dev.gluewise.analyzer.prediction.backtest;

import dev.gluewise.analyzer.evidence.TrackRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * What came of hiding known runs and predicting them.
 *
 * @param hidden every run that was hidden
 * @param choices how sizes chosen by prediction fared, ours first; empty where no job has runs at several sizes
 */
public record Backtest(List<Hidden> hidden, List<SizeChoice> choices) {
    public Backtest {
        hidden = List.copyOf(hidden);
        choices = List.copyOf(choices);
    }

    /**
     * Errors of one method, as shares.
     *
     * @param name the method
     * @param mape mean absolute percentage error
     * @param medianApe the median
     */
    public record Errors(String name, double mape, double medianApe) {}

    /**
     * Errors of one job, as a share.
     *
     * @param job its name
     * @param predictions how many runs were hidden
     * @param mape mean absolute percentage error
     */
    public record JobErrors(String job, int predictions, double mape) {}

    /** Mean absolute percentage error as a share; empty where nothing could be hidden. */
    public OptionalDouble mape() {
        return hidden.stream().mapToDouble(Hidden::error).average();
    }

    /** The error that a share of all predictions stays below; empty where nothing could be hidden. */
    public OptionalDouble errorQuantile(double share) {
        return hidden.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        quantile(hidden.stream().mapToDouble(Hidden::error).toArray(), share));
    }

    /** The share of runs within their 80 % interval; empty where no prediction had one. */
    public OptionalDouble coverage80() {
        return hidden.stream()
                .flatMapToDouble(run ->
                        run.interval().map(interval -> interval.holds80(run.actualSeconds()) ? 1.0 : 0.0).stream()
                                .mapToDouble(Double::doubleValue))
                .average();
    }

    /** The share of runs within their 90 % interval; empty where no prediction had one. */
    public OptionalDouble coverage90() {
        return hidden.stream()
                .flatMapToDouble(run ->
                        run.interval().map(interval -> interval.holds90(run.actualSeconds()) ? 1.0 : 0.0).stream()
                                .mapToDouble(Double::doubleValue))
                .average();
    }

    /** Median of the 90 % interval's upper end over its lower one; empty where no prediction had one. */
    public OptionalDouble medianWidth90() {
        double[] widths = hidden.stream()
                .flatMap(run -> run.interval().stream())
                .mapToDouble(interval -> interval.high90() / interval.low90())
                .toArray();
        return widths.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(quantile(widths, 0.5));
    }

    /** What of it is worth keeping; empty where no prediction had an interval. */
    public Optional<TrackRecord> trackRecord(Instant now) {
        if (coverage90().isEmpty()) {
            return Optional.empty();
        }
        int tried =
                (int) hidden.stream().filter(run -> run.interval().isPresent()).count();
        return Optional.of(new TrackRecord(
                now,
                tried,
                mape().orElseThrow(),
                coverage80().orElseThrow(),
                coverage90().orElseThrow()));
    }

    /** Simple methods on the same runs, in the order of their names. */
    public List<Errors> baselines() {
        Map<String, List<Double>> errors = new TreeMap<>();
        for (Hidden run : hidden) {
            run.baselines().forEach((name, seconds) -> errors.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(Math.abs(seconds / run.actualSeconds() - 1)));
        }
        return errors.entrySet().stream()
                .map(entry -> errors(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Errors errors(String name, List<Double> values) {
        double[] array = values.stream().mapToDouble(Double::doubleValue).toArray();
        return new Errors(
                name, values.stream().mapToDouble(Double::doubleValue).average().orElseThrow(), quantile(array, 0.5));
    }

    /** Errors by job, in the order of their names. */
    public List<JobErrors> byJob() {
        return hidden.stream()
                .collect(Collectors.groupingBy(Hidden::job, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new JobErrors(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream()
                                .mapToDouble(Hidden::error)
                                .average()
                                .orElseThrow()))
                .toList();
    }

    /** The part that was predicted from one kind of evidence; empty where none was. */
    public Optional<Backtest> of(Split split) {
        List<Hidden> part = hidden.stream().filter(run -> run.split() == split).toList();
        return part.isEmpty() ? Optional.empty() : Optional.of(new Backtest(part, List.of()));
    }

    private static double quantile(double[] values, double share) {
        return new Percentile(100 * share).evaluate(values);
    }
}
