package dev.gluewise.app.desktop.task;

import java.util.OptionalDouble;

/** How much longer a piece of work takes, if it goes on as it went until now. */
final class RemainingTime {
    /** Sooner than this, nothing can be told from how it went. */
    private static final double LEAST_SECONDS = 2;

    private static final double LEAST_FRACTION = 0.02;

    private RemainingTime() {}

    /**
     * The seconds that are left; empty where it cannot be told.
     *
     * @param fraction the done share, 0 to 1, or a negative number where it cannot be told
     * @param elapsedSeconds since it began
     */
    static OptionalDouble seconds(double fraction, double elapsedSeconds) {
        if (!(fraction >= LEAST_FRACTION && fraction <= 1) || elapsedSeconds < LEAST_SECONDS) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(elapsedSeconds * (1 - fraction) / fraction);
    }
}
