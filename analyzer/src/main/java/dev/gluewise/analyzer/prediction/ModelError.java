package dev.gluewise.analyzer.prediction;

/**
 * What a simulation may be wrong by beyond the spread of its tasks, as a standard deviation of the log of the run time.
 * Assumed until it is calibrated on the user's own history.
 */
final class ModelError {
    /** Repeats of one job on one cluster differ by 1–5 % on public data (C3O, Bell). */
    static final double USUAL_RUN_TO_RUN = 0.03;

    /** The gap between simulated and real run time grows by about a tenth with each doubling of the slots. */
    static final double PER_DOUBLING = 0.10;

    /** The same where spilling or garbage collection warn of a memory cliff. */
    static final double PER_DOUBLING_UNDER_PRESSURE = 0.15;

    /**
     * The part of a run that a change of size is taken to touch at the least: not even a driver alone or a single task
     * runs quite the same on another cluster.
     */
    static final double LEAST_ELASTIC_SHARE = 0.2;

    private ModelError() {}

    /** Independent errors, as standard deviations of the log, together. */
    static double together(double... sigmas) {
        double sum = 0;
        for (double sigma : sigmas) {
            sum += sigma * sigma;
        }
        return Math.sqrt(sum);
    }
}
