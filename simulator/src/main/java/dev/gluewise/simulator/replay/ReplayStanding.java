package dev.gluewise.simulator.replay;

/**
 * How far a replay has come.
 *
 * @param seconds on the clock of the replayed run
 * @param tasksEnded tasks that have ended by then
 * @param effort what it has taken until now
 */
public record ReplayStanding(double seconds, int tasksEnded, ReplayEffort effort) {}
