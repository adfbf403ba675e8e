package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.RunOutcome;
import dev.gluewise.analyzer.findings.Finding.Severity;
import dev.gluewise.analyzer.spending.PeriodOfRuns;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.Sentences;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs that were billed and gave no result, retries among them. */
final class FailedRuns implements JobRule {
    @Override
    public List<Finding> check(ObservedJob job) {
        return job.spending().month().filter(month -> month.failedRuns() > 0).stream()
                .map(month -> found(job, month))
                .toList();
    }

    private static Finding found(ObservedJob job, PeriodOfRuns month) {
        double share = Math.max((double) month.failedRuns() / month.runs(), month.share(month.failedCost()));
        Severity severity = share >= Thresholds.FAILING_SHARE ? Severity.CRITICAL : Severity.WARNING;
        return Found.inMonth(
                        FindingCode.FAILED_RUNS,
                        severity,
                        month.failedSeconds(),
                        month.cost().map(any -> month.failedCost()))
                .say(
                        month.failedRuns(),
                        month.runs(),
                        Figures.percent(month.share(month.failedCost())),
                        Sentences.say("outcome." + mostFrequent(job.month())),
                        month.retries());
    }

    private static RunOutcome mostFrequent(List<GlueRun> runs) {
        return runs.stream()
                .map(GlueRun::outcome)
                .filter(RunOutcome::failed)
                .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<RunOutcome, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(RunOutcome.FAILED_OTHERWISE);
    }
}
