package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.evidence.RunOutcome;
import dev.gluewise.analyzer.findings.Finding.Severity;
import java.util.List;

/** Runs and executors that filled a worker's disk. */
final class DiskFull implements JobRule {
    @Override
    public List<Finding> check(ObservedJob job) {
        FailedOf failed = FailedOf.of(job, RunOutcome.DISK_FULL);
        return failed.none()
                ? List.of()
                : List.of(Found.inMonth(FindingCode.DISK_FULL, Severity.CRITICAL, failed.seconds(), failed.cost())
                        .say(failed.runs().size(), failed.executors().size()));
    }
}
