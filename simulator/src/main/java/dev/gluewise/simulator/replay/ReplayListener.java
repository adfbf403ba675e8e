package dev.gluewise.simulator.replay;

import dev.gluewise.simulator.schedule.StageSpan;

/** Hears how far a replay has come, on the thread that asked for it. */
public interface ReplayListener {
    /** Nobody listens, and nobody cancels. */
    ReplayListener NONE = new ReplayListener() {
        @Override
        public void stageEnded(StageSpan stage, int done, int of) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** Spark is there. */
    default void started(String sparkVersion) {}

    /**
     * A stage has ended.
     *
     * @param stage when it ran, on the clock of the replayed run
     * @param done how many have ended by now
     * @param of how many there are
     */
    void stageEnded(StageSpan stage, int done, int of);

    /** How far a replay by the clock is compressed; not told in virtual time. */
    default void calibrated(Calibration calibration) {}

    /** Whether the replay is no longer wanted; asked many times a second. */
    boolean cancelled();
}
