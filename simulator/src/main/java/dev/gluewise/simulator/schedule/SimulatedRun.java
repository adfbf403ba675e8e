package dev.gluewise.simulator.schedule;

import dev.gluewise.pricing.billing.WorkerLives;

/**
 * The outcome of one simulation; times in milliseconds.
 *
 * @param endMillis application start to application end
 * @param executorLives how long each executor was there, from its arrival to its removal or to the end
 * @param peakExecutors most executors at once
 */
record SimulatedRun(long endMillis, WorkerLives executorLives, int peakExecutors) {
    /** Lifetimes of all executors, summed. */
    long executorMillis() {
        return executorLives.totalMillis();
    }
}
