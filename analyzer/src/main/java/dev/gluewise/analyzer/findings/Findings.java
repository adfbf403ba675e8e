package dev.gluewise.analyzer.findings;

import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.rates.Rate;
import dev.gluewise.simulator.profile.JobProfile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks at a logged run with every rule. */
public final class Findings {
    private static final List<FindingRule> RULES = List.of(
            new SingleTaskStage(),
            new SkewedStage(),
            new DriverGap(),
            new IdleExecutors(),
            new GcPressure(),
            new Spill(),
            new FailedTasks(),
            new MinimumBilling());

    private Findings() {}

    /**
     * What is wrong with a run, what takes longest first. The seconds of different findings overlap: an idle executor may
     * be idle because of a single task.
     *
     * @param profile what the run did
     * @param configuration the size that it is billed at; empty where it is not known
     * @param rate what a DPU-hour of that costs; empty where it is not known
     */
    public static List<Finding> of(JobProfile profile, Optional<Configuration> configuration, Optional<Rate> rate) {
        ObservedRun run = new ObservedRun(profile, configuration, rate);
        return RULES.stream()
                .flatMap(rule -> rule.check(run).stream())
                .sorted(Comparator.comparingDouble(Finding::seconds).reversed())
                .toList();
    }
}
