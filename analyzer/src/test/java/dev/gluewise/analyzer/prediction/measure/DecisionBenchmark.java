package dev.gluewise.analyzer.prediction.measure;

import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.analyzer.prediction.scaling.RunShape;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.testing.Figures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How good choices are that rest on two known sizes of a job: for each curve of the public data and each pair of its sizes,
 * the cheapest size is chosen for deadlines at 20, 50 and 80 % of the way, in log, from the fastest to the slowest size.
 * A choice that is really too slow misses; the regret is what a size in time cost beyond the really cheapest one in time,
 * in the mean of its runs, and in the last column beyond the cheapest one that keeps what is promised, nine runs of ten.
 * Cost is workers × seconds. All repeats at the two sizes are known. Where a method holds no size to be in time with a chance
 * of 90 % it takes the likeliest, and that counts as its choice. Everything learnt is learnt on other algorithm families than the one that is tried.
 * The only argument is the folder of the data, where it does not lie beside the project.
 */
final class DecisionBenchmark {
    private static final double[] DEADLINES = {0.2, 0.5, 0.8};
    private static final double CONFIDENCE = 0.9;

    private DecisionBenchmark() {}

    public static void main(String... arguments) throws IOException, ProblemException {
        List<PublicRuns.Job> jobs = PublicRuns.read(PublicRuns.folder(arguments));
        HeldOut heldOut = HeldOut.of(jobs);
        Map<SizeMethod, Tally> all = new EnumMap<>(SizeMethod.class);
        for (String set : List.of("c3o", "scout", "bell")) {
            Map<SizeMethod, Tally> tallies = new EnumMap<>(SizeMethod.class);
            for (PublicRuns.Job job : jobs) {
                if (job.set().equals(set)) {
                    for (SizeMethod method : SizeMethod.values()) {
                        add(tallies, method, tried(job, method, heldOut));
                    }
                }
            }
            print(set, tallies);
            tallies.forEach((method, tally) -> add(all, method, tally));
        }
        print("all", all);
        Figures figures = Figures.of(Figures.Page.ACCURACY, "Choosing a size from two known ones, at 90 %");
        for (Map.Entry<SizeMethod, Tally> method : all.entrySet()) {
            String name = method.getKey().label();
            double missed = method.getValue().missedPercent();
            double regret = method.getValue().regretPercent();
            if (method.getKey().ours()) {
                figures.atMost(name + ": missed", missed, 5, "%");
                figures.atMost(name + ": regret", regret, 18, "%");
            } else {
                figures.beside("baseline: " + name + ", missed", missed, "%");
                figures.beside("baseline: " + name + ", regret", regret, "%");
            }
        }
    }

    private static void add(Map<SizeMethod, Tally> tallies, SizeMethod method, Tally more) {
        tallies.computeIfAbsent(method, key -> new Tally()).add(more);
    }

    private static Tally tried(PublicRuns.Job job, SizeMethod method, HeldOut heldOut) {
        Map<RunShape, List<PastRun>> repeats = job.runs().stream().collect(Collectors.groupingBy(PastRun::shape));
        return Trial.twoKnown(job).parallelStream()
                .map(trial -> {
                    List<PastRun> curve = new ArrayList<>(trial.known());
                    curve.addAll(trial.hidden());
                    List<PastRun> known = trial.known().stream()
                            .flatMap(run -> repeats.getOrDefault(run.shape(), List.of()).stream())
                            .toList();
                    Tally tally = new Tally();
                    tryDeadlines(method.hold(known, curve, heldOut.learnt(job)), curve, repeats, tally);
                    return tally;
                })
                .collect(Tally::new, Tally::add, Tally::add);
    }

    private static void tryDeadlines(
            List<SizeMethod.Held> held, List<PastRun> curve, Map<RunShape, List<PastRun>> repeats, Tally tally) {
        double fastest = curve.stream().mapToDouble(PastRun::logSeconds).min().orElseThrow();
        double slowest = curve.stream().mapToDouble(PastRun::logSeconds).max().orElseThrow();
        for (double share : DEADLINES) {
            double deadline = Math.exp(fastest + share * (slowest - fastest));
            SizeMethod.Held chosen = held.stream()
                    .filter(size -> size.chanceWithin().applyAsDouble(deadline) >= CONFIDENCE)
                    .min(Comparator.comparingDouble(SizeMethod.Held::expectedCost))
                    .orElseGet(() -> likeliest(held, deadline));
            double cheapest = cheapest(curve, run -> run.seconds() <= deadline).orElseThrow();
            OptionalDouble cheapestKept =
                    cheapest(curve, run -> keeps(repeats.getOrDefault(run.shape(), List.of()), deadline));
            tally.add(
                    chosen.run().seconds() <= deadline,
                    chosen.chanceWithin().applyAsDouble(deadline) >= CONFIDENCE,
                    chosen.realCost() / cheapest,
                    cheapestKept.isPresent()
                            ? OptionalDouble.of(chosen.realCost() / cheapestKept.getAsDouble())
                            : OptionalDouble.empty());
        }
    }

    private static OptionalDouble cheapest(List<PastRun> curve, Predicate<PastRun> suits) {
        return curve.stream()
                .filter(suits)
                .mapToDouble(run -> run.shape().workers() * run.seconds())
                .min();
    }

    /** Whether as many of the single runs at a size are in time as is promised. */
    private static boolean keeps(List<PastRun> runs, double deadline) {
        return runs.stream().filter(run -> run.seconds() <= deadline).count() >= CONFIDENCE * runs.size();
    }

    /** Of those as unlikely, which points all are, the one held to be fastest. */
    private static SizeMethod.Held likeliest(List<SizeMethod.Held> held, double deadline) {
        return held.stream()
                .max(Comparator.<SizeMethod.Held>comparingDouble(
                                size -> size.chanceWithin().applyAsDouble(deadline))
                        .thenComparing(Comparator.comparingDouble(SizeMethod.Held::expected)
                                .reversed()))
                .orElseThrow();
    }

    private static void print(String set, Map<SizeMethod, Tally> tallies) {
        PredictionBenchmark.print(
                "%n%-24s  choices    missed    regret  said nothing fits  missed of the rest  regret where 9 of 10 runs are in time",
                set);
        tallies.forEach((method, tally) -> PredictionBenchmark.print("%-24s  %s", method.label(), tally.text()));
    }
}
