package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.findings.Finding.Severity;
import dev.gluewise.pricing.catalog.Configuration;
import java.util.List;

/** A job that has run with Glue's default number of workers since it was made. */
final class DefaultWorkers implements JobRule {
    @Override
    public List<Finding> check(ObservedJob job) {
        List<GlueRun> sized = job.evidence().runs().stream()
                .filter(run -> run.configuration().isPresent())
                .toList();
        boolean always = sized.stream()
                .allMatch(run -> run.configuration().orElseThrow().workers() == Configuration.DEFAULT_WORKERS);
        boolean now = !job.evidence().currentInferred()
                && job.current()
                        .filter(size -> size.workers() == Configuration.DEFAULT_WORKERS && !size.autoScaling())
                        .isPresent();
        return now && always && sized.size() >= Thresholds.FEWEST_RUNS
                ? List.of(Found.inSettings(FindingCode.DEFAULT_WORKERS, Severity.INFO)
                        .say(Configuration.DEFAULT_WORKERS, sized.size()))
                : List.of();
    }
}
