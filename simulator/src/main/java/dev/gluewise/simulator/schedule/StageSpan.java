package dev.gluewise.simulator.schedule;

/**
 * When a stage ran in a simulation, in seconds after the start of the application.
 *
 * @param stage index into the profile's stages
 * @param startSeconds first launch
 * @param endSeconds last finish
 */
public record StageSpan(int stage, double startSeconds, double endSeconds) {
    public double seconds() {
        return endSeconds - startSeconds;
    }
}
