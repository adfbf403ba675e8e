package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.prediction.ConfigurationPredictor;
import dev.gluewise.analyzer.prediction.Distribution;
import dev.gluewise.analyzer.prediction.Prediction;
import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.pricing.billing.Money;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for the further run that would improve the choice most: imagines what a run might show, predicts as if it had, and
 * chooses again (the knowledge gradient: Frazier, Powell and Dayanik 2009). What a run might show is taken at three points
 * of its distribution (Gauss–Hermite quadrature).
 */
final class NextRunSearch {
    /** Φ(−√3), the middle, Φ(√3), with their weights. */
    private static final double[] POINTS = {0.041632, 0.5, 0.958368};

    private static final double[] WEIGHTS = {1 / 6.0, 2 / 3.0, 1 / 6.0};

    private static final int MOST_TRIED = 8;
    private static final int MOST_CHOSEN_FROM = 32;

    /** Sizes are near up to twice as many slots. */
    private static final double NEAR = 2;

    /** A run that narrows no interval by this share tells nothing. */
    private static final double LEAST_REDUCTION = 0.05;

    /** Improvements closer than this share of the cost are the same. */
    private static final double SAME = 0.002;

    private final Study study;
    private final Advice advice;
    private final Candidate chosen;
    private final Candidate pivot;
    private final List<Candidate> open;

    private NextRunSearch(Study study, Advice advice, Candidate chosen) {
        this.study = study;
        this.advice = advice;
        this.chosen = chosen;
        List<Candidate> allowed = advice.candidates().stream()
                .filter(candidate -> candidate.verdict() != Verdict.EXCLUDED)
                .toList();
        pivot = allowed.stream()
                .filter(candidate -> candidate.verdict() == Verdict.MISSES_DEADLINE)
                .filter(candidate -> candidate.meetsDeadlineProbability() >= 0.5)
                .filter(candidate -> candidate.expectedCost().compareTo(chosen.expectedCost()) < 0)
                .min(Preference.CHEAPEST_FIRST)
                .orElse(chosen);
        open = Stream.of(Stream.of(chosen, pivot), allowed.stream().filter(Candidate::onFrontier), allowed.stream())
                .flatMap(each -> each)
                .distinct()
                .limit(MOST_CHOSEN_FROM)
                .toList();
    }

    static Optional<NextRun> of(Study study, Advice advice) {
        return advice.recommended().or(advice::likeliest).flatMap(chosen -> new NextRunSearch(study, advice, chosen)
                .best());
    }

    private Optional<NextRun> best() {
        double same = SAME * chosen.expectedCost().toDouble();
        return tried().stream()
                .flatMap(candidate -> worth(candidate).stream())
                .filter(run -> run.intervalReduction() >= LEAST_REDUCTION)
                .max(Comparator.<NextRun>comparingDouble(run ->
                                same > 0 ? Math.rint(run.expectedImprovement().toDouble() / same) : 0)
                        .thenComparingDouble(NextRun::intervalReduction));
    }

    /** Sizes of the kind that is chosen, near those that the choice is between; none at which a run is known. */
    private Set<Candidate> tried() {
        Set<Configuration> known = new LinkedHashSet<>();
        advice.evidence()
                .completedRuns()
                .forEach(run -> known.add(run.configuration().orElseThrow()));
        if (!advice.evidence().profiles().isEmpty()) {
            advice.current().map(Candidate::configuration).ifPresent(known::add);
        }
        List<Candidate> sizes = advice.candidates().stream()
                .filter(candidate -> candidate.verdict() != Verdict.EXCLUDED)
                .filter(candidate -> !candidate.configuration().autoScaling()
                        && candidate.configuration().executionClass() == ExecutionClass.STANDARD)
                .filter(candidate -> candidate.configuration().workerType()
                        == chosen.configuration().workerType())
                .filter(candidate -> !known.contains(candidate.configuration()))
                .filter(candidate -> isNear(candidate, chosen) || isNear(candidate, pivot))
                .sorted(Comparator.comparingInt(
                        candidate -> candidate.configuration().slots()))
                .toList();
        Set<Candidate> spread = new LinkedHashSet<>();
        sizes.stream().filter(candidate -> sameSize(candidate, pivot)).forEach(spread::add);
        int count = Math.min(MOST_TRIED, sizes.size());
        IntStream.range(0, count)
                .map(i -> count == 1 ? 0 : i * (sizes.size() - 1) / (count - 1))
                .forEach(place -> spread.add(sizes.get(place)));
        return spread;
    }

    /** A far size tells much of a slope that is the same everywhere, but not whether it is. */
    private static boolean isNear(Candidate one, Candidate other) {
        double ratio =
                (double) one.configuration().slots() / other.configuration().slots();
        return ratio >= 1 / NEAR && ratio <= NEAR;
    }

    private static boolean sameSize(Candidate one, Candidate other) {
        return one.configuration().workers() == other.configuration().workers();
    }

    private Optional<NextRun> worth(Candidate tried) {
        double improvement = 0;
        double width = 0;
        for (int i = 0; i < POINTS.length; i++) {
            double seconds = tried.runTimeSeconds().quantile(POINTS[i]);
            Optional<ConfigurationPredictor> then = study.basis().predictor().having(tried.configuration(), seconds);
            if (then.isEmpty()) {
                return Optional.empty();
            }
            List<Prediction> predictions = then.get()
                    .predict(open.stream().map(Candidate::configuration).toList());
            improvement += WEIGHTS[i] * improvement(predictions);
            width += WEIGHTS[i] * width(predictions.get(open.indexOf(pivot)).runTimeSeconds());
        }
        double reduction = Math.clamp(1 - width / width(pivot.runTimeSeconds()), 0, 1);
        Money cheaper = new Money(BigDecimal.valueOf(improvement));
        Statement why = Reasons.reason(
                improvement > SAME * chosen.expectedCost().toDouble() ? "NEXT_RUN" : "NEXT_RUN_CONFIRMS",
                tried.configuration().label(),
                Figures.money(tried.expectedCost()),
                pivot.configuration().label(),
                Figures.percent(reduction),
                Figures.money(cheaper));
        return Optional.of(new NextRun(tried.configuration(), tried.expectedCost(), cheaper, reduction, why));
    }

    /** By how much what would then be chosen is cheaper than what is chosen now, if that still will do. */
    private double improvement(List<Prediction> predictions) {
        List<Candidate> then = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            then.add(study.judged(predictions.get(i), open.get(i), advice.question()));
        }
        Candidate now = then.getFirst();
        if (now.verdict() != Verdict.FEASIBLE) {
            return 0;
        }
        boolean hasDeadline = advice.question().deadline().isPresent();
        return then.stream()
                .filter(candidate -> candidate.verdict() == Verdict.FEASIBLE)
                .filter(candidate -> hasDeadline
                        || candidate.runTimeSeconds().median()
                                <= now.runTimeSeconds().median())
                .mapToDouble(candidate ->
                        now.expectedCost().toDouble() - candidate.expectedCost().toDouble())
                .max()
                .orElse(0);
    }

    /** Width of the 80 % interval, in log. */
    private static double width(Distribution seconds) {
        return Math.log(seconds.quantile(0.9) / seconds.quantile(0.1));
    }
}
