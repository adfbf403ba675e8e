package dev.gluewise.simulator.schedule;

import java.util.Arrays;

/**
 * A number that changes over a run, such as that of busy slots. Between two changes it stays as it is. Immutable.
 */
public final class StepFunction {
    private final double[] seconds;
    private final int[] values;

    private StepFunction(double[] seconds, int[] values) {
        this.seconds = seconds;
        this.values = values;
    }

    /**
     * Adds changes up.
     *
     * @param changes each a time in milliseconds in the upper half and a change in the lower, in any order; used up
     */
    static StepFunction summed(long[] changes) {
        Arrays.sort(changes);
        double[] seconds = new double[changes.length];
        int[] values = new int[changes.length];
        int steps = 0;
        int sum = 0;
        for (int i = 0; i < changes.length; i++) {
            long millis = millis(changes[i]);
            sum += (int) changes[i];
            boolean more = i + 1 < changes.length && millis(changes[i + 1]) == millis;
            if (!more && (steps == 0 || values[steps - 1] != sum)) {
                seconds[steps] = millis / 1000.0;
                values[steps++] = sum;
            }
        }
        return new StepFunction(Arrays.copyOf(seconds, steps), Arrays.copyOf(values, steps));
    }

    /** The same in units of so many, rounded up. */
    StepFunction dividedUp(int unit) {
        double[] times = new double[seconds.length];
        int[] units = new int[values.length];
        int steps = 0;
        for (int i = 0; i < values.length; i++) {
            int needed = (values[i] + unit - 1) / unit;
            if (steps == 0 || units[steps - 1] != needed) {
                times[steps] = seconds[i];
                units[steps++] = needed;
            }
        }
        return new StepFunction(Arrays.copyOf(times, steps), Arrays.copyOf(units, steps));
    }

    /** A change to be summed. */
    static long change(long millis, int by) {
        return (millis << 32) + by;
    }

    private static long millis(long change) {
        // Undoes the borrow that a negative change takes from the time above it.
        return (change + (1L << 31)) >> 32;
    }

    /** Number of changes. */
    public int size() {
        return values.length;
    }

    /** When a change happens, in seconds after the start of the application; changes are in order of time. */
    public double seconds(int change) {
        return seconds[change];
    }

    /** The number from a change on. */
    public int value(int change) {
        return values[change];
    }

    /** The number at a time in seconds; 0 before the first change. */
    public int at(double time) {
        int last = indexAt(time);
        return last < 0 ? 0 : values[last];
    }

    /** The last change at or before a time in seconds; -1 before the first. */
    public int indexAt(double time) {
        int found = Arrays.binarySearch(seconds, time);
        return found >= 0 ? found : -found - 2;
    }

    /** The largest number that is ever reached, or 0. */
    public int peak() {
        return Arrays.stream(values).max().orElse(0);
    }

    /** The sum over time from the first change to a time, such as slot-seconds. */
    public double sumUntil(double time) {
        double sum = 0;
        for (int i = 0; i < values.length && seconds[i] < time; i++) {
            double until = i + 1 < values.length ? Math.min(time, seconds[i + 1]) : time;
            sum += values[i] * (until - seconds[i]);
        }
        return sum;
    }
}
