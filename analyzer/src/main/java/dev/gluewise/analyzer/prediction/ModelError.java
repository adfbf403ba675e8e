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

    /**
     * The part of a run that a change of size is taken to touch at the least: not even a driver alone or a single task
     * runs quite the same on another cluster.
     */
    static final double LEAST_ELASTIC_SHARE = 0.2;

    private ModelError() {}

    /**
     * @param runToRun spread of repeats, as a standard deviation of the log
     * @param selfReplay share by which the simulation misses the logged run itself, 0 or more
     * @param doublings doublings (or halvings) of the slots between the logged run and the simulated one, times the part
     *     of the run that depends on their number
     */
    static double sigma(double runToRun, double selfReplay, double doublings) {
        double distance = PER_DOUBLING * Math.abs(doublings);
        return Math.sqrt(runToRun * runToRun + selfReplay * selfReplay + distance * distance);
    }
}
