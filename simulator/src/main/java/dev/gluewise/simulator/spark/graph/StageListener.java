package dev.gluewise.simulator.spark.graph;

import dev.gluewise.simulator.schedule.StageSpan;

/** Hears of each stage of a replay that has ended. */
@FunctionalInterface
public interface StageListener {
    /** @param stage which one it was, and when it ran in the replayed run's own time */
    void ended(StageSpan stage);
}
