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
 * the run that they repeat, and runs whose start or size is not known make none, and neither do a few runs on the other
 * execution class between more of the same size on the usual one.
 *
 * @param from start of its first run
 * @param size the size
 * @param resized whether the runs before it had another one
 * @param runs its first tries
 * @param meanCost what those at that size and class that ended well cost on average; empty where that is not known of
 *     any
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
        List<List<HistoricRun>> stretches = withoutExcursions(RunGroups.stretches(inOrder, SizePeriod::size));
        List<SizePeriod> periods = new ArrayList<>();
        for (List<HistoricRun> stretch : stretches) {
            periods.add(of(stretch, !periods.isEmpty()));
        }
        return List.copyOf(periods);
    }

    private static List<List<HistoricRun>> withoutExcursions(List<List<HistoricRun>> stretches) {
        List<List<HistoricRun>> kept = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            boolean between = !kept.isEmpty() && i + 1 < stretches.size();
            if (between && isExcursion(kept.getLast(), stretches.get(i), stretches.get(i + 1))) {
                List<HistoricRun> whole = new ArrayList<>(kept.removeLast());
                whole.addAll(stretches.get(i));
                whole.addAll(stretches.get(++i));
                kept.add(whole);
            } else {
                kept.add(stretches.get(i));
            }
        }
        return kept;
    }

    private static boolean isExcursion(List<HistoricRun> before, List<HistoricRun> there, List<HistoricRun> after) {
        Configuration usual = size(before.getFirst());
        return size(after.getFirst()).equals(usual)
                && size(there.getFirst()).with(usual.executionClass()).equals(usual)
                && there.size() < before.size()
                && there.size() < after.size();
    }

    private static SizePeriod of(List<HistoricRun> runs, boolean resized) {
        Configuration usual = size(runs.getFirst());
        List<HistoricRun> costed = runs.stream()
                .filter(run -> run.cost().isPresent()
                        && endedWell(run.run())
                        && size(run).equals(usual))
                .toList();
        Optional<Money> sum =
                costed.stream().map(run -> run.cost().orElseThrow()).reduce(Money::plus);
        return new SizePeriod(
                runs.getFirst().startedOn().orElseThrow(),
                usual,
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
