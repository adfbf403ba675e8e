package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.evidence.RunOutcome;
import dev.gluewise.analyzer.findings.Finding.Per;
import dev.gluewise.analyzer.findings.Finding.Severity;
import dev.gluewise.analyzer.text.Figures;
import java.util.List;
import java.util.OptionalInt;

/** A time-out that has ended runs, or that runs come near. */
final class TimeoutTooLow implements JobRule {
    private static final int SECONDS_PER_MINUTE = 60;

    private enum Kind {
        REACHED
    }

    @Override
    public List<Finding> check(ObservedJob job) {
        FailedOf ended = FailedOf.of(job, RunOutcome.TIMED_OUT);
        if (!ended.runs().isEmpty()) {
            return List.of(Found.inSettings(FindingCode.TIMEOUT_TOO_LOW, Severity.CRITICAL)
                    .as(Kind.REACHED)
                    .costing(ended.seconds(), ended.cost(), Per.MONTH)
                    .say(ended.runs().size()));
        }
        OptionalInt minutes = job.timeoutMinutes();
        double limit = minutes.orElse(0) * (double) SECONDS_PER_MINUTE;
        double longest = job.longestRun();
        return minutes.isPresent() && longest >= Thresholds.LOW_TIMEOUT_SHARE * limit
                ? List.of(Found.inSettings(FindingCode.TIMEOUT_TOO_LOW, Severity.WARNING)
                        .say(Figures.duration(longest), Figures.duration(limit)))
                : List.of();
    }
}
