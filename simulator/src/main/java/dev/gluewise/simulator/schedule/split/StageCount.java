package dev.gluewise.simulator.schedule.split;

/**
 * The number of a stage's tasks on some cluster, and why.
 *
 * @param stage index into the profile's stages
 * @param cause why the stage has as many
 * @param logged tasks in the log
 * @param tasks tasks on that cluster; the logged number where the cause does not depend on the cluster or is not known
 */
public record StageCount(int stage, CountCause cause, int logged, int tasks) {}
