package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.simulator.profile.Executor;
import dev.gluewise.simulator.profile.JobProfile;
import java.util.List;

/** Executors of a fixed number that came long after the first one: the others did their work, or it waited. */
final class LateExecutors implements FindingRule {
    @Override
    public List<Finding> check(ObservedRun run) {
        JobProfile profile = run.profile();
        boolean asNeeded = profile.application().dynamicAllocation()
                || run.configuration().filter(Configuration::autoScaling).isPresent();
        int firstLoss = profile.executors().stream()
                .flatMapToInt(executor -> executor.removedMillis().stream())
                .min()
                .orElse(Integer.MAX_VALUE);
        // One that comes after another has gone stands in for it.
        List<Executor> first = profile.executors().stream()
                .filter(executor -> executor.addedMillis() <= firstLoss)
                .toList();
        if (asNeeded || first.size() < 2) {
            return List.of();
        }
        int earliest = first.stream().mapToInt(LateExecutors::arrival).min().orElseThrow();
        int latest = first.stream().mapToInt(LateExecutors::arrival).max().orElseThrow();
        double missingSlotMillis = 0;
        int slots = 0;
        for (Executor executor : first) {
            missingSlotMillis += (double) executor.cores() * (arrival(executor) - earliest);
            slots += executor.cores();
        }
        double seconds = missingSlotMillis / slots / 1000;
        return run.notable(seconds)
                ? List.of(FindingText.ofRun(
                        FindingCode.LATE_EXECUTORS,
                        run,
                        seconds,
                        first.size(),
                        Figures.duration((latest - earliest) / 1000.0),
                        Figures.duration(seconds)))
                : List.of();
    }

    private static int arrival(Executor executor) {
        return Math.max(0, executor.addedMillis());
    }
}
