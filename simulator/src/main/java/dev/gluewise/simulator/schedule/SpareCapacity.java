package dev.gluewise.simulator.schedule;

import java.util.SplittableRandom;

/** Draws when executors on spare capacity come and when they are taken back; the same seed draws the same. */
final class SpareCapacity {
    /** Later than any run ends. */
    static final long NEVER = 1L << 38;

    /** After so many losses no more are drawn, lest a run whose tasks outlive its executors never ends. */
    private static final int MOST_LOSSES = 10_000;

    private static final double MILLIS_PER_HOUR = 3_600_000;

    private final FlexConditions conditions;
    private final int replacementMillis;
    private final SplittableRandom random;
    private int losses;

    /** @param replacementMillis time from a loss to the arrival of the next executor on standard capacity */
    SpareCapacity(FlexConditions conditions, int replacementMillis, long seed) {
        this.conditions = conditions;
        this.replacementMillis = replacementMillis;
        random = new SplittableRandom(seed);
    }

    /** By how much later the next executor arrives, in milliseconds. */
    long delayMillis() {
        return conditions.arrivalDelaySeconds() == 0
                ? 0
                : Math.round(exponential(conditions.arrivalDelaySeconds() * 1000));
    }

    /** For how long the executor that arrives now will live, in milliseconds. */
    long lifeMillis() {
        return conditions.reclaimsPerExecutorHour() == 0 || losses++ >= MOST_LOSSES
                ? NEVER
                : Math.min(NEVER, Math.round(exponential(MILLIS_PER_HOUR / conditions.reclaimsPerExecutorHour())));
    }

    /** Time from a loss to the arrival of the executor that replaces the lost one, without its own delay. */
    int replacementMillis() {
        return replacementMillis;
    }

    private double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }
}
