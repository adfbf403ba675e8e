package dev.gluewise.analyzer.prediction.measure;

import dev.gluewise.analyzer.prediction.calibration.Calibration;
import dev.gluewise.analyzer.prediction.history.BlendWeights;
import dev.gluewise.analyzer.prediction.history.Learnt;
import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.analyzer.prediction.scaling.ScalingPriors;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Everything that is learnt from public data, from the families that it is told to look at and no other. */
final class Learning {
    private static final int MOST_HIDDEN = 60;

    private final PriorSearch priors;
    private final List<Trial> curves = new ArrayList<>();
    private final List<Trial> varied = new ArrayList<>();

    Learning(List<PublicRuns.Job> jobs) {
        priors = new PriorSearch(jobs);
        for (PublicRuns.Job job : jobs) {
            curves.addAll(Trial.oneSizeOut(job));
            curves.addAll(Trial.twoKnown(job));
            curves.addAll(Trial.someSizesKnown(job, 1));
            curves.addAll(Trial.someSizesKnown(job, 3));
            curves.addAll(Trial.someSizesKnown(job, 5));
            for (int sizes : new int[] {1, 2, 3, 5}) {
                curves.addAll(Trial.atKnownSizes(job, sizes));
            }
            if (job.set().equals("c3o") || job.set().equals("scout")) {
                List<PastRun> rows = Trial.medians(job);
                varied.addAll(Trial.randomRows(job, rows, 6, 12, MOST_HIDDEN));
                varied.addAll(Trial.randomRows(job, rows, 12, 8, MOST_HIDDEN));
                varied.addAll(Trial.randomRows(job, rows, 30, 4, MOST_HIDDEN));
                varied.addAll(Trial.randomRows(job, rows, 0.8, 2, MOST_HIDDEN));
            }
        }
    }

    /** What some families tell; the others are not looked at. */
    Learnt from(Predicate<String> families) {
        return from(families, priors.learn(families));
    }

    /** The rest, where the priors are learnt already. */
    Learnt from(Predicate<String> families, ScalingPriors learntPriors) {
        List<Attempt> onCurves = Attempt.at(of(curves, families), learntPriors, BlendWeights.SCALING_ALONE);
        BlendWeights weights = BlendSearch.learn(onCurves);
        List<Attempt> errors =
                new ArrayList<>(Attempt.at(of(varied, families), learntPriors, BlendWeights.SCALING_ALONE));
        // A family's own errors are those under weights that the others tell.
        TreeMap<String, List<Attempt>> byFamily = onCurves.stream()
                .collect(Collectors.groupingBy(attempt -> attempt.job().family(), TreeMap::new, Collectors.toList()));
        for (String family : byFamily.keySet()) {
            BlendWeights others = BlendSearch.learn(onCurves.stream()
                    .filter(attempt -> !attempt.job().family().equals(family))
                    .toList());
            errors.addAll(Attempt.at(of(curves, family::equals), learntPriors, others));
        }
        Calibration calibration = QuantileSearch.learn(errors);
        return new Learnt(learntPriors, weights, calibration);
    }

    private static List<Trial> of(List<Trial> trials, Predicate<String> families) {
        return trials.stream()
                .filter(trial -> families.test(trial.job().family()))
                .toList();
    }
}
