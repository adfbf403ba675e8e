package dev.gluewise.analyzer.report;

import dev.gluewise.analyzer.timeline.RunTimeline;
import dev.gluewise.simulator.schedule.SelfReplay;
import dev.gluewise.simulator.schedule.TimeBreakdown;

/**
 * The logged run, replayed on the executors that it had.
 *
 * @param replay how far the replay is off
 * @param timeline the replayed run
 */
public record LoggedReplay(SelfReplay replay, RunTimeline timeline) {
    /** What the replayed time went into. */
    public TimeBreakdown breakdown() {
        return timeline.simulated().breakdown();
    }
}
