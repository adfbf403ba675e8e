package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.prediction.PairedDraws;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which of the candidates that will do is taken: the cheapest, of those that cost the same the one nearest to what the job
 * has, and what the job has unless a change surely saves.
 */
final class Preference {
    /** A smaller saving than this is not worth a change. */
    static final double LEAST_SAVING = 0.05;

    /** How sure that saving has to be. */
    static final double SURE = 0.8;

    /** Expected costs closer than this are the same, unless the draws tell them apart. */
    private static final double SAME_COST = 0.02;

    static final Comparator<Candidate> CHEAPEST_FIRST = Comparator.comparing(Candidate::expectedCost)
            .thenComparing(candidate -> candidate.runTimeSeconds().median());

    private final PairedDraws draws;
    private final Optional<Candidate> current;

    Preference(PairedDraws draws, Optional<Candidate> current) {
        this.draws = draws;
        this.current = current;
    }

    private record Costed(Candidate candidate, Money cost, double seconds) {}

    /** All of some candidates in the order of {@link #CHEAPEST_FIRST}; each cost is worked out once. */
    static List<Candidate> cheapestFirst(Stream<Candidate> candidates) {
        return candidates
                .map(candidate -> new Costed(
                        candidate,
                        candidate.expectedCost(),
                        candidate.runTimeSeconds().median()))
                .sorted(Comparator.comparing(Costed::cost).thenComparingDouble(Costed::seconds))
                .map(Costed::candidate)
                .toList();
    }

    /** The cheapest of those in time, or what is taken for it. */
    Optional<Candidate> cheapest(List<Candidate> inTime) {
        return inTime.stream().min(CHEAPEST_FIRST).map(best -> {
            if (keeps(best)) {
                return current.orElseThrow();
            }
            return current.map(now -> inTime.stream()
                            .filter(other -> costsTheSame(best, other) && !keeps(other))
                            .min(nearest(now).thenComparing(CHEAPEST_FIRST))
                            .orElse(best))
                    .orElse(best);
        });
    }

    /** The best trade of time for money among those that surely save, else what the job has: nobody asked for speed. */
    Optional<Candidate> knee(List<Candidate> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Preference::costTimesTime))
                .filter(candidate -> !keeps(candidate))
                .findFirst()
                .or(() -> current.filter(now -> now.verdict() == Verdict.FEASIBLE));
    }

    /** On the frontier this is least where a percent of time costs just a percent of money. */
    private static double costTimesTime(Candidate candidate) {
        return candidate.expectedCost().toDouble() * candidate.runTimeSeconds().median();
    }

    private boolean keeps(Candidate other) {
        return current.filter(now -> now.verdict() == Verdict.FEASIBLE)
                .map(now -> now.configuration().equals(other.configuration()) || chanceToSave(now, other) < SURE)
                .orElse(false);
    }

    /** The chance that a run on another configuration saves more than is worth a change. */
    double chanceToSave(Candidate now, Candidate other) {
        return draws.chanceOfLess(now.priced(), other.priced(), 1 - LEAST_SAVING);
    }

    private boolean costsTheSame(Candidate best, Candidate other) {
        return other.expectedCost().toDouble() <= best.expectedCost().toDouble() * (1 + SAME_COST)
                && draws.chanceOfLess(other.priced(), best.priced(), 1) < SURE;
    }

    /** By how many settings differ, then by the size. */
    private static Comparator<Candidate> nearest(Candidate now) {
        Configuration from = now.configuration();
        return Comparator.<Candidate>comparingInt(candidate -> settingsChanged(from, candidate.configuration()))
                .thenComparingDouble(candidate ->
                        Math.abs(Math.log((double) candidate.configuration().slots() / from.slots())));
    }

    private static int settingsChanged(Configuration from, Configuration to) {
        return (from.workerType() == to.workerType() ? 0 : 1)
                + (from.executionClass() == to.executionClass() ? 0 : 1)
                + (from.autoScaling() == to.autoScaling() ? 0 : 1);
    }
}
