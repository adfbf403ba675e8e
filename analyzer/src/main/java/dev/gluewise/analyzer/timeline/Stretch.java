package dev.gluewise.analyzer.timeline;

/**
 * A part of a run's time, in seconds after the start of the application.
 *
 * @param fromSeconds begin
 * @param toSeconds end, not before the begin
 */
public record Stretch(double fromSeconds, double toSeconds) {
    public double seconds() {
        return toSeconds - fromSeconds;
    }
}
