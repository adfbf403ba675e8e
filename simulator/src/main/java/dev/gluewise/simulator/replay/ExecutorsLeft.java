package dev.gluewise.simulator.replay;

/**
 * Executors that were taken away because they had nothing to do.
 *
 * @param seconds when, on the clock of the replayed run
 * @param before how many there were
 * @param now how many are left
 * @param idleSeconds after how long Spark takes an executor away
 */
public record ExecutorsLeft(double seconds, int before, int now, double idleSeconds) {}
