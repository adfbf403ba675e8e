package dev.gluewise.analyzer.spending;

import dev.gluewise.analyzer.evidence.GlueRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How often a job runs, by its own history. Retries are no runs of their own here.
 *
 * @param runsPerMonth runs in thirty days; above 0
 * @param runs runs that this rests on
 */
public record Cadence(double runsPerMonth, int runs) {
    /** The month that everything is reckoned by. */
    public static final Duration MONTH = Duration.ofDays(30);

    /** Runs within less than this say how a burst goes and not how often there is one. */
    private static final Duration SHORTEST = Duration.ofDays(1);

    /**
     * The runs of the last thirty days that the history covers; where it is shorter, the pace that it shows.
     *
     * @param runs one job's runs, in any order
     * @return empty where fewer than two starts are known
     */
    public static Optional<Cadence> of(List<GlueRun> runs) {
        List<Instant> starts = runs.stream()
                .filter(run -> run.attempt() == 0)
                .flatMap(run -> run.startedOn().stream())
                .sorted()
                .toList();
        if (starts.size() < 2) {
            return Optional.empty();
        }
        Duration span = Duration.between(starts.getFirst(), starts.getLast());
        if (span.compareTo(MONTH) >= 0) {
            Instant from = starts.getLast().minus(MONTH);
            int recent =
                    (int) starts.stream().filter(start -> start.isAfter(from)).count();
            return Optional.of(new Cadence(recent, recent));
        }
        Duration counted = span.compareTo(SHORTEST) < 0 ? SHORTEST : span;
        double pace = (starts.size() - 1) * (double) MONTH.toSeconds() / counted.toSeconds();
        return Optional.of(new Cadence(pace, starts.size()));
    }

    /** The runs of a month as a whole number, 1 or more. */
    public int wholeRuns() {
        return Math.max(1, (int) Math.round(runsPerMonth));
    }
}
