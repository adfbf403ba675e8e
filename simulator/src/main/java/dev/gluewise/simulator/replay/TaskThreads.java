package dev.gluewise.simulator.replay;

/**
 * The threads of this machine on which the tasks of a replay wait.
 *
 * @param threads how many there are
 * @param asleep share of the tasks' time in which they only waited, 0 to 1
 */
public record TaskThreads(int threads, double asleep) {}
