package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.findings.Finding.Per;
import dev.gluewise.analyzer.findings.Finding.Severity;
import dev.gluewise.analyzer.spending.Retries;
import java.util.List;
import java.util.Optional;

/** Retries that helped nobody: all of them failed as the run before them had, or no run has ever needed one. */
final class UnusedRetries implements JobRule {
    private enum Kind {
        IN_VAIN
    }

    @Override
    public List<Finding> check(ObservedJob job) {
        Retries retries = job.spending().retries();
        if (retries.tries() > 0) {
            return retries.rescued() > 0
                    ? List.of()
                    : List.of(Found.inSettings(FindingCode.UNUSED_RETRIES, Severity.WARNING)
                            .as(Kind.IN_VAIN)
                            .costing(retries.seconds(), Optional.of(retries.cost()), Per.SO_FAR)
                            .say(retries.tries(), retries.chains()));
        }
        int runs = job.evidence().runs().size();
        boolean allowed = job.details().maxRetries().orElse(0) > 0;
        boolean needed =
                job.evidence().runs().stream().anyMatch(run -> run.outcome().failed());
        return allowed && !needed && runs >= Thresholds.RUNS_WITHOUT_FAILURE
                ? List.of(Found.inSettings(FindingCode.UNUSED_RETRIES, Severity.INFO)
                        .say(job.details().maxRetries().getAsInt(), runs))
                : List.of();
    }
}
