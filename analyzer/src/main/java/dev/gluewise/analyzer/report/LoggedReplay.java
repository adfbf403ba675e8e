package dev.gluewise.analyzer.report;

import dev.gluewise.simulator.schedule.SelfReplay;
import dev.gluewise.simulator.schedule.TimeBreakdown;

/**
 * The logged run, replayed on the executors that it had.
 *
 * @param replay how far the replay is off
 * @param breakdown what the replayed time went into
 */
public record LoggedReplay(SelfReplay replay, TimeBreakdown breakdown) {}
