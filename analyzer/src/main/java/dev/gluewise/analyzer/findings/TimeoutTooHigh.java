package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.findings.Finding.Severity;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.pricing.billing.DpuSeconds;
import dev.gluewise.pricing.catalog.Configuration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A time-out so far above every run that one that hangs is billed for hours. */
final class TimeoutTooHigh implements JobRule {
    private static final int SECONDS_PER_MINUTE = 60;

    @Override
    public List<Finding> check(ObservedJob job) {
        OptionalInt minutes = job.timeoutMinutes();
        double longest = job.longestRun();
        Optional<Configuration> current = job.current();
        if (minutes.isEmpty()
                || current.isEmpty()
                || job.evidence().completedRuns().size() < Thresholds.FEWEST_RUNS) {
            return List.of();
        }
        double limit = (double) minutes.getAsInt() * SECONDS_PER_MINUTE;
        if (limit < Thresholds.HIGH_TIMEOUT_RATIO * longest || limit - longest < Thresholds.HIGH_TIMEOUT_SECONDS) {
            return List.of();
        }
        // Nothing is lost until a run hangs, so what that would cost is told in words only.
        return job
                .rate(current.get())
                .map(rate -> Found.inSettings(FindingCode.TIMEOUT_TOO_HIGH, Severity.INFO)
                        .say(
                                Figures.duration(limit),
                                Figures.duration(longest),
                                Figures.money(
                                        DpuSeconds.used(current.get(), limit).at(rate))))
                .stream()
                .toList();
    }
}
