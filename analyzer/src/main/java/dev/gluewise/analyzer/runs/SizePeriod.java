package dev.gluewise.analyzer.runs;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A time during which a job's runs had one size. It ends where the next one begins; retries, which take their size from
 * the run that they repeat, and runs whose start or size is not known make none.
 *
 * @param from start of its first run
 * @param size the size
 * @param resized whether the runs before it had another one
 * @param runs its first tries
 * @param meanCost what those that ended well cost on average; empty where that is not known of any
 * @param estimated whether a part of that is reckoned instead of measured
 */
public record SizePeriod(
        Instant from, Configuration size, boolean resized, int runs, Optional<Money> meanCost, boolean estimated) {
    /**
     * The periods of a history, the oldest first.
     *
     * @param runs one job's runs, in any order
     */
    static List<SizePeriod> of(List<HistoricRun> runs) {
        List<HistoricRun> inOrder = runs.stream()
                .filter(run -> run.startedOn().isPresent()
                        && run.run().configuration().isPresent()
                        && run.run().attempt() == 0)
                .sorted(Comparator.comparing(run -> run.startedOn().orElseThrow()))
                .toList();
        List<SizePeriod> periods = new ArrayList<>();
        int first = 0;
        for (int next = 1; next <= inOrder.size(); next++) {
            if (next == inOrder.size() || !size(inOrder.get(next)).equals(size(inOrder.get(first)))) {
                periods.add(of(inOrder.subList(first, next), first > 0));
                first = next;
            }
        }
        return List.copyOf(periods);
    }

    private static SizePeriod of(List<HistoricRun> runs, boolean resized) {
        List<HistoricRun> costed = runs.stream()
                .filter(run -> run.cost().isPresent() && endedWell(run.run()))
                .toList();
        Optional<Money> sum =
                costed.stream().map(run -> run.cost().orElseThrow()).reduce(Money::plus);
        return new SizePeriod(
                runs.getFirst().startedOn().orElseThrow(),
                size(runs.getFirst()),
                resized,
                runs.size(),
                sum.map(all -> all.dividedBy(costed.size())),
                costed.stream().anyMatch(HistoricRun::costEstimated));
    }

    private static boolean endedWell(GlueRun run) {
        return run.state().ended() && !run.state().failed();
    }

    private static Configuration size(HistoricRun run) {
        return run.run().configuration().orElseThrow();
    }
}
