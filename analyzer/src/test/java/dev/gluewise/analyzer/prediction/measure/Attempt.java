package dev.gluewise.analyzer.prediction.measure;

import dev.gluewise.analyzer.prediction.calibration.Calibration;
import dev.gluewise.analyzer.prediction.curve.Situation;
import dev.gluewise.analyzer.prediction.history.BlendWeights;
import dev.gluewise.analyzer.prediction.history.HistoryModel;
import dev.gluewise.analyzer.prediction.scaling.LogEstimate;
import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.analyzer.prediction.scaling.ScalingPriors;
import java.util.List;
import java.util.stream.Stream;

/**
 * One prediction of a hidden run.
 *
 * @param job whose run it is
 * @param kind in what the known runs differed
 * @param situation how the size asked for lay to those known
 * @param members what each law of size said, as the log of seconds; empty where the known runs differ in more than size
 * @param doubts how far each law errs on the known sizes themselves
 * @param estimate what the model said
 * @param real the log of the seconds that it took
 */
record Attempt(
        PublicRuns.Job job,
        Calibration.Kind kind,
        Situation situation,
        double[] members,
        double[] doubts,
        LogEstimate estimate,
        double real) {
    static List<Attempt> at(List<Trial> trials, ScalingPriors priors, BlendWeights weights) {
        return trials.parallelStream()
                .flatMap(trial -> attempts(trial, priors, weights))
                .toList();
    }

    private static Stream<Attempt> attempts(Trial trial, ScalingPriors priors, BlendWeights weights) {
        HistoryModel model = HistoryModel.of(trial.known(), priors, weights);
        return trial.hidden().stream().map(run -> attempt(trial, model, run));
    }

    private static Attempt attempt(Trial trial, HistoryModel model, PastRun run) {
        return new Attempt(
                trial.job(),
                model.kind(),
                model.situation(run.shape()),
                model.isOneCurve() ? model.membersAt(run.shape()) : new double[0],
                model.doubts(),
                model.estimate(run.shape()),
                run.logSeconds());
    }

    /** Its bucket. */
    String key() {
        return Calibration.key(kind, situation);
    }

    /** The error in units of the predicted standard deviation. */
    double standardised() {
        return (real - estimate.mean()) / estimate.sigma();
    }
}
