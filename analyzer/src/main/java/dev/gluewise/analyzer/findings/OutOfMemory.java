package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.ResourceUse;
import dev.gluewise.analyzer.evidence.RunOutcome;
import dev.gluewise.analyzer.findings.Finding.Severity;
import dev.gluewise.analyzer.text.Figures;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs and executors that ran out of memory, and on which side. */
final class OutOfMemory implements JobRule {
    @Override
    public List<Finding> check(ObservedJob job) {
        FailedOf failed = FailedOf.of(job, RunOutcome.OUT_OF_MEMORY);
        if (failed.none()) {
            return List.of();
        }
        Found found = Found.inMonth(FindingCode.OUT_OF_MEMORY, Severity.CRITICAL, failed.seconds(), failed.cost());
        Optional<MemorySide> named = MemorySide.of(failed.errors());
        if (named.isPresent()) {
            return List.of(found.as(named.get()).say(counts(failed)));
        }
        return List.of(byHeap(job, failed, found).orElseGet(() -> found.say(counts(failed))));
    }

    private static Object[] counts(FailedOf failed) {
        return new Object[] {failed.runs().size(), failed.executors().size()};
    }

    /** Where the errors name no side, the heaps of the failed runs may. */
    private static Optional<Finding> byHeap(ObservedJob job, FailedOf failed, Found found) {
        Set<String> runs = failed.runs().stream().map(GlueRun::id).collect(Collectors.toSet());
        List<ResourceUse> heaps = job.evidence().uses().stream()
                .filter(use -> runs.contains(use.run()))
                .toList();
        return MemorySide.ofHeaps(heaps).map(side -> found.as(side.byHeap())
                .say(
                        failed.runs().size(),
                        failed.executors().size(),
                        fullest(heaps, ResourceUse::driverHeap),
                        fullest(heaps, ResourceUse::fullestHeap)));
    }

    private static String fullest(List<ResourceUse> heaps, Function<ResourceUse, OptionalDouble> side) {
        return Figures.percent(heaps.stream()
                .map(side)
                .flatMapToDouble(OptionalDouble::stream)
                .max()
                .orElseThrow());
    }
}
