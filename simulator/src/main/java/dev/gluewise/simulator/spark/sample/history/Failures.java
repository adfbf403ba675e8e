package dev.gluewise.simulator.spark.sample.history;

/**
 * How often runs of a job fail, and with what message.
 *
 * @param share of all scheduled runs, 0 to 1
 * @param maxRetries how often Glue tries again by itself
 */
public record Failures(double share, int maxRetries, String message) {
    /** A job that has not failed for a month. */
    public static final Failures NONE = new Failures(0, 0, "");
}
