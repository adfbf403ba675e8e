package dev.gluewise.simulator.spark.wallclock;

/** Spark could not run the tasks of a replay, though they only wait. */
public final class ReplayedJobFailedException extends Exception {
    private static final long serialVersionUID = 1;

    ReplayedJobFailedException(Throwable cause) {
        super(cause);
    }
}
