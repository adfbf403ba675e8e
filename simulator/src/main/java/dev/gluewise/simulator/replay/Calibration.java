package dev.gluewise.simulator.replay;

/**
 * What a machine or cluster can do with tasks that only wait, and how far a replay on it may be compressed.
 *
 * @param millisPerTask what a task takes besides its wait, in milliseconds
 * @param tasksPerSecond how many tasks the driver gets through
 * @param leastCompression the least share of the logged time for which the replay is truthful
 * @param compression the share that is used
 */
public record Calibration(double millisPerTask, double tasksPerSecond, double leastCompression, double compression) {
    /** Share of a task's wait that its overhead may reach. */
    private static final double OVERHEAD = 0.02;

    /** Share of the driver's pace that the tasks of a replay may ask for. */
    private static final double LOAD = 0.4;

    /**
     * The least share of the logged time for which a task's overhead stays small beside its wait, and the driver keeps up
     * with all slots.
     *
     * @param slots task slots
     * @param meanTaskSeconds mean slot time of the tasks, above 0
     */
    public static double leastCompression(
            double millisPerTask, double tasksPerSecond, int slots, double meanTaskSeconds) {
        return Math.max(
                millisPerTask / 1000 / (OVERHEAD * meanTaskSeconds), slots / (LOAD * tasksPerSecond * meanTaskSeconds));
    }
}
