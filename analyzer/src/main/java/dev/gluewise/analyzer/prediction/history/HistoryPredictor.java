package dev.gluewise.analyzer.prediction.history;

import dev.gluewise.analyzer.prediction.Distribution;
import dev.gluewise.analyzer.prediction.calibration.Calibration;
import dev.gluewise.analyzer.prediction.calibration.OwnErrors;
import dev.gluewise.analyzer.prediction.scaling.LogEstimate;
import dev.gluewise.analyzer.prediction.scaling.PastRun;
import dev.gluewise.analyzer.prediction.scaling.RunShape;
import dev.gluewise.analyzer.prediction.scaling.ScalingPriors;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Predicts one job's run time from past runs alone, with intervals that are calibrated. Immutable. */
public final class HistoryPredictor {
    /** Points that stand for a distribution; odd, so that one of them is its median. */
    private static final int POINTS = 41;

    /** Width by which the points run into each other, in units of the predicted standard deviation. */
    private static final double SMOOTHING = 0.05;

    /** No quantile is farther from the median than this, in log: a factor of twelve. */
    private static final double FARTHEST = 2.5;

    private static final double UPPER_90 = 0.95;
    private static final double LOWER_90 = 0.05;

    private final HistoryModel model;
    private final Calibration calibration;
    private final double widening;

    private HistoryPredictor(HistoryModel model, Calibration calibration, double widening) {
        this.model = model;
        this.calibration = calibration;
        this.widening = widening;
    }

    /**
     * Learns from the past runs of one job.
     *
     * @param runs its runs that ended well; at least one
     * @param others the runs of each other job of the same user, which tell what is usual
     * @param learnt what is known from public data
     * @param own how intervals fared on the user's own runs
     */
    public static HistoryPredictor of(
            List<PastRun> runs, Collection<List<PastRun>> others, Learnt learnt, OwnErrors own) {
        ScalingPriors priors = PooledPriors.of(learnt.priors(), others);
        return new HistoryPredictor(
                HistoryModel.of(runs, priors, learnt.weights()), learnt.calibration(), own.factor());
    }

    /** The run time of a run like this, in seconds. */
    public Distribution predict(RunShape shape) {
        return predict(shape, 0, 0);
    }

    /**
     * The run time of a run that differs by something the model does not know.
     *
     * @param logShift how much longer it takes, in log
     * @param logSpread how sure that is, as a standard deviation of the log
     */
    Distribution predict(RunShape shape, double logShift, double logSpread) {
        LogEstimate estimate = model.estimate(shape);
        String key = key(shape);
        // A repeat at a known size errs by the job's own noise, which is no other on data that nothing was learnt from.
        double width = (model.isOwnRepeat(shape) ? 1 : widening) * estimate.sigma();
        double[] seconds = new double[POINTS];
        Arrays.setAll(seconds, i -> {
            double away = width * calibration.quantile(key, (i + 0.5) / POINTS);
            return Math.exp(estimate.mean() + logShift + Math.clamp(away, -FARTHEST, FARTHEST));
        });
        return new Distribution(seconds, Math.hypot(SMOOTHING * Math.min(1, estimate.sigma()), logSpread));
    }

    /**
     * The size of an error over the half-width that the nominal 90 % interval from public data has on its side, as
     * {@link OwnErrors} counts it.
     */
    public double score(PastRun run) {
        LogEstimate estimate = model.estimate(run.shape());
        double error = (run.logSeconds() - estimate.mean()) / estimate.sigma();
        double half = calibration.quantile(key(run.shape()), error > 0 ? UPPER_90 : LOWER_90);
        return half == 0 ? 1 : error / half;
    }

    private String key(RunShape shape) {
        return Calibration.key(model.kind(), model.situation(shape));
    }

    /** The model behind it. */
    public HistoryModel model() {
        return model;
    }
}
