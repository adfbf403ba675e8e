package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.RunOutcome;
import dev.gluewise.analyzer.spending.RunBills;
import dev.gluewise.pricing.billing.Bill;
import dev.gluewise.pricing.billing.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What failed for one reason: runs of the last thirty days, and executors of the logged run.
 *
 * @param runs those runs, the newest first
 * @param executors those executors
 * @param cost what the runs cost; empty where no bill of theirs is known
 */
record FailedOf(List<GlueRun> runs, List<LostExecutor> executors, Optional<Money> cost) {
    static FailedOf of(ObservedJob job, RunOutcome outcome) {
        List<GlueRun> runs =
                job.month().stream().filter(run -> run.outcome() == outcome).toList();
        List<LostExecutor> executors = job.logged().stream()
                .flatMap(run -> LostExecutor.of(run.profile()).stream())
                .filter(lost -> lost.outcome() == outcome)
                .toList();
        Optional<Money> cost = runs.stream()
                .flatMap(run -> RunBills.of(run, job.evidence().job(), job.prices()).map(Bill::cost).stream())
                .reduce(Money::plus);
        return new FailedOf(runs, executors, cost);
    }

    boolean none() {
        return runs.isEmpty() && executors.isEmpty();
    }

    double seconds() {
        return runs.stream()
                .mapToDouble(run -> run.executionSeconds().orElse(0))
                .sum();
    }

    /** What the runs and the executors went down with, in the words of Glue and Spark. */
    List<String> errors() {
        return Stream.concat(
                        runs.stream().flatMap(run -> run.details().errorMessage().stream()),
                        // An executor's own end tells that it was one.
                        executors.stream().map(lost -> "ExecutorLostFailure: " + lost.reason()))
                .toList();
    }
}
