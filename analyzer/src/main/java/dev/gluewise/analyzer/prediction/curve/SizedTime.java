package dev.gluewise.analyzer.prediction.curve;

/**
 * Run time at one size, everything else being the same.
 *
 * @param size slots, or executors; above 0
 * @param seconds run time in seconds, above 0
 */
public record SizedTime(double size, double seconds) {
    public SizedTime {
        if (!(size > 0) || !(seconds > 0)) {
            throw new IllegalArgumentException("a size and a time are above 0, not " + size + " and " + seconds);
        }
    }
}
