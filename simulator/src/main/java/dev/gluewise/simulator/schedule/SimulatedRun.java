package dev.gluewise.simulator.schedule;

/**
 * The outcome of one simulation; times in milliseconds.
 *
 * @param endMillis application start to application end
 * @param executorMillis lifetimes of all executors, summed, from arrival to removal or to the end
 * @param billedExecutorMillis the same with each executor raised to the billing minimum
 * @param executors how many there were in all
 * @param peakExecutors most executors at once
 */
record SimulatedRun(long endMillis, long executorMillis, long billedExecutorMillis, int executors, int peakExecutors) {}
