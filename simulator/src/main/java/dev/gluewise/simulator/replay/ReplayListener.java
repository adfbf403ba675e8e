package dev.gluewise.simulator.replay;

/** Hears how far a replay has come, on the thread that asked for it. */
public interface ReplayListener {
    /** Nobody listens, and nobody cancels. */
    ReplayListener NONE = new ReplayListener() {
        @Override
        public void stageEnded(StageEnd stage, int done, int of) {}

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
     * @param stage when it ran, and what executors there were until then
     * @param done how many have ended by now
     * @param of how many there are
     */
    void stageEnded(StageEnd stage, int done, int of);

    /**
     * The first task of a stage has been launched.
     *
     * @param stage index into the plan's stages
     * @param seconds when, on the clock of the replayed run
     */
    default void stageStarted(int stage, double seconds) {}

    /** Executors with nothing to do were taken away. */
    default void executorsLeft(ExecutorsLeft executors) {}

    /** How far it has come; told some times a second. */
    default void reached(ReplayStanding standing) {}

    /** How far a replay by the clock is compressed; not told in virtual time. */
    default void calibrated(Calibration calibration) {}

    /** Whether the replay is no longer wanted; asked many times a second. */
    boolean cancelled();
}
