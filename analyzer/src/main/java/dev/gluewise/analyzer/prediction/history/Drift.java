package dev.gluewise.analyzer.prediction.history;

import dev.gluewise.analyzer.prediction.scaling.LogEstimate;
import dev.gluewise.analyzer.prediction.scaling.PastRun;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/** Whether the last runs of a job took longer than the runs before them tell. */
public final class Drift {
    private static final int LAST = 5;
    private static final int FEWEST_BEFORE = 8;

    /** A job has drifted where the median of its last runs lies this many standard deviations of one run above. */
    private static final double CLEARLY = 1;

    /** Less than this is not worth telling, however steady the job was. */
    private static final double LEAST_LOG = Math.log(1.1);

    private Drift() {}

    /**
     * @param runs runs that ended well, oldest first
     * @return true where the last five were slower than predicted from those before; false also where there are too few
     */
    public static boolean slowerLately(List<PastRun> runs, Learnt learnt) {
        if (runs.size() < LAST + FEWEST_BEFORE) {
            return false;
        }
        List<PastRun> before = runs.subList(0, runs.size() - LAST);
        HistoryModel model = HistoryModel.of(before, learnt.priors(), learnt.weights());
        double[] errors = new double[LAST];
        double[] standardised = new double[LAST];
        for (int i = 0; i < LAST; i++) {
            PastRun run = runs.get(runs.size() - LAST + i);
            LogEstimate estimate = model.estimate(run.shape());
            errors[i] = run.logSeconds() - estimate.mean();
            standardised[i] = errors[i] / estimate.sigma();
        }
        return new Median().evaluate(errors) > LEAST_LOG && new Median().evaluate(standardised) > CLEARLY;
    }
}
