package dev.gluewise.simulator.replay;

/** Hears how far a replay has come, on the thread that asked for it. */
public interface ReplayListener {
    /** Nobody listens, and nobody cancels. */
    ReplayListener NONE = new ReplayListener() {
        @Override
        public void stagesEnded(int done, int of) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** Some more stages have ended. */
    void stagesEnded(int done, int of);

    /** How far a replay by the clock is compressed; not told in virtual time. */
    default void calibrated(Calibration calibration) {}

    /** Whether the replay is no longer wanted; asked many times a second. */
    boolean cancelled();
}
