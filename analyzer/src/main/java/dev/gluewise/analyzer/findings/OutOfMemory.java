package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.evidence.RunOutcome;
import dev.gluewise.analyzer.findings.Finding.Severity;
import java.util.List;

/** Runs and executors that ran out of memory, and on which side. */
final class OutOfMemory implements JobRule {
    @Override
    public List<Finding> check(ObservedJob job) {
        FailedOf failed = FailedOf.of(job, RunOutcome.OUT_OF_MEMORY);
        if (failed.none()) {
            return List.of();
        }
        Found found = Found.inMonth(FindingCode.OUT_OF_MEMORY, Severity.CRITICAL, failed.seconds(), failed.cost());
        return List.of(MemorySide.of(failed.errors())
                .map(found::as)
                .orElse(found)
                .say(failed.runs().size(), failed.executors().size()));
    }
}
