package dev.gluewise.analyzer.runs;

import dev.gluewise.pricing.billing.Money;
import java.util.List;
import java.util.Optional;

/**
 * Some runs, counted.
 *
 * @param runs how many there are, retries among them
 * @param failed how many of them ended without a result
 * @param succeeded how many ended well
 * @param logged of how many the event log is known
 * @param failedCost what the failed ones cost; empty where that is not known of any
 * @param failedCostEstimated whether a part of that is reckoned instead of measured
 */
public record RunTotals(
        int runs, int failed, int succeeded, int logged, Optional<Money> failedCost, boolean failedCostEstimated) {
    public static RunTotals of(List<HistoricRun> runs) {
        List<HistoricRun> failed = runs.stream().filter(HistoricRun::failed).toList();
        return new RunTotals(
                runs.size(),
                failed.size(),
                (int) runs.stream().filter(RunHistory::succeeded).count(),
                (int) runs.stream().filter(HistoricRun::logged).count(),
                failed.stream().flatMap(run -> run.cost().stream()).reduce(Money::plus),
                failed.stream().anyMatch(HistoricRun::costEstimated));
    }
}
