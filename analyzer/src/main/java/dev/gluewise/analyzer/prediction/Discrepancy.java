package dev.gluewise.analyzer.prediction;

import java.util.List;

/**
 * How the real run time departs from the simulation with the distance from the logged size: a slope of its log for each
 * doubling of the slots, 0 before any run at another size is known, and the less certain the farther (Bayesian linear
 * regression through the logged size; Kennedy and O'Hagan 2001 call it the discrepancy of a simulator). Runs at other
 * sizes and other logs of the job move it.
 *
 * @param slope mean of the slope of the log of the run time for a doubling of the slots
 * @param slopeSpread its standard deviation
 * @param observations at how many sizes it was observed
 */
record Discrepancy(double slope, double slopeSpread, int observations) {
    /** What one size shows of a slope is off by this much in log, however many runs it rests on. */
    private static final double LOCAL = 0.05;

    /**
     * What runs at one other size showed.
     *
     * @param doublings signed doublings of the slots from the logged size, times the part of the run that they touch
     * @param logRatio log of the median real time over the simulated one
     * @param runs how many runs the median is of
     */
    record Observation(double doublings, double logRatio, int runs) {}

    /**
     * @param prior standard deviation of the slope before anything is observed
     * @param runToRun standard deviation of the log between repeats
     */
    static Discrepancy of(double prior, double runToRun, List<Observation> observations) {
        Discrepancy learnt = new Discrepancy(0, prior, 0);
        for (Observation one : observations) {
            learnt = learnt.and(one, runToRun);
        }
        return learnt;
    }

    /** What it is with one more observation. */
    Discrepancy and(Observation one, double runToRun) {
        double noise = runToRun * runToRun / one.runs() + LOCAL * LOCAL;
        double before = 1 / (slopeSpread * slopeSpread);
        double precision = before + one.doublings() * one.doublings() / noise;
        double sum = slope * before + one.doublings() * one.logRatio() / noise;
        return new Discrepancy(sum / precision, 1 / Math.sqrt(precision), observations + 1);
    }

    /** What the simulation is multiplied by at a distance. */
    double factor(double doublings) {
        return Math.exp(slope * doublings);
    }
}
