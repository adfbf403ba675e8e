package dev.gluewise.simulator.schedule.split;

import java.util.Arrays;

/**
 * How a stage's work is cut into tasks. The work is a line from 0 to 1, in the order of the partitions.
 *
 * @param ends where each task that works ends, rising to 1; at least one
 * @param idle tasks beside them that find nothing to do
 */
record Cut(double[] ends, int idle) {
    /** Tasks of the same length. */
    static Cut even(int tasks) {
        double[] ends = new double[tasks];
        for (int task = 0; task < tasks; task++) {
            ends[task] = (task + 1.0) / tasks;
        }
        return new Cut(ends, 0);
    }

    int tasks() {
        return ends.length + idle;
    }

    /** Whether both are the same cut. */
    boolean isLike(Cut other) {
        return idle == other.idle && Arrays.equals(ends, other.ends);
    }
}
