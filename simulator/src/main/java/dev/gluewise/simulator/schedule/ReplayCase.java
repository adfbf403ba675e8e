package dev.gluewise.simulator.schedule;

/**
 * A simulation to be checked on another scheduler.
 *
 * @param plan what was simulated
 * @param simulated what came of it
 */
public record ReplayCase(ReplayPlan plan, ReplayedRun simulated) {}
