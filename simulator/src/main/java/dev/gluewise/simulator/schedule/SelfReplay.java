package dev.gluewise.simulator.schedule;

/**
 * The logged run, simulated on the executors that it really had: what the simulation itself is wrong by.
 *
 * @param actualSeconds application start to application end, as logged
 * @param predictedSeconds the same, simulated
 */
public record SelfReplay(double actualSeconds, double predictedSeconds) {
    /** How far the simulation is off, in percent of the actual time; negative where it is too fast. */
    public double errorPercent() {
        return actualSeconds == 0 ? 0 : (predictedSeconds / actualSeconds - 1) * 100;
    }
}
