package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.evidence.Evidence;
import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.RunOutcome;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.pricing.catalog.Configuration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** What the evidence warns of: sizes at which the job has failed for want of room, and sizes that nothing known is near. */
final class GuardRails {
    /** Sizes farther from all that is known, in doublings of the slots, are to be tried before they are relied on. */
    private static final double FARTHEST_DOUBLINGS = 2;

    private final Evidence evidence;
    private final Function<Configuration, List<Statement>> unmet;
    private final List<Configuration> ranOn;
    private final Optional<Statement> oneSize;
    private final List<Integer> knownSlots = new ArrayList<>();

    GuardRails(Evidence evidence, StudyBasis basis, StudyScope scope) {
        this.evidence = evidence;
        unmet = needs(evidence, basis, scope);
        evidence.profiles().stream()
                .map(profile -> profile.peakSlots())
                .filter(slots -> slots > 0)
                .forEach(knownSlots::add);
        ranOn = evidence.completedRuns().stream()
                .map(run -> run.configuration().orElseThrow())
                .toList();
        ranOn.stream().map(Configuration::slots).forEach(knownSlots::add);
        oneSize = basis instanceof StudyBasis.FromRuns known
                ? HistoryWarnings.oneSizeKnown(known.predictor())
                : Optional.empty();
    }

    /** What a configuration lacks of what the logged run, else one with metrics, is seen to need. */
    private static Function<Configuration, List<Statement>> needs(
            Evidence evidence, StudyBasis basis, StudyScope scope) {
        if (basis instanceof StudyBasis.Simulated simulated) {
            return new ProfileNeeds(simulated.predictor(), evidence, scope.inputScale())::unmet;
        }
        Optional<MetricNeeds> needs = evidence.usedRun().map(used -> new MetricNeeds(used, scope.inputScale()));
        return asked -> needs.map(known -> known.unmet(asked)).orElse(List.of());
    }

    /** Why a configuration is ruled out by runs that failed on as much or more; empty where it is not. */
    List<Statement> failures(Configuration asked) {
        List<Statement> grounds = new ArrayList<>();
        failed(RunOutcome.OUT_OF_MEMORY, asked, GuardRails::noMoreMemory)
                .ifPresent(size -> grounds.add(new Statement(
                        "RAN_OUT_OF_MEMORY",
                        Sentences.say("excluded.RAN_OUT_OF_MEMORY", asked.label(), size.label()))));
        failed(RunOutcome.DISK_FULL, asked, GuardRails::noMoreDisk)
                .ifPresent(size -> grounds.add(new Statement(
                        "DISK_WAS_FULL", Sentences.say("excluded.DISK_WAS_FULL", asked.label(), size.label()))));
        return grounds;
    }

    /** A size at which a run failed so, if what is asked for has no more room, and no later run went well on as little. */
    private Optional<Configuration> failed(
            RunOutcome outcome, Configuration asked, BiPredicate<Configuration, Configuration> noMoreRoom) {
        for (GlueRun run : evidence.runs()) {
            if (run.configuration().isEmpty()) {
                continue;
            }
            Configuration size = run.configuration().get();
            if (run.state() == RunState.SUCCEEDED && noMoreRoom.test(size, asked)) {
                return Optional.empty();
            }
            if (run.outcome() == outcome && noMoreRoom.test(asked, size)) {
                return Optional.of(size);
            }
        }
        return Optional.empty();
    }

    private static boolean noMoreMemory(Configuration one, Configuration other) {
        return memoryPerSlot(one) <= memoryPerSlot(other)
                && one.workerType().memoryGb() <= other.workerType().memoryGb();
    }

    private static boolean noMoreDisk(Configuration one, Configuration other) {
        return one.workers() * one.workerType().diskGb()
                <= other.workers() * other.workerType().diskGb();
    }

    /** Memory of the executors in GB for each slot. */
    static double memoryPerSlot(Configuration size) {
        return (double) size.workerType().memoryGb() * size.executors() / size.slots();
    }

    /** What speaks against relying on a configuration before it was tried; empty where the evidence bears it. */
    List<Statement> unborne(Configuration asked) {
        if (evidence.current().filter(asked::equals).isPresent()) {
            return List.of();
        }
        List<Statement> grounds = new ArrayList<>();
        nearestKnown(asked)
                .filter(known -> doublings(asked.slots(), known) > FARTHEST_DOUBLINGS)
                .ifPresent(known -> grounds.add(new Statement(
                        "FAR_FROM_EVIDENCE",
                        Sentences.say(
                                "warning.FAR_FROM_EVIDENCE",
                                asked.label(),
                                Figures.count(asked.slots()),
                                Figures.count(known)))));
        grounds.addAll(unmet.apply(asked));
        return grounds;
    }

    /** Why another size than that of all runs is to be tried first, where they are all that is known of the job. */
    Optional<Statement> untried(Configuration asked) {
        boolean inForce = evidence.current().filter(asked::equals).isPresent();
        boolean ran = ranOn.stream()
                .anyMatch(size -> size.workerType() == asked.workerType() && size.workers() == asked.workers());
        return inForce || ran ? Optional.empty() : oneSize;
    }

    private Optional<Integer> nearestKnown(Configuration asked) {
        return knownSlots.stream().min(Comparator.comparingDouble(known -> doublings(asked.slots(), known)));
    }

    private static double doublings(int slots, int known) {
        return Math.abs(Math.log((double) slots / known) / Math.log(2));
    }
}
