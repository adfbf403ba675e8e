package dev.gluewise.simulator.replay;

import dev.gluewise.simulator.schedule.StageSpan;

/**
 * A stage that a replay has ended.
 *
 * @param span when it ran, on the clock of the replayed run
 * @param executorSeconds lifetimes of all executors until its end, summed
 */
public record StageEnd(StageSpan span, double executorSeconds) {
    /** Index of the stage in the plan. */
    public int stage() {
        return span.stage();
    }
}
