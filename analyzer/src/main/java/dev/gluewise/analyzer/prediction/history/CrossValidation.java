package dev.gluewise.analyzer.prediction.history;

import dev.gluewise.analyzer.prediction.calibration.OwnErrors;
import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.analyzer.prediction.scaling.RunShape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How intervals fare on a user's own runs: each configuration hidden in its turn and predicted from the others. */
public final class CrossValidation {
    /** Fewer runs than this say nothing, so nothing is tried. */
    private static final int FEWEST_RUNS = 20;

    private static final int MOST_FOLDS = 8;
    private static final int FEWEST_SHAPES = 4;

    private CrossValidation() {}

    /** Tries all jobs of a user. */
    public static OwnErrors of(Collection<List<PastRun>> jobs, Learnt learnt) {
        if (jobs.stream().mapToInt(List::size).sum() < FEWEST_RUNS) {
            return OwnErrors.NONE;
        }
        List<Double> scores = new ArrayList<>();
        jobs.forEach(runs -> scores.addAll(scores(runs, learnt)));
        return new OwnErrors(scores);
    }

    private static List<Double> scores(List<PastRun> runs, Learnt learnt) {
        List<RunShape> shapes = runs.stream().map(PastRun::shape).distinct().toList();
        if (shapes.size() < FEWEST_SHAPES) {
            return List.of();
        }
        int folds = Math.min(MOST_FOLDS, shapes.size());
        List<Double> scores = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            Set<RunShape> hidden = new HashSet<>();
            for (int i = fold; i < shapes.size(); i += folds) {
                hidden.add(shapes.get(i));
            }
            HistoryPredictor predictor = HistoryPredictor.of(
                    runs.stream().filter(run -> !hidden.contains(run.shape())).toList(),
                    List.of(),
                    learnt,
                    OwnErrors.NONE);
            runs.stream().filter(run -> hidden.contains(run.shape())).forEach(run -> scores.add(predictor.score(run)));
        }
        return scores;
    }
}
