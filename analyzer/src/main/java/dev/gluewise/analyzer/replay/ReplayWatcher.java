package dev.gluewise.analyzer.replay;

import dev.gluewise.simulator.replay.Calibration;
import dev.gluewise.simulator.replay.ReplayStanding;
import dev.gluewise.simulator.replay.StageEnd;

/** Hears of a replay as it goes, on the thread that replays. */
public interface ReplayWatcher {
    /** Nobody listens. */
    ReplayWatcher NONE = new ReplayWatcher() {};

    /** The simulation is done, and Spark begins. */
    default void begun(ReplayPlanned planned) {}

    /** How far time is compressed; not told in virtual time. */
    default void calibrated(Calibration calibration) {}

    /** Spark has launched the first task of a stage, whose place among those planned this is. */
    default void stageStarted(int stage, double seconds) {}

    /** Spark has ended a stage; its number is its place among those planned. */
    default void stageEnded(StageEnd replayed) {}

    /** How far it has come; told some times a second. */
    default void reached(ReplayStanding standing) {}

    /** Something that is worth a line happened. */
    default void said(ReplayLine line) {}
}
