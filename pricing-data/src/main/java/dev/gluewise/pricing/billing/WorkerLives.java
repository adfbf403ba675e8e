package dev.gluewise.pricing.billing;

import java.util.Arrays;

/** How long each of some workers lived, in milliseconds; immutable. */
public final class WorkerLives {
    private static final double MILLIS_PER_SECOND = 1000;

    private final long[] millis;

    private WorkerLives(long[] millis) {
        this.millis = millis;
    }

    /** Lives of 0 or more milliseconds, in any order. */
    public static WorkerLives ofMillis(long... millis) {
        for (long life : millis) {
            if (life < 0) {
                throw new IllegalArgumentException("no worker lives for " + life + " ms");
            }
        }
        return new WorkerLives(millis.clone());
    }

    /** Lives of 0 or more seconds, to the nearest millisecond. */
    public static WorkerLives ofSeconds(double... seconds) {
        return ofMillis(Arrays.stream(seconds)
                .mapToLong(life -> Math.round(life * MILLIS_PER_SECOND))
                .toArray());
    }

    /** These and one more, of 0 or more seconds. */
    public WorkerLives and(double seconds) {
        long[] more = Arrays.copyOf(millis, millis.length + 1);
        more[millis.length] = Math.round(seconds * MILLIS_PER_SECOND);
        return ofMillis(more);
    }

    /** The same, each {@code factor} times as long; {@code factor} is 0 or more. */
    public WorkerLives times(double factor) {
        return ofMillis(
                Arrays.stream(millis).map(life -> Math.round(life * factor)).toArray());
    }

    public int count() {
        return millis.length;
    }

    /** All lives together, in milliseconds. */
    public long totalMillis() {
        return totalMillis(0);
    }

    /** All lives together, in milliseconds, each counted as at least {@code leastMillis}. */
    public long totalMillis(long leastMillis) {
        long total = 0;
        for (long life : millis) {
            total += Math.max(life, leastMillis);
        }
        return total;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkerLives lives && Arrays.equals(millis, lives.millis);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(millis);
    }

    @Override
    public String toString() {
        return Arrays.toString(millis) + " ms";
    }
}
