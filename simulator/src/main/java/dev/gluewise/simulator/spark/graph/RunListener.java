package dev.gluewise.simulator.spark.graph;

import dev.gluewise.simulator.replay.ExecutorsLeft;
import dev.gluewise.simulator.replay.StageEnd;

/** Hears what happens in a replayed run, on the thread that replays. Times are the replayed run's own, in seconds. */
@FunctionalInterface
public interface RunListener {
    /** A stage has ended. */
    void ended(StageEnd stage);

    /**
     * The first task of a stage has been launched.
     *
     * @param stage index into the plan's stages
     */
    default void started(int stage, double seconds) {}

    /** Executors with nothing to do were taken away. */
    default void left(ExecutorsLeft executors) {}

    /**
     * Time has moved on; called very often.
     *
     * @param tasksEnded tasks that have ended by then
     */
    default void reached(double seconds, int tasksEnded) {}

    /**
     * How long tasks held their threads; told where tasks are run, time and again.
     *
     * @param asleep share of that time in which they only waited, 0 to 1
     */
    default void slept(double asleep) {}
}
